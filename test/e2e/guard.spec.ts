import type { Page } from '@playwright/test';
import { EDITORS, serveEditor } from './harness/editors.ts';
import { expect, test } from './harness/extension.ts';

const BREACH = '今晚语文作业：抄写第3课生词两遍';
const FINE = '明天春游，请穿校服';

interface ChatPage {
  sent: string[];
  composer: { changes(): unknown; text(): string; focus(): void };
}
declare global {
  interface Window {
    chat: ChatPage;
  }
}

const sent = (page: Page) => page.evaluate(() => window.chat.sent);
const changes = (page: Page) => page.evaluate(() => window.chat.composer.changes());
const text = (page: Page) => page.evaluate(() => window.chat.composer.text().trim());
const card = (page: Page) => page.locator('jianfu-overlay dialog.card');
const badge = (page: Page) => page.locator('jianfu-overlay .badge:visible');
const action = (page: Page, id: string) => card(page).locator(`[data-action="${id}"]`);

/** Opens the page and waits until the extension reads it. */
async function open(jianfu: { open(url: string): Promise<Page> }, url: string): Promise<Page> {
  const page = await jianfu.open(url);
  await page.locator('html[data-ready]').waitFor();
  await page.evaluate(() => window.chat.composer.focus());
  await page.waitForTimeout(300);
  return page;
}

/** The card ignores a key that follows too fast. */
const settle = (page: Page) => page.waitForTimeout(400);

for (const name of EDITORS) {
  test.describe(`a composer of ${name}`, () => {
    let url = '';
    let close = async () => {};
    test.beforeAll(async () => {
      const served = await serveEditor(name);
      url = served.url;
      close = served.close;
    });
    test.afterAll(() => close());

    test('warns within 300 ms of the last key, pauses once, leaves draft and history alone, sends the edited text in silence', async ({
      jianfu,
    }) => {
      const page = await open(jianfu, url);
      await page.keyboard.type(BREACH, { delay: 12 });
      const last = Date.now();
      await badge(page).waitFor({ timeout: 3000 });
      expect(Date.now() - last).toBeLessThanOrEqual(300);
      expect(await text(page)).toBe(BREACH);

      await page.waitForTimeout(400);
      const before = await changes(page);
      await page.keyboard.press('Enter');
      await expect(card(page)).toBeVisible();
      expect(await sent(page)).toEqual([]);
      await settle(page);
      await action(page, 'edit').press('Enter');
      await expect(card(page)).toBeHidden();
      expect(await changes(page)).toEqual(before);
      expect(await text(page)).toBe(BREACH);

      // The caret is where it was: typing goes on at the end.
      await page.keyboard.type('呢');
      expect(await text(page)).toBe(`${BREACH}呢`);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(FINE, { delay: 12 });
      await expect(badge(page)).toBeHidden();
      await page.keyboard.press('Enter');
      await expect.poll(() => sent(page)).toEqual([FINE]);
      await expect(card(page)).toBeHidden();
    });

    test('sends the exact text once when the user insists', async ({ jianfu }) => {
      const page = await open(jianfu, url);
      await page.keyboard.type(BREACH, { delay: 12 });
      await page.locator('#send button').click();
      await expect(card(page)).toBeVisible();
      expect(await sent(page)).toEqual([]);
      await action(page, 'anyway').click();
      await expect(card(page)).toBeHidden();
      expect(await sent(page)).toEqual([]);
      await page.locator('#send button').click();
      await expect.poll(() => sent(page)).toEqual([BREACH]);
      await page.waitForTimeout(300);
      expect(await sent(page)).toEqual([BREACH]);
      await expect(card(page)).toBeHidden();
    });

    test('never takes the Enter that picks a candidate for a send', async ({ jianfu }) => {
      const page = await open(jianfu, url);
      await page.keyboard.type(BREACH, { delay: 12 });
      await badge(page).waitFor();
      const session = await page.context().newCDPSession(page);
      for (const reading of ['s', 'sh', 'she', 'shengci']) {
        await session.send('Input.imeSetComposition', {
          text: reading,
          selectionStart: reading.length,
          selectionEnd: reading.length,
        });
        await page.waitForTimeout(30);
      }
      // What a browser dispatches for the Enter that picks the candidate.
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 229,
        nativeVirtualKeyCode: 229,
      });
      await session.send('Input.insertText', { text: '生词' });
      await session.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 13,
      });
      await page.waitForTimeout(300);
      await expect(card(page)).toBeHidden();
      expect(await sent(page)).toEqual([]);
      expect(await text(page)).toBe(`${BREACH}生词`);
      await page.keyboard.press('Enter');
      await expect(card(page)).toBeVisible();
      expect(await sent(page)).toEqual([]);
    });
  });
}
