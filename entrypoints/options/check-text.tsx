import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ConversationKind, Finding, Span } from '../../src/engine/types';
import { bundledDetector } from '../../src/packs/bundled';
import { approvalFor } from '../../src/settings/approved';
import { contextOf } from '../../src/settings/context';
import { textToCheck } from '../../src/settings/text-to-check';
import type { Settings } from '../../src/settings/types';
import { Badge } from '../../src/ui/badge';
import { Select, TextArea } from '../../src/ui/inputs';
import { language } from '../shell/mount';

/** For chats that no browser shows: paste a message, see what it breaks. Nothing of it is kept. */
export function CheckText({ settings }: { settings: Settings }) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<ConversationKind>('group');
  useEffect(() => {
    // Selected on a page and sent here by the menu; forgotten as soon as it is shown.
    void textToCheck.getValue().then((selected) => {
      if (selected === '') return;
      setText(selected);
      void textToCheck.removeValue();
    });
  }, []);
  const findings = useMemo(() => {
    if (text.trim() === '') return undefined;
    // A pasted message is taken as a teacher's in a WeChat or QQ group: that is what people paste.
    const context = {
      ...contextOf(settings),
      conversation: kind,
      senderRole: 'teacher' as const,
      platformFamily: 'wechat' as const,
    };
    return bundledDetector().detect({ id: 'pasted', text, context });
  }, [text, kind, settings]);
  return (
    <>
      <p>{i18n.t('check.says')}</p>
      <TextArea label={i18n.t('check.text')} value={text} rows={4} onChange={setText} />
      <Select
        label={i18n.t('options.kind')}
        value={kind}
        options={[
          { value: 'group', label: i18n.t('options.kindGroup') },
          { value: 'direct', label: i18n.t('options.kindDirect') },
          { value: 'staff', label: i18n.t('options.kindStaff') },
        ]}
        onChange={setKind}
      />
      <div class="jf-stack" role="status">
        {findings?.length === 0 && (
          <Badge tone="ok" icon="check">
            {i18n.t('check.none')}
          </Badge>
        )}
        {findings?.map((finding) => (
          <Result key={finding.rule} finding={finding} text={text} settings={settings} />
        ))}
      </div>
    </>
  );
}

function Result({ finding, text, settings }: { finding: Finding; text: string; settings: Settings }) {
  const approval = approvalFor(finding.rule, text, settings);
  const rule = bundledDetector().rules.find(({ id }) => id === finding.rule);
  return (
    <div class="jf-card">
      <div class="jf-row">
        {approval ? (
          <Badge tone="ok" icon="check">
            {i18n.t('check.approved', [approval.by || approval.name])}
          </Badge>
        ) : finding.tier === 'warn' ? (
          <Badge tone="warn" icon="alert">
            {i18n.t('check.breach')}
          </Badge>
        ) : (
          <Badge tone="note" icon="info">
            {i18n.t('check.look')}
          </Badge>
        )}
        <strong>{rule?.title[language()] ?? finding.rule}</strong>
      </div>
      <p>
        <Marked text={text} spans={finding.spans} />
      </p>
      <p>{finding.reason[language()]}</p>
      <blockquote class="jf-quote jf-small" lang="zh-CN">
        {finding.clause.document} {finding.clause.id}
        <br />
        {finding.clause.text}
      </blockquote>
      <p class="jf-muted">{finding.instead[language()]}</p>
    </div>
  );
}

/** A text with the words that decided marked. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  let at = 0;
  const parts = spans.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
