/** The main job on real chat software: two people in one room, one of them with the extension. */
import type { Page } from '@playwright/test';
import { inConverseRoom, sayInConverse, startConverse } from './harness/converse.ts';
import { expect, type Jianfu, test } from './harness/extension.ts';
import { joinLounge, sayInLounge, seesInLounge, startLounge } from './harness/lounge.ts';
import { markedRows } from './harness/marks.ts';
import { breaking, tenMessages } from './harness/ten-messages.ts';

interface Product {
  row: string;
  text: string;
  say: (page: Page, text: string) => Promise<void>;
}

const CONVERSE: Product = { row: '.message.chat-msg', text: '.chat-msg__text', say: sayInConverse };
const LOUNGE: Product = { row: '.msg[data-type="message"]', text: '.content', say: sayInLounge };

const sorted = (texts: readonly string[]): string[] => [...texts].sort();

/** Sends the ten and holds the extension to its second. */
async function sendTen(product: Product, sender: Page, reader: Page): Promise<void> {
  for (const { text, expect: rules } of tenMessages) {
    await product.say(sender, text);
    await expect(reader.locator(product.row, { hasText: text })).toBeVisible();
    if (rules.length === 0) continue;
    await expect
      .poll(() => markedRows(reader, product.row, product.text), { timeout: 1000, intervals: [50] })
      .toContain(text);
  }
  expect(sorted(await markedRows(reader, product.row, product.text))).toEqual(sorted(breaking));
}

/** The log page counts five entries and lists each of the five messages. */
async function logListsTheFive(jianfu: Jianfu): Promise<void> {
  const page = await jianfu.extensionPage('dashboard');
  await expect(page.locator('.log-count')).toContainText('共 5 条');
  for (const words of breaking) await expect(page.locator('main')).toContainText(words.slice(0, 14));
  await page.close();
}

test.use({ setup: { height: 1500 } });

test('Converse.js on Prosody: the right five of ten are marked within a second, and logged once for good', async ({
  jianfu,
  launch,
}) => {
  const converse = await startConverse();
  try {
    const seat = { room: 'class42', roomName: '四(2)班家长群' };
    const sender = await (await launch({ extension: false })).open(
      converse.seat({ ...seat, account: 'wang', nick: '语文王老师' }),
    );
    await inConverseRoom(sender);
    const address = converse.seat({ ...seat, account: 'haohao', nick: '浩浩爸爸' });
    const reader = await jianfu.open(address);
    await inConverseRoom(reader);
    await sendTen(CONVERSE, sender, reader);
    await expect.poll(() => jianfu.logged()).toBe(5);

    await reader.locator(CONVERSE.row).first().scrollIntoViewIfNeeded();
    await reader.mouse.move(800, 600);
    await reader.mouse.wheel(0, -3000);
    await reader.mouse.wheel(0, 3000);
    await reader.reload();
    await expect(reader.locator(CONVERSE.row)).toHaveCount(10, { timeout: 30_000 });
    await expect
      .poll(async () => sorted(await markedRows(reader, CONVERSE.row, CONVERSE.text)))
      .toEqual(sorted(breaking));
    expect(await jianfu.logged()).toBe(5);

    await jianfu.restart();
    await logListsTheFive(jianfu);
    const again = await jianfu.open(address);
    await expect(again.locator(CONVERSE.row)).toHaveCount(10, { timeout: 30_000 });
    await expect
      .poll(async () => sorted(await markedRows(again, CONVERSE.row, CONVERSE.text)))
      .toEqual(sorted(breaking));
    await logListsTheFive(jianfu);
  } finally {
    await converse.close();
  }
});

test('The Lounge on ngircd: the right five of ten are marked within a second, and logged once for good', async ({
  jianfu,
  launch,
}) => {
  const lounge = await startLounge();
  try {
    const sender = await (await launch({ extension: false })).open(lounge.url);
    await joinLounge(sender, lounge.url, 'wanglaoshi');
    const reader = await jianfu.open(lounge.url);
    await joinLounge(reader, lounge.url, 'haohao');
    await seesInLounge(sender, 'haohao');
    await sendTen(LOUNGE, sender, reader);
    await expect.poll(() => jianfu.logged()).toBe(5);

    await reader.mouse.move(600, 600);
    await reader.mouse.wheel(0, -3000);
    await reader.mouse.wheel(0, 3000);
    await expect.poll(async () => sorted(await markedRows(reader, LOUNGE.row, LOUNGE.text))).toEqual(sorted(breaking));
    expect(await jianfu.logged()).toBe(5);

    await jianfu.restart();
    await logListsTheFive(jianfu);
  } finally {
    await lounge.close();
  }
});

test('the worker is stopped after each of 20 messages in Converse.js: 20 entries, none twice', async ({
  jianfu,
  launch,
}) => {
  const converse = await startConverse();
  try {
    const seat = { room: 'class42', roomName: '四(2)班家长群' };
    const sender = await (await launch({ extension: false })).open(
      converse.seat({ ...seat, account: 'wang', nick: '语文王老师' }),
    );
    await inConverseRoom(sender);
    const reader = await jianfu.open(converse.seat({ ...seat, account: 'haohao', nick: '浩浩爸爸' }));
    await inConverseRoom(reader);
    for (let n = 1; n <= 20; n++) {
      await sayInConverse(sender, `今晚数学：练习册第${n}页全做，明天一早组长收。`);
      await expect(reader.locator(CONVERSE.row)).toHaveCount(n);
      // At another moment each time: before the request, in the middle of the write, after the answer.
      await reader.waitForTimeout(n * 8);
      await jianfu.stopWorker();
    }
    const log = await jianfu.extensionPage('dashboard');
    await expect(log.locator('.log-count')).toContainText('共 20 条', { timeout: 20_000 });
  } finally {
    await converse.close();
  }
});
