import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { appendEntries } from '../append';
import { LogDatabase } from '../database';
import { verifyLog } from '../integrity';
import { newEntry } from '../sample';
import { LogView } from '../view/log-view';
import { LockedError, plainSealer } from './sealed';
import { createVault, ITERATIONS, isProtected, removeVault, resealAll, unlock, writerSealer } from './vault';

const WORDS = '四班的银杏树在秋天';
let database: LogDatabase;
let count = 0;
beforeEach(async () => {
  database = new LogDatabase(`vault-${count++}`);
  await appendEntries(database, [newEntry({ messageId: 'before' })]);
  await createVault(database, WORDS, 1_000);
  await resealAll(database, plainSealer, await unlock(database, WORDS));
});
const stored = async () => {
  const rows = await database.records.toArray();
  return JSON.stringify(rows, (_, value) =>
    value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : value,
  );
};

it('asks for 600,000 rounds by default', () => expect(ITERATIONS).toBe(600_000));

it('keeps nothing readable on the disk, old or new', async () => {
  await appendEntries(database, [newEntry({ messageId: 'after' })], { sealer: await writerSealer(database) });
  expect(await stored()).not.toMatch(/练习册|四\(2\)班|王老师/);
  expect(await isProtected(database)).toBe(true);
});

it('writes while locked, and reads only with the passphrase', async () => {
  const writer = await writerSealer(database);
  expect(await appendEntries(database, [newEntry({ messageId: 'locked' })], { sealer: writer })).toMatchObject({
    stored: 1,
  });
  await expect(LogView.open(database, writer)).rejects.toThrow(LockedError);
  await expect(unlock(database, `${WORDS}!`)).rejects.toThrow(LockedError);
  const view = await LogView.open(database, await unlock(database, WORDS));
  expect((await view.entries(await view.find({ text: '练习册' }))).length).toBe(2);
});

it('still verifies, and notices a sealed body that was exchanged', async () => {
  const sealer = await unlock(database, WORDS);
  await appendEntries(database, [newEntry({ messageId: 'two' })], { sealer });
  expect((await verifyLog(database, sealer)).faults).toEqual([]);
  const [one, two] = await database.records.toArray();
  await database.records.update(one!.seq, { body: two!.body });
  expect((await verifyLog(database, sealer)).faults).toEqual([{ kind: 'changed', from: 1, to: 1 }]);
});

it('can be taken away again without losing an entry', async () => {
  await resealAll(database, await unlock(database, WORDS), plainSealer);
  await removeVault(database);
  expect(await isProtected(database)).toBe(false);
  expect((await LogView.open(database, plainSealer)).columns.length).toBe(1);
  expect((await verifyLog(database, plainSealer)).faults).toEqual([]);
});
