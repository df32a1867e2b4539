import type { Page } from '@playwright/test';

/** Tabs on until the thing in focus says this, as a user without a mouse would. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const focus = document.activeElement as HTMLInputElement | null;
      if (focus === null || focus === document.body) return '';
      const label = focus.labels?.[0]?.textContent ?? '';
      return `${focus.getAttribute('aria-label') ?? ''} ${label} ${focus.tagName === 'SELECT' ? '' : (focus.textContent ?? '')}`.trim();
    });
    if (name.test(now)) return;
    passed.push(now.slice(0, 20));
  }
  throw new Error(`no stop on the keyboard says ${name}; passed ${passed.join(' | ')}`);
}

/** Tabs to a button or link and presses Enter. */
export async function pressOn(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
