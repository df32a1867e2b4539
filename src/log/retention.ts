import { randomId } from './append';
import type { LogDatabase } from './database';
import type { Sealer } from './protect/sealed';
import { blockOf } from './view/blocks';
import { writeRecords } from './write';

/** What a purge leaves behind: which records, how many findings among them, why. */
export interface PurgeBody {
  ranges: [from: number, to: number][];
  findings: number;
  /** Findings captured before this day were due. */
  before: string;
  salt: string;
}

/** The first day that is kept. */
export function firstKeptDay(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Erases the bodies of findings that are due, and of everything said about them. The links stay, so the chain still
 * verifies, and a record of the purge says what was erased. Returns how many findings.
 */
export async function purge(
  database: LogDatabase,
  sealer: Sealer,
  { before, now = new Date() }: { before: string; now?: Date },
): Promise<number> {
  const done = ((await database.meta.get('purged'))?.value as string | undefined) ?? '';
  const due = await database.records.where('day').between(done, before, true, false).primaryKeys();
  if (due.length === 0) return 0;
  const about = await database.records.where('target').anyOf(due).primaryKeys();
  const ranges = rangesOf([...due, ...about]);
  // The record first: if the browser dies in between, the bodies are still there and are purged the next time.
  const body: PurgeBody = { ranges, findings: due.length, before, salt: randomId() };
  await writeRecords(database, [{ kind: 'purge', key: randomId(), body }], { sealer, now });
  await database.transaction(
    'rw',
    [database.records, database.blocks, database.texts, database.meta, database.coverage],
    async () => {
      for (const [from, to] of ranges) {
        await database.records
          .where('seq')
          .between(from, to, true, true)
          .modify((row) => {
            delete row.body;
          });
        const blocks = [blockOf(from), blockOf(to)] as const;
        await database.blocks
          .where('block')
          .between(...blocks, true, true)
          .delete();
        await database.texts
          .where('block')
          .between(...blocks, true, true)
          .delete();
      }
      await database.coverage.where('from').below(before).delete();
      await database.meta.put({ id: 'purged', value: before });
    },
  );
  return due.length;
}

function rangesOf(seqs: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const seq of [...new Set(seqs)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && seq === last[1] + 1) last[1] = seq;
    else ranges.push([seq, seq]);
  }
  return ranges;
}

/** Deletes the whole log with its keys. Nothing can bring it back. */
export async function deleteEverything(database: LogDatabase): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
}
