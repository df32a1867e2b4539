import { browser } from '#imports';
import { watchSettings } from '../../src/settings/current';

const SCRIPT = 'chat';
const FILE = '/content-scripts/chat.js';

/** The patterns that are granted now, as content scripts take them; Firefox mixes API patterns in, which have no host. */
async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => /^(\*|https?):\/\//.test(pattern));
}

/** An excluded host gets no script at all, so no listener either. */
const excluded = (hosts: readonly string[]): string[] => hosts.map((host) => `*://${host}/*`);

type Registration = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

async function register(sitesOff: readonly string[]): Promise<void> {
  const matches = await grantedPatterns();
  const ours = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (ours.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    js: [FILE.slice(1)],
    matches,
    excludeMatches: excluded(sitesOff),
    allFrames: true,
    // Editors live in about:blank frames.
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  } as Registration;
  if (ours.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Brings the script to tabs that were open before their site was switched on, or before the extension was updated. */
async function inject(patterns: readonly string[], sitesOff: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.allSettled(
    tabs.map(({ id, url, discarded }) => {
      const off = url !== undefined && sitesOff.includes(new URL(url).hostname);
      if (id === undefined || discarded || off) return undefined;
      return browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [FILE] });
    }),
  );
}

/** Keeps the content script registered for exactly the sites that are granted and not excluded. */
export function registerSites(): void {
  let sitesOff: readonly string[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = (work: () => Promise<void>) => {
    queue = queue.then(work).catch((error) => console.warn('sites', error));
  };
  watchSettings(({ settings }) => {
    const same = settings.sitesOff.join() === sitesOff.join();
    sitesOff = settings.sitesOff;
    if (!same) enqueue(() => register(sitesOff));
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    enqueue(() => register(sitesOff));
    enqueue(() => inject(origins, sitesOff));
  });
  browser.permissions.onRemoved.addListener(() => enqueue(() => register(sitesOff)));
  browser.runtime.onInstalled.addListener(() => {
    enqueue(async () => inject(await grantedPatterns(), sitesOff));
  });
  enqueue(() => register(sitesOff));
}
