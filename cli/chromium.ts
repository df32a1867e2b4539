import { existsSync } from 'node:fs';
import { type BrowserContext, chromium, type LaunchOptions } from '@playwright/test';

type ContextOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  // Chromium's own errands (updates, sign-in, autofill) go nowhere: what is left on the network is the page's doing.
  ...['gaia-url', 'google-apis-url', 'autofill-server-url', 'apps-gallery-update-url'].map(
    (flag) => `--${flag}=http://127.0.0.1:9/`,
  ),
  '--component-updater=url-source=http://127.0.0.1:9/',
];

/** First of the programs that is on this machine; the variable names one that is elsewhere. */
export function program(override: string, ...paths: string[]): string {
  const found = [process.env[override] ?? '', ...paths].find((path) => path !== '' && existsSync(path));
  if (found === undefined) throw new Error(`none of ${paths.join(', ')} is here; name one with ${override}`);
  return found;
}

export interface ChromiumOptions {
  /** Folder of a built extension. */
  extension?: string | undefined;
  headless: boolean;
  locale: 'zh-CN' | 'en-US';
  args?: string[];
  context?: Omit<ContextOptions, keyof LaunchOptions>;
}

/** Starts Debian's Chromium with the extension and a profile of its own. */
export async function launchChromium(profile: string, options: ChromiumOptions): Promise<BrowserContext> {
  const { extension, headless, locale, args = [], context = {} } = options;
  return chromium.launchPersistentContext(profile, {
    ...context,
    executablePath: program('JIANFU_CHROMIUM', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'),
    headless: false,
    locale,
    // The interface of an extension speaks the browser's language, which Chromium takes from the environment.
    env: { ...(process.env as Record<string, string>), LANGUAGE: locale.replace('-', '_') },
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [
      ...QUIET,
      `--lang=${locale}`,
      // Chromium's sandbox does not start for root, which is who runs in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      ...(extension === undefined ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ...args,
    ],
  });
}
