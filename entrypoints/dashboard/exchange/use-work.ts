import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Work } from '../../../src/log/exchange/work';

/** One long piece of work at a time, with its share done, a way to stop it and what became of it. */
export function useWork() {
  const [share, setShare] = useState<number>();
  const [said, setSaid] = useState('');
  const stop = useRef<AbortController | undefined>(undefined);
  const run = async (work: (work: Work) => Promise<string>) => {
    const controller = new AbortController();
    stop.current = controller;
    setSaid('');
    setShare(0);
    try {
      setSaid(await work({ signal: controller.signal, progress: (done, all) => setShare(all === 0 ? 1 : done / all) }));
    } catch (error) {
      setSaid(controller.signal.aborted ? i18n.t('log.exchange.cancelled') : i18n.t('log.act.failed', [String(error)]));
    } finally {
      setShare(undefined);
    }
  };
  return { share, said, run, cancel: () => stop.current?.abort() };
}
