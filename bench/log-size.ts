/**
 * The log page in Chromium on a log of any size: opening, filters, search, scrolling, export. What is timed is what a person
 * waits for, from the change of a control to the new list on the page.
 * `npx tsx bench/log-size.ts 100000 [folder of a built extension]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { launchChromium } from '../cli/chromium';

export interface LogSizeReport {
  entries: number;
  firstOpenMs: number;
  openMs: number;
  filterP50Ms: number;
  filterP95Ms: number;
  searchFirstMs: number;
  searchP95Ms: number;
  scrollLongTasks: number;
  longestScrollTaskMs: number;
  csvMs: number;
  heapMb: number;
}

/** Puts findings straight into the database, with hashes of the right length that vouch for nothing. */
async function fill(page: Page, entries: number): Promise<void> {
  await page.evaluate(async (entries) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const open = indexedDB.open('jianfu-log');
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const rules = [
      'group-homework',
      'video-checkin',
      'parent-like-vote',
      'app-push',
      'forced-survey',
      'parent-labour',
      'score-ranking',
    ];
    const words = [
      '抄写生字',
      '录视频打卡',
      '下载软件',
      '投票点赞',
      '练习册',
      '背诵课文',
      '口算一页',
      '转发朋友圈',
      '打扫教室',
      '单元试卷',
    ];
    const hash = (n: number) => String(n).padStart(43, 'x');
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let from = 1; from <= entries; from += 5_000) {
      const writing = database.transaction('records', 'readwrite', { durability: 'relaxed' });
      const store = writing.objectStore('records');
      for (let seq = from; seq < Math.min(from + 5_000, entries + 1); seq++) {
        const at = new Date(Date.UTC(2026, 1, 1) + seq * Math.floor(2.4e10 / entries)).toISOString();
        const text = `今天第${random(90)}课：${words[random(10)]}，${words[random(10)]}，明早组长检查，第${random(60)}页也看一看`;
        const rule = rules[Math.min(6, Math.floor(Math.sqrt(random(49))))];
        const conversation = random(40);
        const body = {
          key: hash(seq),
          platform: ['converse', 'the-lounge', 'wechat-web'][random(3)],
          conversation: {
            hash: `conversation-${String(conversation).padStart(9, '0')}`,
            title: `四(${conversation})班家长群`,
            kind: 'group',
          },
          rule,
          pack: 'xinzhou-2020-97',
          clause: { id: '二(一)4', document: '忻教发〔2020〕97号', text: '中小学校教师不得通过微信、QQ群布置学科作业' },
          confidence: 0.9,
          tier: random(5) === 0 ? 'review' : 'warn',
          excerpt: text,
          spans: [{ start: 0, end: 2 }],
          authorName: '语文王老师',
          stage: ['primary', 'junior', 'senior'][random(3)],
          sentAt: at,
          capturedAt: at,
          salt: 'x'.repeat(22),
        };
        store.add({
          seq,
          kind: 'finding',
          key: hash(seq),
          day: at.slice(0, 10),
          at,
          digest: hash(1),
          prev: hash(2),
          hash: hash(3),
          body: { plain: body },
        });
      }
      await new Promise((done, fail) => {
        writing.oncomplete = done;
        writing.onerror = () => fail(writing.error);
      });
    }
    database.close();
  }, entries);
}

/** Time from loading the page until the list stands there. */
async function open(page: Page): Promise<number> {
  const start = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await page.locator('.jf-virtual-row strong').first().waitFor({ timeout: 600_000 });
  return performance.now() - start;
}

/** Sets a control again and again and waits each time until the list has changed. */
function timeChanges(page: Page, selector: string, values: readonly string[]): Promise<number[]> {
  return page.evaluate(
    async ([selector, values]) => {
      const status = () => document.querySelector('.log-count [role=status]')?.textContent ?? '';
      const times: number[] = [];
      for (const value of values) {
        const control = document.querySelector(selector) as HTMLInputElement | HTMLSelectElement;
        const before = status();
        const start = performance.now();
        control.value = value;
        control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
        while (status() === before && performance.now() - start < 20_000) await new Promise(requestAnimationFrame);
        times.push(performance.now() - start);
        await new Promise((done) => setTimeout(done, 30));
      }
      return times;
    },
    [selector, values] as const,
  );
}

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

/** A window that nobody looks at is slowed down by the browser. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** Runs it all on a fresh profile. */
export async function logSize(entries: number, extension: string): Promise<LogSizeReport> {
  const profile = await mkdtemp(join(tmpdir(), 'jianfu-size-'));
  const context = await launchChromium(profile, {
    extension,
    headless: true,
    locale: 'zh-CN',
    args: ['--enable-precise-memory-info', ...AWAKE],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    // tsx names inner functions through a helper that the page does not have.
    await context.addInitScript('globalThis.__name = (value) => value');
    const page = await context.newPage();
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/dashboard.html`);
    await page.bringToFront();
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(500);
    await fill(page, entries);
    const firstOpenMs = await open(page);
    const opens = [await open(page), await open(page), await open(page)];
    const selects = page.locator('.log-filters select');
    const options = await selects
      .first()
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const rule = '.log-filters select';
    const turns = Array.from({ length: 40 }, (_, i) => options[i % options.length]!);
    const filters = await timeChanges(page, rule, turns.slice(1));
    await timeChanges(page, rule, ['']);
    const search = 'input[type=search]';
    const [first = 0] = await timeChanges(page, search, ['视频']);
    const searches = await timeChanges(page, search, [
      '视频打卡',
      '生字',
      '第7课',
      '练习册 投票',
      '口算',
      '单元试卷',
      '朋友圈',
      '打扫教室',
      '转发',
      '第12页',
    ]);
    await timeChanges(page, search, ['']);
    const tasks = await page.evaluate(async () => {
      const long: number[] = [];
      const observer = new PerformanceObserver((list) =>
        long.push(...list.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ type: 'longtask' });
      const box = document.querySelector('.jf-virtual')!;
      for (let i = 0; i < 200; i++) {
        box.scrollTop += i % 20 === 0 ? 40_000 : 400;
        await new Promise(requestAnimationFrame);
      }
      await new Promise((done) => setTimeout(done, 300));
      observer.disconnect();
      return long;
    });
    await page.evaluate(() => {
      location.hash = '#exchange';
    });
    const csv = page.getByRole('button', { name: 'CSV' });
    const start = performance.now();
    await csv.click();
    await page.locator('.log-work', { hasText: '.csv' }).waitFor({ timeout: 600_000 });
    const csvMs = performance.now() - start;
    const heap = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    const round = Math.round;
    return {
      entries,
      firstOpenMs: round(firstOpenMs),
      openMs: round(share(opens, 0.5)),
      filterP50Ms: round(share(filters, 0.5)),
      filterP95Ms: round(share(filters, 0.95)),
      searchFirstMs: round(first),
      searchP95Ms: round(share(searches, 0.95)),
      scrollLongTasks: tasks.length,
      longestScrollTaskMs: round(Math.max(0, ...tasks)),
      csvMs: round(csvMs),
      heapMb: round(heap / 2 ** 20),
    };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = resolve(process.argv[3] ?? '.output/chrome-mv3');
  process.stdout.write(`${JSON.stringify(await logSize(Number(process.argv[2] ?? 100_000), folder), null, 2)}\n`);
}
