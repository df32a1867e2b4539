/** A parent's page on the demo's evening: tasks, evidence and letter, none of it leaving the machine. */
import { expect, test } from './harness/extension.ts';

test('shows the evening, makes an evidence card and a letter that names no one', async ({ jianfu, demo }, info) => {
  const options = await jianfu.extensionPage('options');
  await options.getByRole('radio', { name: '家长', exact: true }).check();
  await options.getByLabel('孩子的小名').fill('乐乐');
  await options.locator('#profile').getByLabel('年级').first().selectOption('4');
  await options.getByRole('button', { name: '添加' }).first().click();
  await jianfu.open(`${demo}?instant=1`);
  await expect.poll(() => jianfu.logged()).toBeGreaterThan(3);

  const watch = await jianfu.extensionPage('watch');
  await expect(watch.getByRole('heading', { name: '乐乐 · 四年级' })).toBeVisible();
  await watch.getByRole('button', { name: '凭据与信' }).first().click();
  const dialog = watch.getByRole('dialog');
  const painted = await dialog.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 100) dark++;
    return dark;
  });
  expect(painted, 'pixels of text').toBeGreaterThan(1_000);
  const letter = dialog.getByLabel('信的草稿');
  await expect(letter).toHaveValue(/老师，您好/);
  await expect(letter).toHaveValue(/〔20\d\d〕\d+号/);
  await dialog.getByLabel('写给').selectOption('school');
  await expect(letter).toHaveValue(/学校领导/);
  await watch.screenshot({ path: info.outputPath('evidence.png') });
  const [download] = await Promise.all([
    watch.waitForEvent('download'),
    dialog.getByRole('button', { name: '存为图片' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('evidence.png');
  await watch.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await watch.screenshot({ path: info.outputPath('watch.png'), fullPage: true });
});
