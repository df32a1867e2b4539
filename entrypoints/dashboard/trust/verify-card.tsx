import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Fault } from '../../../src/log/chain/verify';
import { keptReceipts } from '../../../src/log/exchange/receipt';
import { type Proof, verifyLog } from '../../../src/log/integrity';
import type { LogView } from '../../../src/log/view/log-view';
import { Button } from '../../../src/ui/button';
import { Callout } from '../../../src/ui/callout';
import { Card } from '../../../src/ui/card';
import { moment, number } from '../words';

function kindWord(kind: Fault['kind']): string {
  switch (kind) {
    case 'changed':
      return i18n.t('log.safe.kinds.changed');
    case 'removed':
      return i18n.t('log.safe.kinds.removed');
    case 'inserted':
      return i18n.t('log.safe.kinds.inserted');
    case 'reordered':
      return i18n.t('log.safe.kinds.reordered');
    case 'truncated':
      return i18n.t('log.safe.kinds.truncated');
    case 'rewritten':
      return i18n.t('log.safe.kinds.rewritten');
    case 'erased':
      return i18n.t('log.safe.kinds.erased');
    case 'checkpoint':
      return i18n.t('log.safe.kinds.checkpoint');
  }
}

/** Checks the chain and says what is wrong, where, and what cannot be known. */
export function VerifyCard({ view }: { view: LogView }) {
  const [done, setDone] = useState<number>();
  const [proof, setProof] = useState<Proof>();
  const run = async () => {
    setProof(undefined);
    setDone(0);
    const outside = (await keptReceipts(view.database)).map(({ checkpoint }) => checkpoint);
    setProof(await verifyLog(view.database, view.sealer, { outside, progress: setDone }));
    setDone(undefined);
  };
  return (
    <Card title={i18n.t('log.safe.verify')}>
      <p class="jf-hint">{i18n.t('log.safe.verifyHint')}</p>
      <div class="jf-actions">
        <Button icon="shield" disabled={done !== undefined} onClick={() => void run()}>
          {i18n.t('log.safe.verifyRun')}
        </Button>
      </div>
      <div role="status" class="jf-stack">
        {done !== undefined && <p>{i18n.t('log.safe.verifying', [number(done)])}</p>}
        {proof && <Outcome proof={proof} />}
      </div>
    </Card>
  );
}

function Outcome({ proof }: { proof: Proof }) {
  const { faults, proven } = proof;
  return (
    <Callout tone={faults.length === 0 ? 'ok' : 'danger'}>
      <strong>
        {faults.length === 0
          ? i18n.t('log.safe.sound', [number(proof.records)])
          : i18n.t('log.safe.faulty', [number(faults.length)])}
      </strong>
      {faults.length > 0 && (
        <ul>
          {faults.slice(0, 50).map(({ kind, from, to }) => (
            <li key={`${kind} ${from}`}>
              {from === to
                ? i18n.t('log.safe.one', [number(from)])
                : i18n.t('log.safe.range', [number(from), number(to)])}
              {' · '}
              {kindWord(kind)}
            </li>
          ))}
        </ul>
      )}
      <p>
        {proven ? i18n.t('log.safe.proven', [number(proven.count), moment(proven.at)]) : i18n.t('log.safe.unproven')}{' '}
        {proof.anchored > 0 && i18n.t('log.safe.anchored', [number(proof.anchored)])}
      </p>
      {proven && (
        <p>
          {i18n.t('log.safe.code')} <code>{proven.head.slice(0, 12)}</code>
        </p>
      )}
      <p class="jf-small">{i18n.t('log.safe.unknowable')}</p>
    </Callout>
  );
}
