import type { Page } from '@playwright/test';
import { expect, type Jianfu, test } from './harness/extension.ts';
import { KITS, serveKits } from './harness/kits.ts';

/** What the popup's button does after the site was allowed. */
async function openPicker(jianfu: Jianfu, page: Page): Promise<void> {
  const worker = await jianfu.worker();
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['content-scripts/picker.js'] });
  }, page.url());
  await expect(page.locator('jianfu-picker')).toBeAttached();
}

const FIRST = '各位家长，今晚的语文作业';

for (const kit of KITS) {
  test(`${kit} is taught with two clicks and read from then on`, async ({ jianfu }) => {
    const kits = await serveKits();
    // One kit asks for a web font; nothing may leave this machine, not even for that.
    await jianfu.context.route(/fonts\.googleapis|jsdelivr/, (route) => route.abort());
    const page = await jianfu.open(kits.url(kit));
    const message = page.getByText(FIRST).first();
    await expect(message).toBeVisible();
    await openPicker(jianfu, page);
    await message.click();
    await page.screenshot({ path: `test-results/picker-${kit}.png` });
    const panel = page.locator('jianfu-picker .panel');
    await expect(panel.locator('.say')).toHaveText(`会读到 12 条消息，${kit === 'vue-advanced-chat' ? 3 : 4} 位发言人`);
    await panel.getByRole('button', { name: '记住这个网站' }).click();
    await expect(page.locator('jianfu-picker')).toHaveCount(0);
    // Five messages break a rule, one of them two.
    await expect.poll(() => jianfu.logged()).toBeGreaterThanOrEqual(5);
    await page.waitForTimeout(1000);
    const found = await jianfu.logged();
    await page.reload();
    await expect(page.getByText(FIRST).first()).toBeVisible();
    await page.waitForTimeout(1500);
    await expect(page.locator('jianfu-overlay .mark').first()).toBeAttached();
    expect(await jianfu.logged()).toBe(found);
    await kits.close();
  });
}
