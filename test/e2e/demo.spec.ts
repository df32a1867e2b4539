import { scripts } from '../../demo/script/index.ts';
import { expect, test } from './harness/extension.ts';
import { markedRows, marks } from './harness/marks.ts';

const classGroup = scripts.find(({ id }) => id === 'class-4-2')!;
const breaching = classGroup.lines.filter(({ breaks }) => breaks !== undefined);

test('the demo evening: the breaches are marked and no ordinary message is; the log holds each once', async ({
  jianfu,
  demo,
}) => {
  const page = await jianfu.open(`${demo}?instant=1`);
  await expect(marks(page).first()).toBeAttached();
  const marked = new Set<string>();
  for (const top of await page.locator('.messages').evaluate((list) => {
    const stops = Math.ceil(list.scrollHeight / (list.clientHeight / 2));
    return Array.from({ length: stops }, (_, index) => (index * list.clientHeight) / 2);
  })) {
    await page.locator('.messages').evaluate((list, to) => list.scrollTo(0, to), top);
    await page.waitForTimeout(150);
    for (const text of await markedRows(page, '.msg', '.text')) marked.add(text);
  }
  const expected = new Set(breaching.map(({ text }) => text));
  expect([...marked].filter((text) => !expected.has(text))).toEqual([]);
  // What the detector is less sure of stands in the log only.
  expect(marked.size).toBeGreaterThanOrEqual(Math.ceil(breaching.length * 0.8));

  const logged = await jianfu.logged();
  expect(logged).toBeGreaterThanOrEqual(marked.size);
  await page.reload();
  await expect(marks(page).first()).toBeAttached();
  for (const id of ['staff-4', 'class-4-2', 'class-4-2']) await page.locator(`[data-opens="${id}"]`).click();
  await page.waitForTimeout(1000);
  const staff = await jianfu.logged();
  await page.reload();
  await page.waitForTimeout(1500);
  expect(await jianfu.logged()).toBe(staff);
});

test('a conversation in private is not read, the staff group is, and neither inherits the marks of another', async ({
  jianfu,
  demo,
}) => {
  const page = await jianfu.open(`${demo}?instant=1`);
  await expect(marks(page).first()).toBeAttached();
  await page.locator('[data-opens="direct-haohao"]').click();
  await expect(marks(page)).toHaveCount(0);
  await page.locator('#composer').fill('今晚让孩子把第5课生字抄三遍。');
  await page.locator('#send button').click();
  await page.waitForTimeout(1000);
  await expect(marks(page)).toHaveCount(0);
});

test('messages that arrive, change and vanish: the mark comes within a second and goes with its reason', async ({
  jianfu,
  demo,
}) => {
  const page = await jianfu.open(`${demo}?speed=30`);
  const english = page.locator('[data-id="class-4-2-english"]');
  await expect(english).toBeVisible({ timeout: 20_000 });
  // Edited into something lawful a moment later.
  await expect(english.locator('.edited')).toBeVisible();
  await expect(page.locator('.playback')).toBeHidden({ timeout: 30_000 });
  await expect(page.locator('.system', { hasText: '撤回' })).toHaveCount(1);
  await english.scrollIntoViewIfNeeded();
  await page.waitForTimeout(800);
  const texts = await markedRows(page, '.msg', '.text');
  expect(texts.filter((text) => text.includes('英语今天没有书面任务'))).toEqual([]);
});
