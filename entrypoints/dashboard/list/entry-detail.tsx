import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { coverageBetween } from '../../../src/log/coverage';
import type { CoverageRow } from '../../../src/log/database';
import type { ReviewBody } from '../../../src/log/review';
import type { LogEntry } from '../../../src/log/types';
import type { LogView } from '../../../src/log/view/log-view';
import { Badge } from '../../../src/ui/badge';
import { Button } from '../../../src/ui/button';
import { TextArea } from '../../../src/ui/inputs';
import {
  clock,
  conversationTitle,
  coverageWord,
  moment,
  outcomeWord,
  percent,
  ruleTitle,
  STATE_TONE,
  stateWord,
  tierWord,
} from '../words';
import { History } from './history';
import { Marked } from './marked';
import type { Act } from './use-review';

/** How far before and after a message the reading is shown. */
const AROUND_MS = 30 * 60_000;

interface EntryDetailProps {
  view: LogView;
  version: number;
  entry: LogEntry;
  perform: Act;
  onDismiss: () => void;
  onNote: () => void;
  onTag: () => void;
}

/** Everything kept of one finding, what was done about it, and what can be done. */
export function EntryDetail({ view, version, entry, perform, onDismiss, onNote, onTag }: EntryDetailProps) {
  const [history, setHistory] = useState<{ at: string; key: string; body: ReviewBody }[]>([]);
  const [coverage, setCoverage] = useState<CoverageRow[]>([]);
  const [reply, setReply] = useState('');
  const { seq } = entry;
  // Also on `version`: it may hold a new action on this entry.
  useEffect(() => {
    let live = true;
    void view.history(seq).then((read) => live && setHistory(read));
    const at = Date.parse(entry.sentAt ?? entry.capturedAt);
    const edge = (shift: number) => new Date(at + shift).toISOString();
    void coverageBetween(view.database, edge(-AROUND_MS), edge(AROUND_MS)).then((read) => live && setCoverage(read));
    return () => {
      live = false;
    };
  }, [view, seq, version]);
  const facts: [string, string | undefined][] = [
    [i18n.t('log.detail.sender'), entry.authorName ?? i18n.t('log.detail.unknown')],
    [i18n.t('log.detail.conversation'), conversationTitle(entry.conversation.title)],
    [i18n.t('log.detail.platform'), entry.platform],
    [i18n.t('log.detail.sent'), moment(entry.sentAt)],
    [i18n.t('log.detail.captured'), moment(entry.capturedAt)],
    [i18n.t('log.detail.confidence'), `${tierWord(entry.tier)} · ${percent(entry.confidence)}`],
    [i18n.t('log.detail.outcome'), entry.outcome && outcomeWord(entry.outcome)],
    [i18n.t('log.detail.origin'), entry.origin?.slice(0, 12)],
  ];
  return (
    <article class="jf-stack log-detail" aria-labelledby="log-detail-title">
      <header class="jf-row">
        <h2 id="log-detail-title">{ruleTitle(entry.rule)}</h2>
        <Badge tone={STATE_TONE[entry.review]}>{stateWord(entry.review)}</Badge>
        {entry.tags.map((tag) => (
          <Button
            key={tag}
            size="small"
            tone="quiet"
            icon="close"
            onClick={() => void perform([entry], 'untag', { text: tag })}
            title={i18n.t('log.act.untag')}
          >
            {tag}
          </Button>
        ))}
      </header>
      <div class="jf-actions">
        <Button size="small" tone="primary" onClick={() => void perform([entry], 'confirm')}>
          {i18n.t('log.act.confirm')}
        </Button>
        <Button size="small" onClick={onDismiss}>
          {i18n.t('log.act.dismiss')}
        </Button>
        <Button size="small" onClick={() => void perform([entry], 'resolve')}>
          {i18n.t('log.act.resolve')}
        </Button>
        {entry.review !== 'open' && (
          <Button size="small" onClick={() => void perform([entry], 'reopen')}>
            {i18n.t('log.act.reopen')}
          </Button>
        )}
        <Button size="small" onClick={onNote}>
          {i18n.t('log.act.note')}
        </Button>
        <Button size="small" onClick={onTag}>
          {i18n.t('log.act.tag')}
        </Button>
      </div>
      <section class="jf-stack">
        <h3>{i18n.t('log.detail.excerpt')}</h3>
        <p class="log-whole" lang="zh-CN">
          <Marked text={entry.excerpt} spans={entry.spans} />
        </p>
      </section>
      <section class="jf-stack">
        <h3>{i18n.t('log.detail.clause')}</h3>
        <blockquote class="jf-quote" lang="zh-CN">
          {entry.clause.text}
          <footer class="jf-muted jf-small">
            {entry.clause.document} {entry.clause.id}
          </footer>
        </blockquote>
      </section>
      <dl class="log-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <History history={history} />
      <form
        class="jf-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (reply.trim() !== '') void perform([entry], 'reply', { text: reply.trim() }).then(() => setReply(''));
        }}
      >
        <TextArea
          label={i18n.t('log.detail.reply')}
          hint={i18n.t('log.detail.replyHint')}
          rows={2}
          value={reply}
          onChange={setReply}
        />
        <div>
          <Button size="small" type="submit">
            {i18n.t('log.detail.replySave')}
          </Button>
        </div>
      </form>
      <section class="jf-stack">
        <h3>{i18n.t('log.detail.coverage')}</h3>
        {coverage.length === 0 ? (
          <p class="jf-muted">{i18n.t('log.detail.noCoverage')}</p>
        ) : (
          <ul class="log-coverage">
            {coverage.map((span) => (
              <li key={span.id} data-state={span.state}>
                {clock(span.from)}–{clock(span.to)} {coverageWord(span.state)} · {span.platform}
              </li>
            ))}
          </ul>
        )}
      </section>
    </article>
  );
}
