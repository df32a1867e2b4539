import { browser } from '#imports';
import { lastPolicy } from './items';

export type Policy = Record<string, unknown>;

/** The managed policy right now. Firefox throws when there is none; both mean "nothing (yet)". */
async function managedNow(): Promise<Policy> {
  try {
    return (await browser.storage.managed.get(null)) as Policy;
  } catch {
    return {};
  }
}

/** How long an empty answer may still mean "not yet", ms after start. */
export const LATE = [500, 2_000, 5_000, 15_000];

/**
 * The policy to go by. An empty answer falls back on the last one seen, because Chromium answers `{}` before its policy
 * is loaded.
 */
export async function currentPolicy(): Promise<Policy> {
  const now = await managedNow();
  if (Object.keys(now).length > 0) return now;
  return (await lastPolicy.getValue())?.policy ?? {};
}

/**
 * Keeps the cached policy in step (background only): reads at start, again a few times for a late arrival, and on
 * every change. A policy that is still empty after the last look was taken away, and so is the cache.
 */
export function followPolicy(
  wait: (ms: number) => Promise<void> = (ms) => new Promise((r) => setTimeout(r, ms)),
): Promise<void> {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void managedNow().then(keep);
  });
  return settle(wait);
}

async function settle(wait: (ms: number) => Promise<void>): Promise<void> {
  let waited = 0;
  for (const at of [0, ...LATE]) {
    await wait(at - waited);
    waited = at;
    const policy = await managedNow();
    if (Object.keys(policy).length > 0) return keep(policy);
  }
  await keep({});
}

async function keep(policy: Policy): Promise<void> {
  const before = await lastPolicy.getValue();
  if (JSON.stringify(before?.policy ?? {}) === JSON.stringify(policy)) return;
  await lastPolicy.setValue(Object.keys(policy).length > 0 ? { policy, seenAt: Date.now() } : null);
}
