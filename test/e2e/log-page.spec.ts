import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { newEntry } from '../../src/log/sample.ts';
import { expect, type Jianfu, test } from './harness/extension.ts';
import { request } from './harness/requests.ts';

const TEXTS = ['今晚作业：抄写生字两遍', '录一段跳绳视频发群里', '请家长投票点赞并截图', '练习册12页，明早组长收'];
const entries = Array.from({ length: 12 }, (_, i) =>
  newEntry({
    messageId: `m${i}`,
    text: TEXTS[i % 4]!,
    spans: [{ start: 0, end: 4 }],
    rule: ['group-homework', 'video-checkin', 'parent-like-vote'][i % 3]!,
    sentAt: `2026-11-${10 + i}T17:20:00+08:00`,
    ...(i % 2 ? { minutes: 30 + i, subject: '数学' } : {}),
  }),
);

async function openLog(jianfu: Jianfu, name = 'dashboard'): Promise<Page> {
  const page = await jianfu.extensionPage(name);
  await request(page, 'record', entries);
  await expect(page.locator('.jf-virtual-row').first()).toBeVisible();
  return page;
}

test('triage by keyboard alone: next, confirm, dismiss with a reason, undo, search', async ({ jianfu }) => {
  const page = await openLog(jianfu);
  const list = page.getByRole('listbox');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await expect(page.locator('.jf-virtual-row').nth(0)).toContainText('属实');
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('校内通知');
  await page.keyboard.press('Enter');
  await expect(page.locator('.jf-virtual-row').nth(1)).toContainText('不属实');
  await expect(list).toBeFocused();
  await page.keyboard.press('z');
  await expect(page.locator('.jf-virtual-row').nth(1)).toContainText('待处理');
  await page.keyboard.press('/');
  await page.keyboard.type('视频');
  await expect(page.locator('.jf-virtual-row')).toHaveCount(3);
});

test('what was judged is there after a restart, and the check finds the chain sound', async ({ jianfu }) => {
  const page = await openLog(jianfu);
  await page.locator('.jf-virtual-row').first().click();
  await page.keyboard.press('c');
  await expect(page.locator('.jf-virtual-row').first()).toContainText('属实');
  await jianfu.restart();
  const again = await jianfu.extensionPage('dashboard');
  await expect(again.locator('.jf-virtual-row').first()).toContainText('属实');
  await again.getByRole('link', { name: '保护与核验' }).click();
  await again.getByRole('button', { name: '开始核验' }).click();
  await expect(again.getByText('没有发现改动')).toBeVisible();
});

test('a passphrase hides the log, and findings are written all the same', async ({ jianfu }) => {
  const page = await openLog(jianfu);
  await page.getByRole('link', { name: '保护与核验' }).click();
  await page.getByLabel('新口令（至少 10 个字）').fill('银杏树在秋天的时候黄了');
  await page.getByLabel('再输一遍').fill('银杏树在秋天的时候黄了');
  await page.getByRole('button', { name: '设置口令' }).click();
  await expect(page.getByText('已设口令')).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByText('记录已上锁')).toBeVisible();
  await expect(page.getByText('抄写生字')).toHaveCount(0);
  await request(page, 'record', [
    newEntry({ messageId: 'while-locked', text: '上锁时的作业：抄写', sentAt: '2026-11-23T20:00:00+08:00' }),
  ]);
  await page.getByLabel('口令', { exact: true }).fill('不对的口令不对的口令');
  await page.keyboard.press('Enter');
  await expect(page.getByText('口令不对')).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill('银杏树在秋天的时候黄了');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '逐条查看' }).click();
  await expect(page.getByText('上锁时的作业')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1280, 400]) {
    test.describe(`${scheme}, ${width} px`, () => {
      test.use({ setup: { scheme, width } });
      test('axe finds nothing on any part of the log', async ({ jianfu }) => {
        const page = await openLog(jianfu, width === 400 ? 'sidepanel' : 'dashboard');
        await page.locator('.jf-virtual-row').first().click();
        for (const section of ['list', 'figures', 'report', 'exchange', 'trust']) {
          await page.evaluate((hash) => {
            location.hash = hash;
          }, section);
          await page.waitForTimeout(400);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${section}: ${id} ${nodes[0]?.html}`)).toEqual([]);
        }
      });
    });
  }
}
