/** The guard on real chat software: the message leaves only when its writer says so, and leaves once. */
import type { Page } from '@playwright/test';
import { inConverseRoom, startConverse } from './harness/converse.ts';
import { expect, test } from './harness/extension.ts';
import { joinLounge, startLounge } from './harness/lounge.ts';

const BREACH = '今晚语文作业：抄写第3课生词两遍，明早交';
const FINE = '明天春游，请穿校服';

interface Product {
  composer: string;
  row: string;
}

async function guarded(page: Page, { composer, row }: Product): Promise<void> {
  const card = page.locator('jianfu-overlay dialog.card');
  const badge = page.locator('jianfu-overlay .badge:visible');
  const field = page.locator(composer);
  const rows = (text: string) => page.locator(row, { hasText: text });

  await field.click();
  await field.pressSequentially(BREACH, { delay: 12 });
  const last = Date.now();
  await badge.waitFor();
  expect(Date.now() - last).toBeLessThanOrEqual(300);

  await field.press('Enter');
  await expect(card).toBeVisible();
  await expect(field).toHaveValue(BREACH);
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter'); // "edit" has the focus
  await expect(card).toBeHidden();
  await expect(field).toBeFocused();
  await field.fill(FINE);
  await expect(badge).toBeHidden();
  await field.press('Enter');
  await expect(rows(FINE)).toHaveCount(1);
  await expect(rows(BREACH)).toHaveCount(0);

  await field.pressSequentially(BREACH, { delay: 12 });
  await field.press('Enter');
  await card.locator('[data-action="anyway"]').click();
  await expect(rows(BREACH)).toHaveCount(0);
  await field.press('Enter');
  await expect(rows(BREACH)).toHaveCount(1);
  await page.waitForTimeout(1000);
  await expect(rows(BREACH)).toHaveCount(1);
  await expect(card).toBeHidden();
}

test('Converse.js: pauses once, sends the edited text in silence and an insisted one exactly once', async ({
  jianfu,
}) => {
  const converse = await startConverse();
  try {
    const seat = { room: 'class42', roomName: '四(2)班家长群', account: 'wang', nick: '语文王老师' };
    const page = await jianfu.open(converse.seat(seat));
    await inConverseRoom(page);
    await guarded(page, { composer: 'textarea.chat-textarea', row: '.chat-msg__text' });
  } finally {
    await converse.close();
  }
});

test('The Lounge: pauses once, sends the edited text in silence and an insisted one exactly once', async ({
  jianfu,
}) => {
  const lounge = await startLounge();
  try {
    const page = await jianfu.open('about:blank');
    await joinLounge(page, lounge.url, 'wanglaoshi');
    await guarded(page, { composer: 'textarea#input', row: '.msg[data-type="message"] .content' });
  } finally {
    await lounge.close();
  }
});
