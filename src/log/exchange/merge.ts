import { findingDraft, randomId } from '../append';
import { makeCheckpoint } from '../chain/checkpoint';
import { signerFor } from '../chain/signer';
import type { Checkpoint, LogDatabase } from '../database';
import type { Sealer } from '../protect/sealed';
import type { FindingBody } from '../types';
import { writeRecords } from '../write';
import { bundleEntries, type CheckedBundle } from './read-bundle';
import { type Receipt, receiptFor } from './receipt';
import type { Work } from './work';

/** What an import did; the body of its record. */
export interface ImportBody {
  signer: string;
  name: string;
  /** The last checkpoint of the bundle: what the sender vouched for. */
  checkpoint: Checkpoint | undefined;
  added: number;
  /** Already here: seen by this browser, or handed in by somebody else. */
  merged: number;
  /** Already here, but told differently: another text, rule tier or time. */
  conflicts: { seq: number; field: string }[];
  /** The sender's log contradicts what the same sender handed in before. */
  contradicts: boolean;
  salt: string;
}

const CONFLICTS_KEPT = 200;
const COMPARED = ['excerpt', 'sentAt', 'tier', 'outcome'] as const;

/** Imports of one sender so far, oldest first. */
export async function importsOf(
  database: LogDatabase,
  sealer: Sealer,
  signer?: string,
): Promise<(ImportBody & { at: string })[]> {
  const rows = await database.records
    .where('[kind+seq]')
    .between(['import', 0], ['import', Number.MAX_SAFE_INTEGER])
    .toArray();
  const bodies = await Promise.all(
    rows.map(async ({ at, body }) =>
      body === undefined ? undefined : { ...((await sealer.open(body)) as ImportBody), at },
    ),
  );
  return bodies.filter((body) => body !== undefined).filter((body) => signer === undefined || body.signer === signer);
}

/** Whether a sender's checkpoints deny what an earlier hand-in had proved: then their log was cut or rewritten. */
function contradiction(earlier: readonly ImportBody[], checkpoints: readonly Checkpoint[]): boolean {
  const heads = new Map(checkpoints.map(({ count, head }) => [count, head]));
  return earlier.some(({ checkpoint }) => checkpoint !== undefined && heads.get(checkpoint.count) !== checkpoint.head);
}

/**
 * Takes a checked bundle in. Running it twice changes nothing, so an import that was interrupted is simply done again.
 * Returns what happened and a receipt that counter-signs the sender's last checkpoint.
 */
export async function mergeBundle(
  database: LogDatabase,
  sealer: Sealer,
  bundle: CheckedBundle,
  { progress, signal }: Work = {},
): Promise<{ outcome: ImportBody; receipt: Receipt | undefined }> {
  const { manifest, checkpoints } = bundle;
  const outcome: ImportBody = {
    signer: manifest.signer,
    name: manifest.name,
    checkpoint: checkpoints.at(-1),
    added: 0,
    merged: 0,
    conflicts: [],
    contradicts: contradiction(await importsOf(database, sealer, manifest.signer), checkpoints),
    salt: randomId(),
  };
  await database.meta.put({ id: 'importing', value: { name: manifest.name, signer: manifest.signer } });
  let done = 0;
  for await (const bodies of bundleEntries(bundle)) {
    signal?.throwIfAborted();
    const known = await database.records
      .where('key')
      .anyOf(bodies.map(({ key }) => key))
      .toArray();
    for (const { seq, key, body } of known) {
      const mine = body && ((await sealer.open(body)) as FindingBody);
      const theirs = bodies.find((other) => other.key === key);
      const field = mine && theirs && COMPARED.find((name) => mine[name] !== theirs[name]);
      if (field && outcome.conflicts.length < CONFLICTS_KEPT) outcome.conflicts.push({ seq, field });
    }
    const { rows, duplicates } = await writeRecords(database, bodies.map(findingDraft), { sealer });
    outcome.added += rows.length;
    outcome.merged += duplicates;
    done += bodies.length;
    progress?.(done, manifest.entries);
  }
  const record = JSON.parse(JSON.stringify(outcome)) as ImportBody;
  await writeRecords(database, [{ kind: 'import', key: randomId(), body: record }], { sealer });
  await database.meta.delete('importing');
  await makeCheckpoint(database);
  const last = checkpoints.at(-1);
  return { outcome, receipt: last && (await receiptFor(await signerFor(database), last)) };
}
