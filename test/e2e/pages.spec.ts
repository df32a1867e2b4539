/** Every page of ours that is no log: nothing for axe to say, and nothing wider than the window. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './harness/extension.ts';

const PAGES = ['welcome', 'options', 'watch', 'policy', 'help', 'privacy', 'popup'];

for (const setup of [
  { scheme: 'light', locale: 'zh-CN', width: 1280 },
  { scheme: 'dark', locale: 'en-US', width: 400 },
  { scheme: 'light', locale: 'en-US', width: 320 },
] as const) {
  test.describe(`${setup.locale}, ${setup.scheme}, ${setup.width} px`, () => {
    test.use({ setup });
    test('axe finds nothing on any page, and none scrolls sideways', async ({ jianfu }) => {
      const found: string[] = [];
      for (const name of PAGES) {
        const page = await jianfu.extensionPage(name);
        await expect(page.locator('h1').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, nodes } of violations)
          found.push(
            `${name}: ${id} ${nodes
              .map(({ html }) => html)
              .join(' ')
              .slice(0, 300)}`,
          );
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        // The popup is as wide as it likes to be; the browser makes room for it.
        if (wide > 0 && name !== 'popup') found.push(`${name}: ${wide} px too wide`);
        await page.close();
      }
      expect(found).toEqual([]);
    });
  });
}

test('settings go out to a file and come back, and a foreign file changes nothing', async ({ jianfu }) => {
  const page = await jianfu.extensionPage('options');
  await page.getByLabel('每周无作业日').selectOption('3');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出设置' }).click(),
  ]);
  const file = await download.path();
  await page.getByRole('button', { name: '恢复初始设置' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复初始设置' }).click();
  await expect(page.getByLabel('每周无作业日')).toHaveValue('');
  await page.getByLabel('导入设置').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"something else"}'),
  });
  await expect(page.getByText('这不是本扩展的设置文件')).toBeVisible();
  await page.getByLabel('导入设置').setInputFiles(file);
  await expect(page.getByLabel('每周无作业日')).toHaveValue('3');
});

test('a pasted text is judged, and silenced when the school approved the app', async ({ jianfu }) => {
  const page = await jianfu.extensionPage('options#check');
  await page.getByLabel('消息内容').fill('请各位家长今晚下载“口算小天才”APP并注册，孩子每天练习。');
  await expect(page.getByText('可能违规').first()).toBeVisible();
  await page.locator('summary', { hasText: /^应用/ }).click();
  const list = page.locator('details', { has: page.locator('summary', { hasText: /^应用/ }) });
  await list.getByLabel('名称').fill('口算小天才');
  await list.getByLabel('由谁批准').fill('县教育局');
  await list.getByRole('button', { name: '添加' }).click();
  await expect(page.locator('#check').getByText('已由 县教育局 批准')).toBeVisible();
});
