/**
 * Start here to write a browser test:
 *
 *   import { expect, test } from './harness/extension.ts';
 *   test('says what a user relies on', async ({ jianfu, demo }) => {
 *     const page = await jianfu.open(`${demo}?instant=1`);   // any page, the extension is loaded (demo build)
 *     await expect.poll(() => jianfu.logged()).toBe(5);      // findings in the log
 *     const log = await jianfu.extensionPage('dashboard');   // one of our own pages
 *   });
 *
 * `test.use({ setup: { scheme: 'dark', locale: 'en-US', width: 400 } })` changes the browser; `launch()` starts more.
 * Every browser is closed at the end, and the test fails if one request left this machine or the extension.
 * Run one file: `npx playwright test -c test/e2e marks.spec.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import { launchChromium } from '../../../cli/chromium.ts';
import { serveDemo } from '../../../cli/demo-server.ts';
import { built } from './builds.ts';
import { countLogged } from './log-rows.ts';
import { type NetworkWatch, watchNetwork } from './network.ts';

export { expect };

export interface Setup {
  scheme?: 'light' | 'dark';
  locale?: 'zh-CN' | 'en-US';
  width?: number;
  height?: number;
  /** False: a plain browser, such as the other person's. */
  extension?: boolean;
  /** More flags for Chromium. */
  args?: string[];
  reducedMotion?: boolean;
}

/** Windows in the background must run at full speed: two people chat in one test. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** One browser with the extension, kept over restarts. */
export class Jianfu {
  #context: BrowserContext | undefined;
  #id = '';
  readonly #profile: string;
  readonly #setup: Setup;
  readonly #network: NetworkWatch;

  constructor(profile: string, setup: Setup, network: NetworkWatch) {
    this.#profile = profile;
    this.#setup = setup;
    this.#network = network;
  }

  get context(): BrowserContext {
    if (this.#context === undefined) throw new Error('the browser is closed');
    return this.#context;
  }

  async start(): Promise<this> {
    const { scheme = 'light', locale = 'zh-CN', width = 1280, height = 900, extension = true } = this.#setup;
    this.#context = await launchChromium(this.#profile, {
      extension: extension ? built('chrome-mv3') : undefined,
      headless: true,
      locale,
      context: {
        colorScheme: scheme,
        reducedMotion: this.#setup.reducedMotion === true ? 'reduce' : 'no-preference',
        timezoneId: 'Asia/Shanghai',
        viewport: { width, height },
      },
      args: [...AWAKE, `--proxy-server=${this.#network.proxy}`, ...(this.#setup.args ?? [])],
    });
    this.#network.watch(this.#context);
    if (extension) this.#id = new URL((await this.worker()).url()).host;
    return this;
  }

  /** The service worker, started if it sleeps. */
  async worker(): Promise<Worker> {
    const [running] = this.context.serviceWorkers();
    return running ?? this.context.waitForEvent('serviceworker', { timeout: 15_000 });
  }

  /** The same after every start: it follows from the extension's folder. */
  async id(): Promise<string> {
    return this.#id;
  }

  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** `dashboard`, `popup`, `options`, `sidepanel`, `welcome`, with an address part after it if needed. */
  async extensionPage(name: string): Promise<Page> {
    const [, path, rest] = /^([^?#]+)(.*)$/.exec(name)!;
    return this.open(`chrome-extension://${await this.id()}/${path}${path?.includes('.') ? '' : '.html'}${rest}`);
  }

  /** How many findings the log holds. */
  async logged(): Promise<number> {
    const [running] = this.context.serviceWorkers();
    if (running !== undefined) return countLogged(running);
    // Asking must not wake the worker; any document of the extension can see its database.
    const page = await this.extensionPage('manifest.json');
    const count = await countLogged(page);
    await page.close();
    return count;
  }

  /** Stops the service worker, as the browser does when it likes. The next message starts it again. */
  async stopWorker(): Promise<void> {
    const session = await this.context.browser()!.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    for (const { targetId, type } of targetInfos) {
      if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
    }
    await session.detach();
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  /** Closes the browser and opens it again with the same profile. */
  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }
}

interface Fixtures {
  setup: Setup;
  network: NetworkWatch;
  /** Starts another browser. */
  launch: (setup?: Setup) => Promise<Jianfu>;
  /** A browser with the extension, as `setup` says. */
  jianfu: Jianfu;
  /** Address of the demo's class chat. */
  demo: string;
}

export const test = base.extend<Fixtures>({
  setup: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
  network: async ({}, use) => {
    const network = await watchNetwork();
    await use(network);
    network.close();
    expect(network.seen, 'requests that left the machine or the extension').toEqual([]);
  },
  launch: async ({ network }, use) => {
    const started: { jianfu: Jianfu; profile: string }[] = [];
    await use(async (setup = {}) => {
      const profile = await mkdtemp(join(tmpdir(), 'jianfu-profile-'));
      const jianfu = new Jianfu(profile, setup, network);
      started.push({ jianfu, profile });
      return jianfu.start();
    });
    for (const { jianfu, profile } of started) {
      await jianfu.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  },
  jianfu: async ({ launch, setup }, use) => use(await launch(setup)),
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  demo: async ({}, use) => {
    const served = await serveDemo();
    await use(served.url);
    await served.close();
  },
});
