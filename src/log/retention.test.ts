import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { appendEntries } from './append';
import { makeCheckpoint } from './chain/checkpoint';
import { LogDatabase } from './database';
import { verifyLog } from './integrity';
import { plainSealer } from './protect/sealed';
import { quotaLevel } from './quota';
import { deleteEverything, firstKeptDay, purge } from './retention';
import { act } from './review';
import { newEntry } from './sample';
import { LogView } from './view/log-view';

let database: LogDatabase;
let count = 0;
beforeEach(async () => {
  database = new LogDatabase(`retention-${count++}`);
  for (const [i, day] of ['2025-09-10', '2026-03-02', '2026-10-01'].entries()) {
    await appendEntries(database, [newEntry({ messageId: `m${i}` })], { now: new Date(`${day}T10:00:00Z`) });
  }
  await act(database, [{ target: 1, action: 'note', by: 'log', text: '已约谈' }]);
  await makeCheckpoint(database);
});

it('erases what is due and what was said about it, says so, and the chain still verifies', async () => {
  expect(await purge(database, plainSealer, { before: '2026-01-01' })).toBe(1);
  const rows = await database.records.toArray();
  expect(rows.filter(({ body }) => body === undefined).map(({ seq }) => seq)).toEqual([1, 4]);
  expect(rows.at(-1)).toMatchObject({ kind: 'purge' });
  expect(JSON.stringify(rows)).not.toContain('已约谈');
  expect((await LogView.open(database, plainSealer)).columns.length).toBe(2);
  expect((await verifyLog(database, plainSealer)).faults).toEqual([]);
  expect(await purge(database, plainSealer, { before: '2026-01-01' })).toBe(0);
});

it('does not let an erasure pass as a purge', async () => {
  await purge(database, plainSealer, { before: '2026-01-01' });
  await database.records.update(2, { body: undefined });
  expect((await verifyLog(database, plainSealer)).faults).toContainEqual({ kind: 'erased', from: 2, to: 2 });
});

it('counts days back', () => expect(firstKeptDay(new Date('2026-11-23T20:00:00Z'), 365)).toBe('2025-11-23'));

it('deletes everything, and starts a new chain afterwards', async () => {
  await deleteEverything(database);
  for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  await appendEntries(database, [newEntry()]);
  expect((await database.records.toArray()).map(({ seq, prev }) => [seq, prev])).toEqual([[1, '']]);
});

it('warns at 80, 90 and 95 per cent', () => {
  expect([79, 80, 90, 95, 100].map((usage) => quotaLevel({ usage, quota: 100 }))).toEqual([0, 80, 90, 95, 95]);
  expect(quotaLevel({})).toBe(0);
});
