import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { serveEditor } from './harness/editors.ts';
import { expect, test } from './harness/extension.ts';
import { marks } from './harness/marks.ts';

const card = (page: Page) => page.locator('jianfu-overlay dialog.card');

let url = '';
let close = async () => {};
test.beforeAll(async () => {
  const served = await serveEditor('virtual');
  url = served.url;
  close = served.close;
});
test.afterAll(() => close());

/** Rows in sight that should carry a mark, rows whose height a mark stands at, and marks beside no row at all. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const list = document.querySelector('.messages')!.getBoundingClientRect();
    const shadow = document.querySelector('jianfu-overlay')?.shadowRoot;
    const boxes = [...(shadow?.querySelectorAll<HTMLElement>('.mark') ?? [])]
      .filter((mark) => !mark.hidden)
      .map((mark) => mark.getBoundingClientRect());
    const wanted: string[] = [];
    const marked: string[] = [];
    for (const row of document.querySelectorAll<HTMLElement>('.msg')) {
      const text = row.querySelector('.text')!.getBoundingClientRect();
      const middle = (text.top + text.bottom) / 2;
      const inside = middle > list.top && middle < list.bottom;
      const mark = boxes.filter((box) => Math.abs((box.top + box.bottom) / 2 - middle) <= 2 && box.left >= text.right);
      if (inside && row.textContent!.includes('作业')) wanted.push(row.dataset.id!);
      for (const _ of mark) marked.push(row.dataset.id!);
    }
    return { wanted: wanted.sort(), marked: marked.sort(), marks: boxes.length };
  });

test('every mark stands on its own message at every rest of a recycling list, and the page sees no change by us', async ({
  jianfu,
}) => {
  const page = await jianfu.open(url);
  await marks(page).first().waitFor();
  await page.evaluate(() => {
    const state = window as unknown as { changes: number; pageWrites: boolean };
    state.changes = 0;
    const observer = new MutationObserver((records) => {
      // The list's own writes happen inside its scroll handler; anything at rest is ours.
      state.changes += records.length;
    });
    const watch = () =>
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { watchRest: watch, endRest: () => observer.disconnect() });
  });
  for (let step = 0; step < 24; step++) {
    await page.evaluate(
      (top) => {
        (window as unknown as { endRest(): void }).endRest();
        document.querySelector('.messages')!.scrollTop = top;
      },
      (step * 1723) % 16_000,
    );
    await page.waitForTimeout(60);
    await page.evaluate(() => (window as unknown as { watchRest(): void }).watchRest());
    await expect(async () => {
      const { wanted, marked, marks: count } = await standing(page);
      expect(marked).toEqual(wanted);
      expect(count).toBe(wanted.length);
    }).toPass({ timeout: 2500, intervals: [50] });
  }
  await marks(page).first().hover();
  await marks(page).first().click();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0);
});

test('marks follow a resized window and a zoomed page, and go with their message', async ({ jianfu }) => {
  const page = await jianfu.open(url);
  await marks(page).first().waitFor();
  const fits = async () => {
    const { wanted, marked, marks: count } = await standing(page);
    expect(wanted.length).toBeGreaterThan(0);
    expect(marked).toEqual(wanted);
    expect(count).toBe(wanted.length);
  };
  await page.setViewportSize({ width: 700, height: 500 });
  await expect(fits).toPass({ timeout: 2000 });
  await page.evaluate(() => {
    document.documentElement.style.zoom = '1.5';
  });
  await expect(async () => {
    const { wanted, marks: count } = await standing(page);
    expect(count).toBe(wanted.length);
  }).toPass({ timeout: 2000 });
  await page.evaluate(() => {
    document.documentElement.style.zoom = '';
    for (const row of document.querySelectorAll<HTMLElement>('.msg')) {
      if (row.textContent!.includes('作业')) row.querySelector('.text')!.firstChild!.nodeValue = '（已撤回）';
    }
  });
  await expect(marks(page)).toHaveCount(0);
});

test('axe finds nothing on marks and card, also in dark, at 320 px and at 200 %', async ({ jianfu }) => {
  const page = await jianfu.open(url);
  await marks(page).first().waitFor();
  const clean = async (what: string) => {
    const { violations } = await new AxeBuilder({ page }).include('jianfu-overlay').analyze();
    expect(violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  };
  await clean('marks');
  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 640 });
      await marks(page).first().click();
      await expect(card(page)).toBeVisible();
      await page.waitForTimeout(250);
      await clean(`card ${scheme} ${width}`);
      const box = (await card(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(await card(page).evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
      await page.keyboard.press('Escape');
    }
  }
});

test('everything works by keyboard: open, read, go round inside, dismiss with a reason, come back', async ({
  jianfu,
}) => {
  const page = await jianfu.open(url);
  await marks(page).first().waitFor();
  await page.locator('textarea').focus();
  const before = await marks(page).count();
  const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? '');
  for (let step = 0; step < 6 && !(await focused()).includes('mark'); step++) await page.keyboard.press('Tab');
  expect(await focused()).toContain('mark');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await page.waitForTimeout(400);
  // The page behind is inert: Tab never lands in it.
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('JIANFU-OVERLAY');
  }
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  expect(await focused()).toContain('mark');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await page.waitForTimeout(400);
  await card(page).locator('[data-action="dismissed"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('学校统一安排');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeHidden();
  await expect(marks(page)).toHaveCount(before - 1);
});

test('the ending of a flagged draft is in the log', async ({ jianfu }) => {
  const page = await jianfu.open(url);
  await marks(page).first().waitFor();
  await expect.poll(() => jianfu.logged()).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  const before = await jianfu.logged();
  await page.locator('textarea').fill('');
  await page.locator('textarea').pressSequentially('今晚语文作业：抄写第3课生词两遍', { delay: 10 });
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await card(page).locator('[data-action="edit"]').click();
  await page.locator('textarea').fill('');
  await expect.poll(() => jianfu.logged()).toBe(before + 1);
});
