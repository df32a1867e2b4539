import { useCallback, useEffect, useState } from 'preact/hooks';
import { plainSealer, type Sealer } from '../../src/log/protect/sealed';
import { isProtected, unlock } from '../../src/log/protect/vault';
import { database } from './use-log';

/** Idle time after which a protected log locks itself. */
const IDLE_MS = 10 * 60_000;

/** The key to the log, held by this page alone: closing the page locks it, and so does leaving it idle. */
export function useLock() {
  const [sealer, setSealer] = useState<Sealer>(plainSealer);
  const [guarded, setGuarded] = useState(false);
  const open = sealer !== plainSealer;
  useEffect(() => void isProtected(database).then(setGuarded), []);
  const lock = useCallback(() => {
    setSealer(plainSealer);
    void isProtected(database).then(setGuarded);
  }, []);
  const enter = useCallback(async (passphrase: string) => {
    setSealer(await unlock(database, passphrase));
    setGuarded(true);
  }, []);
  useEffect(() => {
    if (!open) return;
    let timer = setTimeout(lock, IDLE_MS);
    const awake = () => {
      clearTimeout(timer);
      timer = setTimeout(lock, IDLE_MS);
    };
    const signs = ['keydown', 'pointerdown', 'scroll'] as const;
    for (const sign of signs) addEventListener(sign, awake, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, awake, { capture: true });
    };
  }, [open, lock]);
  return { sealer, guarded, lock, enter };
}
