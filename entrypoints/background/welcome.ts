import { browser } from '#imports';
import { currentSettings } from '../../src/settings/current';

declare const __DEMO__: boolean;

/** A policy may come late; the welcome page must not flash up on a machine where the school left it out. */
const PATIENCE = 1_500;

/** Opens the welcome page after a fresh install. */
export function registerWelcome(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' || __DEMO__) return;
    await new Promise((done) => setTimeout(done, PATIENCE));
    const { settings } = await currentSettings();
    if (!settings.skipWelcome) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
