import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LogEntry } from '../../../src/log/types';
import type { LogView } from '../../../src/log/view/log-view';

/** Entries kept while scrolling; older ones are read again when needed. */
const KEEP = 600;

/** Reads the entries of the rows on the screen. A finding's body never changes, so what was read stays right. */
export function useEntries(view: LogView): {
  entry: (index: number) => LogEntry | undefined;
  want: (indexes: number[]) => void;
} {
  const known = useRef(new Map<number, LogEntry>());
  const [, redraw] = useState(0);
  const live = useRef(true);
  useEffect(() => {
    live.current = true;
    return () => {
      live.current = false;
    };
  }, []);
  const want = useCallback(
    (indexes: number[]) => {
      const missing = indexes.filter((index) => !known.current.has(index));
      if (missing.length === 0) return;
      void view.entries(missing).then((read) => {
        if (!live.current) return;
        for (const entry of read) known.current.set(view.columns.indexOf(entry.seq), entry);
        for (const index of known.current.keys()) {
          if (known.current.size <= KEEP) break;
          if (!indexes.includes(index)) known.current.delete(index);
        }
        redraw((now) => now + 1);
      });
    },
    [view],
  );
  const entry = useCallback(
    (index: number) => {
      const found = known.current.get(index);
      return found && { ...found, ...view.standing(index) };
    },
    [view],
  );
  return { entry, want };
}
