import { browser } from '#imports';
import { answer } from '../../src/protocol/answer';
import type { TabStatus } from '../../src/protocol/protocol-map';
import { currentSettings } from '../../src/settings/current';

const slot = (tabId: number) => `tab:${tabId}`;

const LOOK: Record<TabStatus['state'], { text: string; colour: string }> = {
  reading: { text: '', colour: '#b3261e' },
  'nothing-to-read': { text: '', colour: '#5f6368' },
  blind: { text: '?', colour: '#8a5a00' },
  'not-permitted': { text: '', colour: '#5f6368' },
  paused: { text: 'Ⅱ', colour: '#5f6368' },
};

/** What the toolbar button says for a status: how many were flagged, or why there is nothing to count. */
export function badgeOf({ state, flagged }: TabStatus): { text: string; colour: string } {
  const { text, colour } = LOOK[state];
  if (state !== 'reading' || flagged === 0) return { text, colour };
  return { text: flagged > 99 ? '99+' : String(flagged), colour };
}

/** The count can be switched off; that a page cannot be read, or is paused, is always said. */
const counts = async (status: TabStatus): Promise<boolean> =>
  status.state !== 'reading' || (await currentSettings()).settings.badge;

async function paint(tabId: number, status: TabStatus | null): Promise<void> {
  const { text, colour } =
    status === null || !(await counts(status)) ? { text: '', colour: '#5f6368' } : badgeOf(status);
  const action = browser.action ?? browser.browserAction;
  // The tab may be gone by now; then there is nothing to paint.
  await Promise.allSettled([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: colour }),
  ]);
}

/** Keeps each tab's status in session storage (the worker may die at any time) and shows it on the toolbar button. */
export function registerBadge(): void {
  answer('tabStatus', async (status, { tabId, frameId }) => {
    if (tabId === undefined) return;
    // A frame that reads nothing must not hide what another frame of the tab reads.
    if (frameId !== 0 && status.platform === null) return;
    await browser.storage.session.set({ [slot(tabId)]: status });
    await paint(tabId, status);
  });
  answer('statusOf', async (tabId) => {
    const kept = await browser.storage.session.get(slot(tabId));
    return (kept[slot(tabId)] as TabStatus | undefined) ?? null;
  });
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(slot(tabId)));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== 'loading') return;
    void browser.storage.session.remove(slot(tabId)).then(() => paint(tabId, null));
  });
}
