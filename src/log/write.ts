import { bodyDigest, linkAfter, type RecordKind } from './chain/link';
import type { LogDatabase, RecordRow } from './database';
import { plainSealer, type Sealer } from './protect/sealed';

/** A record to be: what it says and what it is about. */
export interface Draft {
  kind: RecordKind;
  key: string;
  target?: number;
  day?: string;
  body: unknown;
}

export interface Written {
  rows: RecordRow[];
  duplicates: number;
}

/**
 * Appends records to the chain in one transaction and returns when they are on the disk. A key that is already there is
 * left alone: writing twice is the same as writing once.
 */
export async function writeRecords(
  database: LogDatabase,
  drafts: readonly Draft[],
  { sealer = plainSealer, now = new Date() }: { sealer?: Sealer | undefined; now?: Date | undefined } = {},
): Promise<Written> {
  const unique = [...new Map(drafts.map((draft) => [draft.key, draft])).values()];
  const prepared = await Promise.all(
    unique.map(async (draft) => ({ draft, digest: bodyDigest(draft.body), body: await sealer.seal(draft.body) })),
  );
  const at = now.toISOString();
  // One read-write transaction at a time touches `records`, in whatever context: the head cannot move between read and write.
  return database.transaction('rw', database.records, async () => {
    const known = new Set(
      (
        await database.records
          .where('key')
          .anyOf(unique.map(({ key }) => key))
          .toArray()
      ).map(({ key }) => key),
    );
    let head = await database.records.orderBy('seq').last();
    const rows: RecordRow[] = [];
    for (const { draft, digest, body } of prepared) {
      if (known.has(draft.key)) continue;
      const { kind, key, target, day } = draft;
      const link = linkAfter(head, { kind, key, at, digest, ...(target ? { target } : {}), ...(day ? { day } : {}) });
      head = { ...link, body };
      rows.push(head);
    }
    await database.records.bulkAdd(rows);
    return { rows, duplicates: drafts.length - rows.length };
  });
}
