import { verify } from '../../src/log/chain/verify.ts';
import { expect, test } from './harness/extension.ts';
import { entryNumber, request } from './harness/requests.ts';
import { storedRecords } from './harness/stored-records.ts';

// Through the protocol, as the content script sends it.
test('stopping the worker after each of 20 sends loses nothing and doubles nothing', async ({ jianfu }) => {
  const page = await jianfu.extensionPage('dashboard');
  for (let n = 0; n < 20; n++) {
    // Not awaited: the worker dies somewhere between receiving, writing and answering.
    const sent = request(page, 'record', [entryNumber(n)]).catch(() => undefined);
    await page.waitForTimeout(n * 3);
    await jianfu.stopWorker();
    await sent;
    // The page's outbox sends again what was not acknowledged; so does this.
    await request(page, 'record', [entryNumber(n)]);
  }
  const records = await storedRecords(page);
  expect(records.filter(({ link }) => link.kind === 'finding')).toHaveLength(20);
  const { faults } = await verify({ records, checkpoints: [], holds: async () => true });
  expect(faults).toEqual([]);
});
