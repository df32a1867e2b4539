import { checkpointSigned } from './chain/checkpoint';
import { type PublicKey, signerFor } from './chain/signer';
import { type CheckedRecord, type Verdict, verify } from './chain/verify';
import type { Checkpoint, LogDatabase } from './database';
import { LockedError, type Sealer } from './protect/sealed';

/** Records read at a time while checking. */
const BATCH = 2_000;

/** All records in order, with their bodies opened, without ever holding more than a batch. */
export async function* readRecords(
  database: LogDatabase,
  sealer: Sealer,
  progress: (done: number) => void = () => {},
): AsyncGenerator<CheckedRecord> {
  for (let from = 1; ; ) {
    const rows = await database.records.where('seq').aboveOrEqual(from).limit(BATCH).toArray();
    for (const { body, ...link } of rows) {
      if (body === undefined) yield { link };
      else yield { link, body: await openOrWrong(sealer, body) };
    }
    const last = rows.at(-1)?.seq;
    if (last === undefined || rows.length < BATCH) return;
    from = last + 1;
    progress(last);
  }
}

/** Ciphertext that was tampered with does not open: then it has no right body, which is what the check must say. */
async function openOrWrong(sealer: Sealer, body: Parameters<Sealer['open']>[0]): Promise<unknown> {
  try {
    return await sealer.open(body);
  } catch (error) {
    if (error instanceof LockedError) throw error;
    return null;
  }
}

/** What the check can say, and from where on it can say nothing. */
export interface Proof extends Verdict {
  /** Records after the newest checkpoint that somebody outside holds could be cut off or rewritten by whoever owns this computer. */
  anchored: number;
}

/** Checks this log. `outside` are checkpoints that left the machine and came back (receipts, printed reports). */
export async function verifyLog(
  database: LogDatabase,
  sealer: Sealer,
  { outside = [], progress }: { outside?: readonly Checkpoint[]; progress?: (done: number) => void } = {},
): Promise<Proof> {
  const { publicKey } = await signerFor(database);
  const own = await database.checkpoints.orderBy('count').toArray();
  const known = new Set(own.map(({ count, head }) => `${count} ${head}`));
  const holds = (checkpoint: Checkpoint) => checkpointSigned(checkpoint, publicKey as PublicKey);
  const verdict = await verify({ records: readRecords(database, sealer, progress), checkpoints: own, holds });
  // An outside checkpoint that is not among ours shows that ours were cut off or replaced.
  for (const checkpoint of outside) {
    if (known.has(`${checkpoint.count} ${checkpoint.head}`) || !(await holds(checkpoint))) continue;
    verdict.faults.push({
      kind: checkpoint.count > verdict.records ? 'truncated' : 'rewritten',
      from: (verdict.proven?.count ?? 0) + 1,
      to: checkpoint.count,
    });
  }
  return { ...verdict, anchored: Math.max(0, ...outside.map(({ count }) => count)) };
}
