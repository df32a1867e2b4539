/**
 * Kills the browser process at random moments while findings stream in through the protocol, starts it again on the same
 * profile, and counts. `npx tsx test/e2e/crash.ts 200` runs it at length; crash.spec.ts runs a few.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../../cli/chromium.ts';
import { verify } from '../../src/log/chain/verify.ts';
import { built } from './harness/builds.ts';
import { entryNumber, request } from './harness/requests.ts';
import { storedRecords } from './harness/stored-records.ts';

export interface CrashReport {
  runs: number;
  acknowledged: number;
  stored: number;
  /** Acknowledged but not there after the restart. */
  lost: number;
  doubled: number;
  faults: number;
}

const start = (profile: string) =>
  launchChromium(profile, { extension: built('chrome-mv3'), headless: true, locale: 'zh-CN' });

/** The extension's host; known from the first start on, for later the worker may sleep until it is needed. */
let host: string | undefined;

async function logPage(context: Awaited<ReturnType<typeof start>>) {
  for (let tries = 0; host === undefined && tries < 150; tries++) {
    const worker = context.serviceWorkers()[0];
    if (worker !== undefined) host = new URL(worker.url()).host;
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const page = await context.newPage();
  await page.goto(`chrome-extension://${host}/dashboard.html`);
  return page;
}

/** One profile, killed again and again. */
export async function crashRuns(runs: number, report: (line: string) => void = () => {}): Promise<CrashReport> {
  const profile = await mkdtemp(join(tmpdir(), 'jianfu-crash-'));
  const acknowledged: number[] = [];
  const total: CrashReport = { runs: 0, acknowledged: 0, stored: 0, lost: 0, doubled: 0, faults: 0 };
  let next = 0;
  const count = async () => {
    const context = await start(profile);
    const page = await logPage(context);
    const records = await storedRecords(page);
    const keys = records
      .filter(({ link }) => link.kind === 'finding')
      .map(({ body }) => (body as { excerpt: string }).excerpt);
    const there = new Set(keys);
    total.stored = keys.length;
    total.doubled += keys.length - there.size;
    total.lost += acknowledged.filter((n) => !there.has(entryNumber(n).text)).length;
    total.faults += (await verify({ records, checkpoints: [], holds: async () => true })).faults.length;
    return { context, page };
  };
  for (let run = 0; run < runs; run++) {
    const { context, page } = await count();
    const browser = context.browser();
    let alive = true;
    const stream = async () => {
      while (alive) {
        const n = next++;
        try {
          await request(page, 'record', [entryNumber(n)]);
          acknowledged.push(n);
        } catch {
          return;
        }
      }
    };
    const streams = [stream(), stream(), stream(), stream()];
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900));
    const session = await browser!.newBrowserCDPSession();
    const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
      processInfo: { type: string; id: number }[];
    };
    const main = processInfo.find(({ type }) => type === 'browser');
    if (main === undefined) throw new Error('the browser has no process to kill');
    process.kill(main.id, 'SIGKILL');
    alive = false;
    await Promise.all(streams);
    await context.close().catch(() => {});
    total.runs++;
    report(`run ${run + 1}: ${acknowledged.length} acknowledged, ${total.stored} stored before, ${total.lost} lost`);
  }
  await (await count()).context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return { ...total, acknowledged: acknowledged.length };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outcome = await crashRuns(Number(process.argv[2] ?? 200), (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  process.exitCode = outcome.lost + outcome.doubled + outcome.faults > 0 ? 1 : 0;
}
