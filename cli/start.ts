/**
 * `npm start`: builds the demo build, opens the demo's class chat in Chromium with the extension, and the log beside it.
 * With no display it reads the whole evening itself, says what was flagged and why, and saves screenshots.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import { launchChromium } from './chromium.ts';
import { serveDemo } from './demo-server.ts';
import { runHeadless } from './start-headless.ts';
import { extensionPage } from './tour.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const EXTENSION = join(ROOT, '.output-demo/chrome-mv3');
const SHOTS = join(ROOT, '.cache/screenshots');

async function build(): Promise<void> {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const env = { ...process.env, JIANFU_DEMO: '1', JIANFU_OUT: '.output-demo' };
  try {
    await promisify(execFile)(process.execPath, [wxt, 'build'], { cwd: ROOT, env });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`the build failed:\n${stdout ?? ''}${stderr ?? String(error)}`);
  }
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A window with the chat, a window with the log; both stay until the user closes them. */
async function openWindows(url: string): Promise<void> {
  // The profile is kept, and with it the log, from one start to the next.
  const context = await launchChromium(join(ROOT, '.cache/demo-profile'), {
    extension: EXTENSION,
    headless: false,
    locale: 'zh-CN',
    args: ['--window-size=980,900', '--window-position=0,0'],
    context: { viewport: null },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const dashboard = await extensionPage(context, 'dashboard');
  await page.goto(url);
  await openBeside(context, dashboard);
  await page.bringToFront();
  console.log('The class chat is open, and the log beside it. Type into the chat: 今晚抄写第5课生字，明天交');
  console.log('Close the browser (or press Ctrl+C) to end.');
  const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.once('SIGINT', () => void context.close());
  process.once('SIGTERM', () => void context.close());
  await ended;
}

/** Opens a second window to the right of the first. */
async function openBeside(context: BrowserContext, url: string): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(
    (address) =>
      chrome.windows.create({ url: address, left: 985, top: 0, width: 620, height: 900 }).then(() => undefined),
    url,
  );
}

async function headless(url: string): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'jianfu-demo-'));
  await rm(SHOTS, { recursive: true, force: true });
  await mkdir(SHOTS, { recursive: true });
  try {
    const faults = await runHeadless({ url, profile, extension: EXTENSION, shots: SHOTS });
    console.log(`\nScreenshots: ${relative(process.cwd(), SHOTS) || '.'}`);
    for (const fault of faults) console.error(`FAILED: ${fault}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

console.log('Building the extension …');
await build();
const served = await serveDemo();
console.log(`The demo's class chat is at ${served.url}`);
try {
  if (hasDisplay()) await openWindows(served.url);
  else process.exitCode = await headless(served.url);
} finally {
  await served.close();
}
