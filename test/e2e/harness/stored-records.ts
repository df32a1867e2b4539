import type { Page } from '@playwright/test';
import type { CheckedRecord } from '../../../src/log/chain/verify.ts';

/** Every record of the log as it lies on the disk, past every layer of ours. Run in one of our pages. */
export const storedRecords = (page: Page): Promise<CheckedRecord[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const open = indexedDB.open('jianfu-log');
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const rows = await new Promise<({ body?: { plain: unknown } } & Record<string, unknown>)[]>((done, fail) => {
      const all = database.transaction('records').objectStore('records').getAll();
      all.onsuccess = () => done(all.result);
      all.onerror = () => fail(all.error);
    });
    database.close();
    return rows.map(({ body, ...link }) => ({ link, body: body?.plain })) as unknown as CheckedRecord[];
  });
