import { lastPolicy, userSettings } from './items';
import { currentPolicy } from './policy';
import { resolve } from './resolve';
import type { Resolved, SettingKey, Settings } from './types';

/** The settings that hold now. */
export async function currentSettings(): Promise<Resolved> {
  const [user, policy] = await Promise.all([userSettings.getValue(), currentPolicy()]);
  return resolve(user, policy);
}

/**
 * Calls back with the settings that hold, now and after every change by the user or the policy. Works in every context:
 * the background mirrors the policy into local storage. Returns how to stop.
 */
export function watchSettings(onChange: (resolved: Resolved) => void): () => void {
  let live = true;
  let asked = 0;
  const tell = async () => {
    const turn = ++asked;
    const resolved = await currentSettings();
    // A slower, older answer must not overwrite a newer one.
    if (live && turn === asked) onChange(resolved);
  };
  const stops = [userSettings.watch(() => void tell()), lastPolicy.watch(() => void tell())];
  void tell();
  return () => {
    live = false;
    for (const stop of stops) stop();
  };
}

let queue: Promise<unknown> = Promise.resolve();

/** Sets some keys (undefined: back to the default). Writes wait for one another, so that none is lost. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  const write = queue.then(async () => {
    const next = { ...(await userSettings.getValue()) };
    for (const [key, value] of Object.entries(change) as [SettingKey, unknown][]) {
      if (value === undefined) delete next[key];
      else next[key] = value;
    }
    await userSettings.setValue(next);
  });
  queue = write.catch(() => undefined);
  return write;
}
