import { useEffect, useState } from 'preact/hooks';
import { watchSettings } from '../../src/settings/current';
import type { Resolved } from '../../src/settings/types';

/** The settings that hold, kept up to date; nothing until they were read. */
export function useSettings(): Resolved | undefined {
  const [resolved, setResolved] = useState<Resolved>();
  useEffect(() => watchSettings(setResolved), []);
  return resolved;
}

interface Watched<T> {
  getValue(): Promise<T>;
  watch(onChange: (value: T) => void): () => void;
}

/** A stored item, kept up to date; nothing until it was read. */
export function useItem<T>(item: Watched<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let live = true;
    void item.getValue().then((now) => live && setValue(now));
    const stop = item.watch((now) => setValue(now));
    return () => {
      live = false;
      stop();
    };
  }, [item]);
  return value;
}
