import type { LogEntry } from '../types';
import type { LogView } from '../view/log-view';

/** Long work that tells how far it is and can be stopped. */
export interface Work {
  progress?: ((done: number, all: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

const BATCH = 1_000;

/** Hands entries on in batches. Stops with an AbortError when told to. */
export async function inBatches(
  view: LogView,
  indexes: ArrayLike<number>,
  { progress, signal }: Work,
  use: (entries: LogEntry[]) => Promise<void> | void,
): Promise<void> {
  const all = Array.from(indexes);
  for (let at = 0; at < all.length; at += BATCH) {
    signal?.throwIfAborted();
    // Reading from the database lets the page show the progress and take the cancel in between.
    await use(await view.entries(all.slice(at, at + BATCH)));
    progress?.(Math.min(all.length, at + BATCH), all.length);
  }
}
