import type { Page, Worker } from '@playwright/test';

/**
 * Counts findings in the log's database as it lies on the disk, past every layer of ours: run in the service worker or
 * in one of our pages. Bodies may be sealed; that a record is there and is a finding is readable.
 */
export async function countLogged(inside: Worker | Page): Promise<number> {
  const count = () =>
    new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('jianfu-log');
      opening.onerror = () => reject(opening.error);
      // Asking must not create it: the extension would then find a database without tables.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onsuccess = () => {
        const database = opening.result;
        const asked = database.transaction('records').objectStore('records').getAll();
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          database.close();
          resolve((asked.result as { kind: string }[]).filter(({ kind }) => kind === 'finding').length);
        };
      };
    }).catch(() => 0);
  return 'url' in inside && 'goto' in inside ? inside.evaluate(count) : (inside as Worker).evaluate(count);
}
