import { i18n } from '#i18n';
import { browser } from '#imports';
import { sendMessage } from '../../src/protocol/messaging';
import { textToCheck } from '../../src/settings/text-to-check';

const MENU = 'check-selection';
/** Longer selections are no message. */
const LIMIT = 20_000;

/** Opens the page that judges a text. The text goes by session memory, never by the address, which is kept in history. */
async function check(text: string): Promise<void> {
  if (text.trim() !== '') await textToCheck.setValue(text.slice(0, LIMIT));
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#check') });
}

/** What is selected in the tab. A command grants the tab for this moment; password fields are never asked. */
async function selectionOf(tabId: number): Promise<string> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => (document.activeElement?.matches('[type="password"]') ? '' : (getSelection()?.toString() ?? '')),
  });
  return typeof answer?.result === 'string' ? answer.result : '';
}

/** The menu on selected text and the keyboard commands; the browser lets the user change the keys. */
export function registerCommands(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: MENU, title: i18n.t('commands.checkSelection'), contexts: ['selection'] }, () => {
      void browser.runtime.lastError; // it is there already
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === MENU) void check(selectionText ?? '');
  });
  browser.commands?.onCommand.addListener((command, tab) => void run(command, tab?.id).catch(() => undefined));
}

async function run(command: string, tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined) return;
  // A tab that is not read has no finding to open: nothing answers, nothing happens.
  if (command === 'open-finding') await sendMessage('openFinding', undefined, id).catch(() => false);
  if (command === 'check-selection') await check(await selectionOf(id).catch(() => ''));
}
