import { expect, test } from './harness/extension.ts';
import { markedRows, marks } from './harness/marks.ts';

test('the demo evening: breaches are marked, ordinary talk is not, and the log holds each once', async ({
  jianfu,
  demo,
}) => {
  const page = await jianfu.open(`${demo}?instant=1&day=2026-03-10`);
  await expect(marks(page).first()).toBeVisible();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/demo-shots/e2e-demo.png' });
  console.log(await markedRows(page, '.msg', '.text'), await jianfu.logged());
  const log = await jianfu.extensionPage('dashboard');
  await log.waitForTimeout(1500);
  await log.screenshot({ path: '/tmp/demo-shots/e2e-log.png' });
  console.log((await log.locator('body').innerText()).slice(0, 1500));
});
