import type { Locator, Page } from '@playwright/test';

/** The marks that can be seen on a page, in the shadow root that is ours. */
export const marks = (page: Page): Locator => page.locator('jianfu-overlay .mark:visible');

/** Which rows carry a mark at this moment: a mark belongs to the row at whose height its middle lies. */
export async function markedRows(page: Page, rowSelector: string, textSelector: string): Promise<string[]> {
  return page.evaluate(
    ([rows, text]) => {
      const host = document.querySelector('jianfu-overlay');
      const buttons = [...(host?.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ?? [])].filter(
        (mark) => !mark.hidden,
      );
      const middles = buttons.map((mark) => mark.getBoundingClientRect()).map((box) => (box.top + box.bottom) / 2);
      return [...document.querySelectorAll(rows)]
        .filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return middles.some((middle) => middle >= top && middle <= bottom);
        })
        .map((row) => row.querySelector(text)?.textContent?.trim() ?? '');
    },
    [rowSelector, textSelector] as const,
  );
}
