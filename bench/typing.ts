/**
 * What typing costs: 1,000 keystrokes into a draft of 2,000 characters, in a textarea and in a rich editor, with the
 * extension and without. Chromium's own trace says how long our functions ran.
 * `npx tsx bench/typing.ts [folder of a built extension, demo build]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { launchChromium } from '../cli/chromium.ts';
import { serveEditor } from '../test/e2e/harness/editors.ts';
import { percentile, printTable } from './timing.ts';

export interface TypingReport {
  editor: string;
  extension: boolean;
  keystrokes: number;
  /** Each run of a function of ours: an event handler, a timer, an animation frame. */
  oursP50Ms: number;
  oursP95Ms: number;
  oursMaxMs: number;
  /** Everything the page's main thread did for a keystroke. */
  keyMeanMs: number;
  longTasks: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string; scriptName?: string } };
}

const KEYS = 1000;
const PHRASES = [
  '明天春游请穿校服，',
  '今晚语文作业：抄写生词，',
  '收到请放心，',
  '老师辛苦了，',
  '放学时间是四点半，',
];

async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', { categories: 'devtools.timeline,toplevel', transferMode: 'ReportEvents' });
  await act();
  await session.send('Tracing.end');
  await done;
  return events;
}

async function type(page: Page): Promise<void> {
  const text = PHRASES.join('');
  const keys = await page.context().newCDPSession(page);
  for (let key = 0; key < KEYS; key++) {
    const typed = text[key % text.length]!;
    await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key: typed, text: typed });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: typed });
    // Bursts with pauses, as people type: the draft is judged in the pauses.
    await page.waitForTimeout(key % 25 === 24 ? 170 : 6);
  }
}

function summarise(
  editor: string,
  extension: boolean,
  events: TraceEvent[],
  page: { pid: number; tid: number },
): TypingReport {
  const here = events.filter(({ pid, tid, ph }) => pid === page.pid && tid === page.tid && ph === 'X');
  const ours = here
    .filter(({ name, args }) => name === 'FunctionCall' && /content-scripts\/chat\.js/.test(args.data?.url ?? ''))
    .map(({ dur = 0 }) => dur / 1000);
  const sorted = Float64Array.from(ours).sort();
  const tasks = here.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const lengths = tasks.map(({ dur = 0 }) => dur / 1000);
  return {
    editor,
    extension,
    keystrokes: KEYS,
    oursP50Ms: percentile(sorted, 0.5),
    oursP95Ms: percentile(sorted, 0.95),
    oursMaxMs: sorted.at(-1) ?? 0,
    keyMeanMs: lengths.reduce((sum, length) => sum + length, 0) / KEYS,
    longTasks: lengths.filter((length) => length > 50).length,
  };
}

/** The renderer's main thread: where the page's own keystrokes were handled. */
function mainThread(events: TraceEvent[]): { pid: number; tid: number } {
  const counts = new Map<string, number>();
  for (const { name, pid, tid } of events) {
    if (name !== 'EventDispatch') continue;
    counts.set(`${pid} ${tid}`, (counts.get(`${pid} ${tid}`) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const [pid, tid] = (most?.[0] ?? '0 0').split(' ').map(Number);
  return { pid: pid!, tid: tid! };
}

/** Measures one editor page. */
export async function benchTyping(editor: string, folder: string | undefined): Promise<TypingReport> {
  const served = await serveEditor(editor);
  const profile = await mkdtemp(join(tmpdir(), 'jianfu-bench-'));
  const context = await launchChromium(profile, { extension: folder, headless: true, locale: 'zh-CN' });
  try {
    if (folder !== undefined && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
    const page = await context.newPage();
    await page.goto(served.url);
    await page.locator('html[data-ready]').waitFor();
    await page.waitForTimeout(1500);
    await page.evaluate(() => (window as unknown as { chat: { composer: { focus(): void } } }).chat.composer.focus());
    await page.keyboard.insertText(PHRASES.join('').repeat(Math.ceil(2000 / PHRASES.join('').length)));
    await page.waitForTimeout(800);
    const session = await context.browser()!.newBrowserCDPSession();
    const events = await traced(session, () => type(page));
    return summarise(editor, folder !== undefined, events, mainThread(events));
  } finally {
    await context.close();
    await served.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The table for `npm run bench`. */
export async function typingBench(
  folder: string,
  editors: readonly string[] = ['textarea', 'lexical'],
): Promise<TypingReport[]> {
  const reports: TypingReport[] = [];
  for (const editor of editors) {
    for (const extension of [undefined, folder]) reports.push(await benchTyping(editor, extension));
  }
  const figure = (value: number) => value.toFixed(2);
  printTable(
    `Typing: ${KEYS} keystrokes into a draft of 2,000 characters (ms)`,
    ['composer', 'ours p50', 'ours p95', 'ours max', 'page per key', 'tasks > 50 ms'],
    reports.map((report) => [
      `${report.editor}${report.extension ? ' with the extension' : ' alone'}`,
      report.extension ? figure(report.oursP50Ms) : '-',
      report.extension ? figure(report.oursP95Ms) : '-',
      report.extension ? figure(report.oursMaxMs) : '-',
      figure(report.keyMeanMs),
      String(report.longTasks),
    ]),
  );
  return reports;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await typingBench(resolve(process.argv[2] ?? '.output-demo/chrome-mv3'));
}
