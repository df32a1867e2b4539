import { browser } from '#imports';
import { sendMessage } from '../../src/protocol/messaging';
import type { TabStatus } from '../../src/protocol/protocol-map';

export interface TabView {
  id: number;
  url: string | undefined;
  status: TabStatus | null;
}

/** The tab the popup was opened over. `?tab=` names another one, for the popup opened as a page. */
async function tabBelow(): Promise<{ id: number; url: string | undefined } | undefined> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  if (asked > 0) {
    const { url } = await browser.tabs.get(asked);
    return { id: asked, url };
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

/** What is known of the tab below now. */
export async function lookAtTab(): Promise<TabView | undefined> {
  const tab = await tabBelow();
  if (tab === undefined) return undefined;
  const status = await sendMessage('statusOf', tab.id).catch(() => null);
  return { ...tab, status };
}
