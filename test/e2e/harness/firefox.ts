import { randomUUID } from 'node:crypto';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { program } from '../../../cli/chromium.ts';
import { built } from './builds.ts';
import type { NetworkWatch } from './network.ts';

const ADDON = 'jianfu@jianfu.local';

/** Firefox with the extension, driven over WebDriver BiDi. */
export interface Fox {
  browser: Browser;
  open(url: string): Promise<Page>;
  /** One of our own pages, by name. */
  extensionPage(name: string): Promise<Page>;
  close(): Promise<void>;
}

export async function launchFirefox(target: 'firefox-mv2' | 'firefox-mv3', network: NetworkWatch): Promise<Fox> {
  const uuid = randomUUID();
  const proxy = new URL(network.proxy);
  const browser = await launch({
    browser: 'firefox',
    executablePath: program('JIANFU_FIREFOX', '/usr/bin/firefox-esr', '/usr/bin/firefox'),
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    // Without it BiDi may not open pages of extensions.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // The address of our pages is random otherwise.
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': 'zh-CN',
      'network.proxy.type': 1,
      'network.proxy.http': proxy.hostname,
      'network.proxy.http_port': Number(proxy.port),
      'network.proxy.ssl': proxy.hostname,
      'network.proxy.ssl_port': Number(proxy.port),
    },
  });
  await browser.installExtension(built(target));
  return {
    browser,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async extensionPage(name) {
      const page = await browser.newPage();
      // Waiting for `load` of an extension page never ends over BiDi.
      await page.goto(`moz-extension://${uuid}/${name}.html`, { waitUntil: [] });
      return page;
    },
    close: () => browser.close(),
  };
}
