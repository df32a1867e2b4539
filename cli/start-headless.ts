import { join } from 'node:path';
import { scripts } from '../demo/script/index.ts';
import { launchChromium } from './chromium.ts';
import { openLog, type ReadLine, readMarks } from './tour.ts';

export interface HeadlessRun {
  url: string;
  profile: string;
  extension: string;
  /** Folder for the screenshots. */
  shots: string;
}

const DRAFT = '今晚回家把第5课生字每个抄三遍，明天交。';

/** Says in the terminal what a reader sees: the message, the rule, the clause word for word, why, what to do instead. */
function tell({ time, who, text, findings }: ReadLine): void {
  console.log(`\n${time} ${who}：${text.replaceAll('\n', ' / ')}`);
  for (const { title, rule, source, clause, why, instead } of findings) {
    console.log(`  ⚠ ${title} (${rule})`);
    console.log(`    条款 ${source}：“${clause}”`);
    console.log(`    理由 ${why}`);
    console.log(`    改为 ${instead}`);
  }
}

/** What the script of the evening says of the class group, by message id. */
function breachesOf(scriptId: string): Map<string, readonly string[]> {
  const script = scripts.find(({ id }) => id === scriptId);
  return new Map(script?.lines.map((line, index) => [`${scriptId}-${line.id ?? index}`, line.breaks ?? []]));
}

/** Compares what was marked with what the script of the evening breaks; to be read, not to fail a demo by one line. */
function compare(lines: readonly ReadLine[]): string[] {
  const breaches = breachesOf('class-4-2');
  return lines.flatMap(({ id, text, findings }) => {
    const expected = breaches.get(id) ?? [];
    const found = findings.map(({ rule }) => rule);
    const missed = expected.filter((rule) => !found.includes(rule));
    const extra = found.filter((rule) => !expected.includes(rule));
    if (missed.length === 0 && extra.length === 0) return [];
    return [
      `${text.slice(0, 24)}…  not marked: ${missed.join(', ') || 'none'}; marked beyond: ${extra.join(', ') || 'none'}`,
    ];
  });
}

/** Reads the whole evening without a window. Returns what went wrong with the main job; nothing is good. */
export async function runHeadless({ url, profile, extension, shots }: HeadlessRun): Promise<string[]> {
  const faults: string[] = [];
  const context = { viewport: { width: 1280, height: 860 }, timezoneId: 'Asia/Shanghai' };
  const open = () => launchChromium(profile, { extension, headless: true, locale: 'zh-CN', context });
  const shot = (name: string) => ({ path: join(shots, `${name}.png`) });

  let browser = await open();
  const page = await browser.newPage();
  await page.goto(`${url}?instant=1`);
  await page
    .locator('jianfu-overlay .mark')
    .first()
    .waitFor({ state: 'attached', timeout: 20_000 })
    .catch(() => undefined);
  const lines = await readMarks(page);
  const flagged = lines.filter(({ findings }) => findings.length > 0);
  for (const line of flagged) tell(line);
  console.log(`\n${lines.length} messages read, ${flagged.length} marked.`);
  if (flagged.length === 0) faults.push('no message was marked');
  for (const { text, findings } of flagged) {
    if (findings.some(({ clause, why }) => clause === '' || why === ''))
      faults.push(`a card without clause or reason: ${text}`);
  }
  for (const note of compare(lines)) console.log(`note: ${note}`);

  const first = flagged[0];
  if (first !== undefined) {
    await page.locator(`.msg[data-id="${first.id}"]`).evaluate((row) => row.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(200);
    await page.screenshot(shot('1-marks'));
    await page.locator('jianfu-overlay .mark:visible').first().click();
    // The card fades in.
    await page.waitForTimeout(400);
    await page.screenshot(shot('2-card'));
    await page.keyboard.press('Escape');
  }
  await page.locator('#composer').pressSequentially(DRAFT, { delay: 5 });
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
  await page.screenshot(shot('3-before-sending'));

  const before = await openLog(browser);
  const marked = flagged.reduce((sum, { findings }) => sum + findings.length, 0);
  console.log(`The log holds ${before.count} findings.`);
  if (before.count < marked) faults.push(`${marked} findings are marked, but the log holds ${before.count}`);
  await browser.close();

  browser = await open();
  const after = await openLog(browser);
  await after.page.locator('.log-row').first().click();
  await after.page.waitForTimeout(500);
  await after.page.screenshot(shot('4-log'));
  console.log(`After closing and opening the browser again it holds ${after.count}.`);
  if (after.count !== before.count) faults.push(`the log held ${before.count} and after a restart ${after.count}`);
  await browser.close();
  return faults;
}
