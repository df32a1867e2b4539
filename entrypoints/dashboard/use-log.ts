import { useCallback, useEffect, useState } from 'preact/hooks';
import { LogDatabase } from '../../src/log/database';
import { LockedError, plainSealer, type Sealer } from '../../src/log/protect/sealed';
import { LogView, watchHead } from '../../src/log/view/log-view';

export const database = new LogDatabase();

export type LogState =
  | { state: 'opening'; share: number }
  | { state: 'locked' }
  | { state: 'failed'; problem: string }
  | { state: 'ready'; view: LogView; version: number };

/** The log, kept up to date while the page is open. */
export function useLog(sealer: Sealer = plainSealer): [LogState, () => void] {
  const [log, setLog] = useState<LogState>({ state: 'opening', share: 0 });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let live = true;
    let stop = () => {};
    const show = (next: LogState) => {
      if (live) setLog(next);
    };
    const fail = (error: unknown) =>
      show(error instanceof LockedError ? { state: 'locked' } : { state: 'failed', problem: String(error) });
    void LogView.open(database, sealer, (done, all) => show({ state: 'opening', share: done / all }))
      .then((view) => {
        if (!live) return;
        show({ state: 'ready', view, version: view.version });
        // One refresh at a time: two would take the same rows in twice.
        let queue = Promise.resolve();
        stop = watchHead(database, () => {
          queue = queue
            .then(async () => {
              if (await view.refresh()) show({ state: 'ready', view, version: view.version });
            })
            .catch(fail);
        });
      })
      .catch(fail);
    return () => {
      live = false;
      stop();
    };
  }, [sealer, turn]);
  return [log, useCallback(() => setTurn((now) => now + 1), [])];
}
