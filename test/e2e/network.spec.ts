import { expect, test } from './harness/extension.ts';

test('the watch on the network hears a page that asks for something outside', async ({ jianfu, demo, network }) => {
  const page = await jianfu.open(demo);
  await page.evaluate(() => fetch('http://jianfu.invalid/from-page').catch(String));
  await expect.poll(() => network.seen).toContain('outside: http://jianfu.invalid/from-page');
  // Planted by this very test; nothing else may have been seen.
  expect(network.seen.splice(0).filter((what) => !what.includes('jianfu.invalid'))).toEqual([]);
});

test('the extension cannot ask for anything, even if it tried: its policy forbids it', async ({
  jianfu,
  demo,
  network,
}) => {
  const attempt = (address: string): Promise<string> => fetch(address).then((answer) => `got ${answer.status}`, String);
  const worker = await jianfu.worker();
  const page = await jianfu.extensionPage('manifest.json');
  for (const address of [`${demo}style.css`, 'http://jianfu.invalid/']) {
    expect(await worker.evaluate(attempt, address)).toContain('Failed to fetch');
    expect(await page.evaluate(attempt, address)).toContain('Failed to fetch');
  }
  expect(network.seen).toEqual([]);
});
