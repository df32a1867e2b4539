import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium } from '@playwright/test';

const AT_ONCE = 10_000;
const PER_SECOND = 50;
/** One message in twenty gives homework. */
const EVERY = 20;

/** A class chat as demo/platform.ts describes it, filled at once and then 50 times a second. */
const html = (
  seconds: number,
) => `<!doctype html><html lang="zh-CN" data-jf-demo><meta charset="utf-8"><link rel="icon" href="data:,">
<main data-conversation="stress"><h1 id="title" data-kind="group">四(2)班家长群</h1><div class="messages" style="height:600px;overflow:auto"></div></main>
<script>
const list = document.querySelector('.messages');
let count = 0;
function row() {
  const index = count++;
  const node = document.createElement('article');
  node.className = 'msg';
  Object.assign(node.dataset, { id: 'm' + index, author: index % ${EVERY} ? '张小宇妈妈' : '语文王老师', time: '2026-11-23T18:00:00+08:00', own: 'false' });
  const text = document.createElement('span');
  text.className = 'text';
  text.textContent = index % ${EVERY} ? '收到，谢谢老师 ' + index : '今晚的语文作业：抄写第三课生字，每个写三遍。第' + index + '号';
  node.append(text);
  return node;
}
window.long = [];
new PerformanceObserver((entries) => { for (const { startTime, duration } of entries.getEntries()) long.push({ startTime, duration }); }).observe({ type: 'longtask', buffered: true });
setTimeout(() => {
  window.begun = performance.now();
  list.append(...Array.from({ length: ${AT_ONCE} }, row));
  requestAnimationFrame(() => setTimeout(() => {
    window.filled = performance.now();
    const timer = setInterval(() => { list.append(row()); list.scrollTop = 1e9; }, ${1000 / PER_SECOND});
    setTimeout(() => { clearInterval(timer); window.done = true; }, ${seconds} * 1000);
  }, 8000));
}, 1500);
</script></html>`;

export interface StressFigures {
  messages: number;
  /** Tasks over 50 ms after the page's own filling, and the longest. */
  longTasks: number;
  longest: number;
  /** The same while the page was filled. */
  fillingTasks: number;
  fillingLongest: number;
  heapMb: number;
  logged: number;
}

async function heapOf(context: BrowserContext, page: Awaited<ReturnType<BrowserContext['newPage']>>): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 1e6);
}

/** Runs the stress page in Chromium, with the built extension or without. */
export async function pageStress(extension: string | undefined, seconds = 20): Promise<StressFigures> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html(seconds)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const profile = await mkdtemp(join(tmpdir(), 'jianfu-stress-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.JIANFU_CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    args: [
      '--no-sandbox',
      '--headless=new',
      '--disable-gpu',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  try {
    const worker = extension
      ? (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')))
      : undefined;
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction('window.done', undefined, { timeout: (seconds + 60) * 1000 });
    await page.waitForTimeout(3000);
    const { tasks, filled, messages } = (await page.evaluate('({ tasks: long, filled, messages: count })')) as {
      tasks: { startTime: number; duration: number }[];
      filled: number;
      messages: number;
    };
    const after = tasks.filter(({ startTime }) => startTime >= filled);
    const filling = tasks.filter(({ startTime }) => startTime < filled);
    const longest = (list: typeof tasks) => Math.round(Math.max(0, ...list.map(({ duration }) => duration)));
    const logged = worker
      ? await worker.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const opening = indexedDB.open('jianfu-log');
              opening.onsuccess = () => {
                const asked = opening.result.transaction('records').objectStore('records').getAll();
                asked.onsuccess = () =>
                  resolve((asked.result as { kind: string }[]).filter(({ kind }) => kind === 'finding').length);
              };
            }),
        )
      : 0;
    return {
      messages,
      longTasks: after.length,
      longest: longest(after),
      fillingTasks: filling.length,
      fillingLongest: longest(filling),
      heapMb: await heapOf(context, page),
      logged,
    };
  } finally {
    await context.close();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, seconds = '20'] = process.argv.slice(2);
  console.log('without', JSON.stringify(await pageStress(undefined, Number(seconds))));
  if (folder !== undefined) console.log('with   ', JSON.stringify(await pageStress(folder, Number(seconds))));
}
