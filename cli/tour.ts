import type { BrowserContext, Page } from '@playwright/test';

/** One finding as the card in the page tells it. */
export interface Told {
  rule: string;
  title: string;
  source: string;
  clause: string;
  why: string;
  instead: string;
}

/** A message of the page and what the marks beside it say. */
export interface ReadLine {
  id: string;
  who: string;
  time: string;
  text: string;
  findings: Told[];
}

/** Index of the visible mark at the height of a row, or -1. */
const markAt = (page: Page, id: string): Promise<number> =>
  page.evaluate((wanted) => {
    const row = document.querySelector(`.msg[data-id="${wanted}"]`)?.getBoundingClientRect();
    const root = document.querySelector('jianfu-overlay')?.shadowRoot;
    if (row === undefined || root == null) return -1;
    return [...root.querySelectorAll<HTMLElement>('.mark')].findIndex((mark) => {
      const box = mark.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      return !mark.hidden && middle >= row.top && middle <= row.bottom;
    });
  }, id);

const PLACES: Record<Exclude<keyof Told, 'rule'>, string> = {
  title: 'h3',
  source: '.jf-source',
  clause: '.jf-quote',
  why: 'dd:nth-of-type(2)',
  instead: '.jf-instead',
};

/** What an open card says. (No named function inside: tsx would mark it for a helper that the page does not have.) */
const readCard = (page: Page): Promise<Told[]> =>
  page.locator('jianfu-overlay dialog[open] .jf-finding').evaluateAll(
    (articles, places) =>
      articles.map((article) => {
        const entries = Object.entries(places).map(([name, css]) => [
          name,
          article.querySelector(css)?.textContent?.trim(),
        ]);
        return { rule: article.getAttribute('data-rule') ?? '', ...Object.fromEntries(entries) } as Told;
      }),
    PLACES,
  );

/** Scrolls through the open conversation as a reader would and opens every mark. */
export async function readMarks(page: Page): Promise<ReadLine[]> {
  const lines = await page.locator('.messages > .msg').evaluateAll((rows) =>
    rows.map((row) => ({
      id: (row as HTMLElement).dataset.id ?? '',
      who: row.querySelector('.who')?.textContent ?? '',
      time: row.querySelector('time')?.textContent ?? '',
      text: row.querySelector('.text')?.textContent ?? '',
    })),
  );
  const read: ReadLine[] = [];
  for (const line of lines) {
    await page.locator(`.msg[data-id="${line.id}"]`).evaluate((row) => row.scrollIntoView({ block: 'center' }));
    // Marks follow on the next frames.
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 60)));
    const index = await markAt(page, line.id);
    if (index < 0) {
      read.push({ ...line, findings: [] });
      continue;
    }
    await page.locator('jianfu-overlay .mark').nth(index).click();
    await page.locator('jianfu-overlay dialog[open]').waitFor();
    read.push({ ...line, findings: await readCard(page) });
    await page.keyboard.press('Escape');
    await page.locator('jianfu-overlay dialog[open]').waitFor({ state: 'detached' });
  }
  return read;
}

/** Address of one of the extension's own pages. */
export async function extensionPage(context: BrowserContext, name: string): Promise<string> {
  const [running] = context.serviceWorkers();
  const worker = running ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  return new URL(`/${name}.html`, worker.url()).href;
}

/** Opens the log in a full tab and waits for its list. Returns how many entries it says it holds. */
export async function openLog(context: BrowserContext): Promise<{ page: Page; count: number }> {
  const page = await context.newPage();
  await page.goto(await extensionPage(context, 'dashboard'));
  const total = page.locator('.log-count');
  await total.waitFor({ timeout: 15_000 });
  // "共 16 条", "16 entries", "3 of 16": the last figure is the whole.
  const figures = (await total.innerText()).replaceAll(',', '').match(/\d+/g);
  return { page, count: Number(figures?.at(-1) ?? 0) };
}
