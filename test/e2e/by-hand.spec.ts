import { expect, test } from './harness/extension.ts';
import { marks } from './harness/marks.ts';

test('the keyboard command opens the topmost finding in sight', async ({ jianfu, demo }) => {
  const page = await jianfu.open(`${demo}?instant=1`);
  await marks(page).first().waitFor();
  const worker = await jianfu.worker();
  // Headless Chromium delivers no browser shortcuts: this is what the command's handler sends.
  const opened = await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    return chrome.tabs.sendMessage(tab!.id!, { id: 1, type: 'openFinding', timestamp: Date.now() });
  }, demo);
  expect(opened).toMatchObject({ res: true });
  await expect(page.locator('jianfu-overlay dialog.card')).toBeVisible();
});

test('both commands are in the manifest and can be given other keys', async ({ jianfu }) => {
  const worker = await jianfu.worker();
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  const ours = commands.filter(({ name }) => name === 'open-finding' || name === 'check-selection');
  expect(ours.map(({ shortcut }) => shortcut).sort()).toEqual(['Alt+Shift+J', 'Alt+Shift+K']);
  for (const { description } of ours) expect(description).toMatch(/\p{Script=Han}/u);
});

test('selected text comes to the check page by session memory and is forgotten there', async ({ jianfu }) => {
  const worker = await jianfu.worker();
  await worker.evaluate(() => chrome.storage.session.set({ textToCheck: '今晚语文作业：抄写第3课生词两遍' }));
  const page = await jianfu.extensionPage('options#check');
  await expect(page.locator('textarea')).toHaveValue('今晚语文作业：抄写第3课生词两遍');
  expect(await worker.evaluate(() => chrome.storage.session.get('textToCheck'))).toEqual({});
});
