import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ImportBody, mergeBundle } from '../../../src/log/exchange/merge';
import { checkBundle, Refusal, type RefusalReason } from '../../../src/log/exchange/read-bundle';
import { keepReceipt, type Receipt } from '../../../src/log/exchange/receipt';
import type { LogView } from '../../../src/log/view/log-view';
import { Badge } from '../../../src/ui/badge';
import { Button } from '../../../src/ui/button';
import { Card } from '../../../src/ui/card';
import { number } from '../words';
import { FilePick } from './file-pick';
import { saveFile } from './save-file';

type Result = { file: string } & ({ outcome: ImportBody; receipt: Receipt | undefined } | { refused: string });

function reasonWord(reason: RefusalReason): string {
  switch (reason) {
    case 'unknown-file':
      return i18n.t('log.exchange.reasons.unknownFile');
    case 'too-large':
      return i18n.t('log.exchange.reasons.tooLarge');
    case 'bomb':
      return i18n.t('log.exchange.reasons.bomb');
    case 'schema':
      return i18n.t('log.exchange.reasons.schema');
    case 'duplicate':
      return i18n.t('log.exchange.reasons.duplicate');
    case 'signature':
      return i18n.t('log.exchange.reasons.signature');
    case 'incomplete':
      return i18n.t('log.exchange.reasons.incomplete');
    default:
      return i18n.t('log.exchange.reasons.notABundle');
  }
}

/** Takes in what others handed in, one archive after another, and says what became of each. */
export function MergeCard({ view }: { view: LogView }) {
  const [results, setResults] = useState<Result[]>([]);
  const [at, setAt] = useState('');
  const [kept, setKept] = useState('');
  const take = async (files: readonly File[]) => {
    setResults([]);
    for (const file of files) {
      setAt(i18n.t('log.exchange.checking', [file.name]));
      let result: Result;
      try {
        const bundle = await checkBundle(file);
        result = { file: file.name, ...(await mergeBundle(view.database, view.sealer, bundle)) };
      } catch (error) {
        const why =
          error instanceof Refusal ? `${reasonWord(error.reason)}${error.where && ` (${error.where})`}` : String(error);
        result = { file: file.name, refused: why };
      }
      setResults((now) => [...now, result]);
    }
    setAt('');
  };
  return (
    <>
      <Card title={i18n.t('log.exchange.merge')}>
        <p class="jf-hint">{i18n.t('log.exchange.mergeHint')}</p>
        <FilePick label={i18n.t('log.exchange.choose')} accept=".zip" multiple onPick={(files) => void take(files)} />
        <p role="status">{at}</p>
        {results.length > 0 && (
          <ul class="log-results">
            {results.map((result) => (
              <li key={result.file} class="jf-stack">
                <strong>{result.file}</strong>
                {'refused' in result ? (
                  <span>
                    <Badge tone="danger" icon="alert">
                      {i18n.t('log.exchange.refused', [result.refused])}
                    </Badge>
                  </span>
                ) : (
                  <Merged {...result} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={i18n.t('log.exchange.keep')}>
        <p class="jf-hint">{i18n.t('log.exchange.keepHint')}</p>
        <FilePick
          label={i18n.t('log.exchange.keepChoose')}
          accept=".json"
          onPick={async ([file]) => {
            const good = file !== undefined && (await keepReceipt(view.database, await file.text()));
            setKept(good ? i18n.t('log.exchange.kept') : i18n.t('log.exchange.notKept'));
          }}
        />
        <p role="status">{kept}</p>
      </Card>
    </>
  );
}

function Merged({ outcome, receipt }: { outcome: ImportBody; receipt: Receipt | undefined }) {
  return (
    <>
      <span class="jf-row">
        <span>
          {i18n.t('log.exchange.who')} {outcome.name} <code>{outcome.signer.slice(0, 8)}</code>
        </span>
        <Badge tone="ok" icon="check">
          {i18n.t('log.exchange.verified')}
        </Badge>
        {outcome.contradicts && (
          <Badge tone="danger" icon="alert">
            {i18n.t('log.exchange.contradicts')}
          </Badge>
        )}
      </span>
      <span>
        {i18n.t('log.exchange.outcomeSays', [
          number(outcome.added),
          number(outcome.merged),
          number(outcome.conflicts.length),
        ])}
      </span>
      {receipt && (
        <div class="jf-stack">
          <div>
            <Button
              size="small"
              icon="download"
              onClick={() =>
                saveFile(
                  new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }),
                  `jianfu-receipt-${outcome.signer.slice(0, 8)}.json`,
                )
              }
            >
              {i18n.t('log.exchange.receipt')}
            </Button>
          </div>
          <span class="jf-hint">{i18n.t('log.exchange.receiptHint')}</span>
        </div>
      )}
    </>
  );
}
