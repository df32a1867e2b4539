import { browser } from '#imports';

/** Puts the picker into a tab. The click that calls this grants the tab (activeTab); keeping the site asks for its host. */
export async function teachSite(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/picker.js'] });
}
