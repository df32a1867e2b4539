import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type TableWords, writeCsv, writeJson, writeXlsx } from '../../../src/log/exchange/tables';
import { bundleLine, writeBundle } from '../../../src/log/exchange/write-bundle';
import type { Criteria } from '../../../src/log/view/filter';
import type { LogView } from '../../../src/log/view/log-view';
import { Button } from '../../../src/ui/button';
import { Card } from '../../../src/ui/card';
import { Select, TextInput } from '../../../src/ui/inputs';
import { number, outcomeWord, ruleTitle, stateWord, tierWord } from '../words';
import { MergeCard } from './merge-card';
import { saveFile } from './save-file';
import { useWork } from './use-work';

type Range = 'all' | 'open' | 'confirmed';
const CRITERIA: Record<Range, Criteria> = {
  all: {},
  open: { states: ['open'] },
  confirmed: { states: ['confirmed', 'resolved'] },
};

const tableWords = (): TableWords => ({
  heads: {
    sentAt: i18n.t('log.exchange.heads.sentAt'),
    capturedAt: i18n.t('log.exchange.heads.capturedAt'),
    rule: i18n.t('log.exchange.heads.rule'),
    document: i18n.t('log.exchange.heads.document'),
    clause: i18n.t('log.exchange.heads.clause'),
    excerpt: i18n.t('log.exchange.heads.excerpt'),
    words: i18n.t('log.exchange.heads.words'),
    conversation: i18n.t('log.exchange.heads.conversation'),
    sender: i18n.t('log.exchange.heads.sender'),
    platform: i18n.t('log.exchange.heads.platform'),
    tier: i18n.t('log.exchange.heads.tier'),
    confidence: i18n.t('log.exchange.heads.confidence'),
    review: i18n.t('log.exchange.heads.review'),
    tags: i18n.t('log.exchange.heads.tags'),
    outcome: i18n.t('log.exchange.heads.outcome'),
    minutes: i18n.t('log.exchange.heads.minutes'),
  },
  rule: ruleTitle,
  review: ({ review }) => stateWord(review),
  tier: ({ tier }) => tierWord(tier),
  outcome: ({ outcome }) => (outcome ? outcomeWord(outcome) : ''),
});

const fileName = (ending: string) => `jianfu-${new Date().toISOString().slice(0, 10)}.${ending}`;

/** Everything that leaves this computer by the user's hand, and what comes in. */
export function Exchange({ view }: { view: LogView }) {
  const [range, setRange] = useState<Range>('all');
  const [name, setName] = useState('');
  const [preview, setPreview] = useState<string>();
  const { share, said, run, cancel } = useWork();
  const busy = share !== undefined;
  const make = (
    ending: string,
    write: (indexes: Uint32Array, work: Parameters<typeof writeJson>[2]) => Promise<Blob>,
  ) =>
    run(async (work) => {
      const content = await write(await view.find(CRITERIA[range]), work);
      work.signal?.throwIfAborted();
      saveFile(content, fileName(ending));
      return i18n.t('log.exchange.saved', [fileName(ending)]);
    });
  const show = async () => {
    const found = await view.find(CRITERIA[range]);
    const [first] = await view.entries(found.subarray(0, 1));
    const line = first ? JSON.stringify(JSON.parse(await bundleLine(view, first)), null, 2) : '';
    setPreview(`${i18n.t('log.exchange.previewSays', [number(found.length)])}\n${line}`);
  };
  return (
    <div class="jf-stack">
      <div class="log-filter-row">
        <Select<Range>
          label={i18n.t('log.exchange.what')}
          value={range}
          options={[
            { value: 'all', label: i18n.t('log.exchange.all') },
            { value: 'open', label: i18n.t('log.exchange.open') },
            { value: 'confirmed', label: i18n.t('log.exchange.confirmed') },
          ]}
          onChange={(value) => {
            setRange(value);
            setPreview(undefined);
          }}
        />
      </div>
      <p role="status" class="log-work">
        {busy ? i18n.t('log.exchange.working', [number(Math.round((share ?? 0) * 100))]) : said}
        {busy && (
          <Button size="small" onClick={cancel}>
            {i18n.t('log.exchange.cancel')}
          </Button>
        )}
      </p>
      <Card title={i18n.t('log.exchange.tables')}>
        <p class="jf-hint">{i18n.t('log.exchange.tablesHint')}</p>
        <div class="jf-actions">
          <Button
            icon="download"
            disabled={busy}
            onClick={() => void make('csv', (found, work) => writeCsv(view, found, tableWords(), work))}
          >
            {i18n.t('log.exchange.csv')}
          </Button>
          <Button
            icon="download"
            disabled={busy}
            onClick={() => void make('xlsx', (found, work) => writeXlsx(view, found, tableWords(), work))}
          >
            {i18n.t('log.exchange.xlsx')}
          </Button>
          <Button
            icon="download"
            disabled={busy}
            onClick={() => void make('json', (found, work) => writeJson(view, found, work))}
          >
            {i18n.t('log.exchange.json')}
          </Button>
        </div>
      </Card>
      <Card title={i18n.t('log.exchange.handIn')}>
        <p class="jf-hint">{i18n.t('log.exchange.handInHint')}</p>
        <TextInput
          label={i18n.t('log.exchange.name')}
          value={name}
          onChange={(value) => setName(value.slice(0, 100))}
        />
        <div class="jf-actions">
          <Button icon="eye" onClick={() => void show()}>
            {i18n.t('log.exchange.preview')}
          </Button>
          <Button
            tone="primary"
            icon="download"
            disabled={busy || name.trim() === ''}
            onClick={() => void make('jianfu.zip', (found, work) => writeBundle(view, found, name.trim(), work))}
          >
            {i18n.t('log.exchange.make')}
          </Button>
        </div>
        {preview !== undefined && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <section class="log-preview" tabIndex={0} aria-label={i18n.t('log.exchange.preview')}>
            <pre>{preview}</pre>
          </section>
        )}
      </Card>
      <MergeCard view={view} />
    </div>
  );
}
