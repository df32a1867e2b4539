import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { plainSealer } from '../../../src/log/protect/sealed';
import { createVault, removeVault, resealAll, unlock } from '../../../src/log/protect/vault';
import type { LogView } from '../../../src/log/view/log-view';
import { Button } from '../../../src/ui/button';
import { Card } from '../../../src/ui/card';
import { TextInput } from '../../../src/ui/inputs';
import { number } from '../words';

const SHORTEST = 10;

interface PassphraseCardProps {
  view: LogView;
  guarded: boolean;
  onUnlock: (passphrase: string) => Promise<void>;
  onLock: () => void;
}

/** Sets a passphrase or takes it away; either way everything written is brought over. */
export function PassphraseCard({ view, guarded, onUnlock, onLock }: PassphraseCardProps) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<number>();
  const { database, sealer } = view;
  const set = async () => {
    if (first.length < SHORTEST) return setProblem(i18n.t('log.safe.short'));
    if (first !== second) return setProblem(i18n.t('log.safe.mismatch'));
    setProblem(undefined);
    setDone(0);
    await createVault(database, first);
    await resealAll(database, plainSealer, await unlock(database, first), setDone);
    await onUnlock(first);
    setDone(undefined);
  };
  const remove = async () => {
    setDone(0);
    await resealAll(database, sealer, plainSealer, setDone);
    await removeVault(database);
    setDone(undefined);
    onLock();
  };
  return (
    <Card title={i18n.t('log.safe.protect')}>
      <p class="jf-hint">{i18n.t('log.safe.protectHint')}</p>
      {guarded ? (
        <>
          <p>{i18n.t('log.safe.protectOn')}</p>
          <div class="jf-actions">
            <Button icon="lock" onClick={onLock}>
              {i18n.t('log.safe.lock')}
            </Button>
            <Button tone="quiet" disabled={done !== undefined} onClick={() => void remove()}>
              {i18n.t('log.safe.remove')}
            </Button>
          </div>
        </>
      ) : (
        <form
          class="jf-stack"
          onSubmit={(event) => {
            event.preventDefault();
            void set();
          }}
        >
          <TextInput
            type="password"
            label={i18n.t('log.safe.newPassphrase')}
            value={first}
            onChange={setFirst}
            error={problem}
          />
          <TextInput type="password" label={i18n.t('log.safe.again')} value={second} onChange={setSecond} />
          <div>
            <Button type="submit" disabled={done !== undefined || first === ''}>
              {i18n.t('log.safe.set')}
            </Button>
          </div>
        </form>
      )}
      <p role="status">{done !== undefined && i18n.t('log.safe.setting', [number(done)])}</p>
    </Card>
  );
}
