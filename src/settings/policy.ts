import { browser } from '#imports';
import { lastPolicy } from './items';

export type Policy = Record<string, unknown>;

/** Chromium may leave the question unanswered until its policies are loaded, Firefox throws when there are none. */
const ANSWER_WITHIN = 300;

/** The managed policy right now; `{}` means "nothing, or not yet". */
async function managedNow(): Promise<Policy> {
  const late = new Promise<Policy>((done) => setTimeout(() => done({}), ANSWER_WITHIN));
  const asked = async () => (await browser.storage.managed.get(null)) as Policy;
  return Promise.race([asked().catch(() => ({})), late]);
}

/** How long an empty answer may still mean "not yet", ms after start. */
export const LATE = [500, 2_000, 5_000, 15_000];

/** Asked once in a context: an unanswered question must not slow down every look at the settings. */
let earlier: Promise<Policy> | undefined;

/** The policy to go by: the last one seen, because Chromium answers `{}` before its policy is loaded. */
export async function currentPolicy(): Promise<Policy> {
  const cached = (await lastPolicy.getValue())?.policy;
  // The background keeps the cache in step, so no page waits for the browser twice.
  if (cached !== undefined) return cached;
  earlier ??= managedNow();
  return earlier;
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
