import type { LogDatabase } from '../database';
import type { Sealer } from '../protect/sealed';
import type { ReviewBody } from '../review';
import type { FindingBody } from '../types';
import { applyAction } from './actions';
import { Columns } from './columns';
import { Texts } from './texts';

/** Records a block covers. */
export const BLOCK = 4096;

export const blockOf = (seq: number): number => Math.floor((seq - 1) / BLOCK);

/** What the stored blocks reflect: every action up to this record. */
export interface Snapshot {
  upTo: number;
}

export interface Block {
  columns: Columns;
  texts: Texts;
}

/** Builds a block from the records: the findings of its stretch, as reviewers left them at `upTo`. */
export async function buildBlock(database: LogDatabase, sealer: Sealer, block: number, upTo: number): Promise<Block> {
  const first = block * BLOCK + 1;
  const last = first + BLOCK - 1;
  const columns = new Columns(BLOCK);
  const excerpts: string[] = [];
  for (const row of await database.records.where('seq').between(first, last, true, true).toArray()) {
    if (row.kind !== 'finding' || row.body === undefined) continue;
    const body = (await sealer.open(row.body)) as FindingBody;
    columns.push(row.seq, body);
    excerpts.push(body.excerpt);
  }
  const actions = await database.records.where('target').between(first, last, true, true).sortBy('seq');
  for (const { kind, seq, target, body } of actions) {
    if (kind !== 'review' || seq > upTo || body === undefined || target === undefined) continue;
    const at = columns.indexOf(target);
    if (at >= 0) applyAction(columns, at, (await sealer.open(body)) as ReviewBody);
  }
  return { columns, texts: Texts.of(excerpts) };
}

/** Stores blocks and what they reflect, in one transaction. */
export async function saveSnapshot(
  database: LogDatabase,
  sealer: Sealer,
  blocks: readonly (Block & { block: number })[],
  upTo: number,
): Promise<void> {
  const rows = await Promise.all(
    blocks.map(async ({ block, columns, texts }) => ({
      columns: { block, data: await sealer.seal(columns.pack()) },
      texts: { block, data: await sealer.seal(texts.joined) },
    })),
  );
  await database.transaction('rw', [database.blocks, database.texts, database.meta], async () => {
    await database.blocks.bulkPut(rows.map((row) => row.columns));
    await database.texts.bulkPut(rows.map((row) => row.texts));
    await database.meta.put({ id: 'snapshot', value: { upTo } satisfies Snapshot });
  });
}
