import type { Checkpoint, LogDatabase } from '../database';
import { bodyDigest } from './link';
import { type PublicKey, type Signer, signed, signerFor } from './signer';

/** Records between two checkpoints: how closely a rewritten stretch can be located. */
export const CHECKPOINT_EVERY = 64;

const payloadOf = ({ count, head, at, previous, signer }: Checkpoint) => ({ count, head, at, previous, signer });

export const checkpointHash = (checkpoint: Checkpoint): string => bodyDigest(checkpoint);

/** Whether a checkpoint was signed by this key. */
export const checkpointSigned = (checkpoint: Checkpoint, publicKey: PublicKey): Promise<boolean> =>
  signed(payloadOf(checkpoint), checkpoint.signature, publicKey);

/** Signs what the log holds now: how many records, which hash at the end, when. Nothing when the log has not grown. */
export async function makeCheckpoint(
  database: LogDatabase,
  { least = 1, now = new Date(), signer }: { least?: number; now?: Date; signer?: Signer } = {},
): Promise<Checkpoint | undefined> {
  const [head, last] = await Promise.all([
    database.records.orderBy('seq').last(),
    database.checkpoints.orderBy('count').last(),
  ]);
  if (head === undefined || head.seq - (last?.count ?? 0) < least) return last;
  const by = signer ?? (await signerFor(database));
  const checkpoint: Checkpoint = {
    count: head.seq,
    head: head.hash,
    at: now.toISOString(),
    previous: last === undefined ? '' : checkpointHash(last),
    signer: by.id,
    signature: '',
  };
  checkpoint.signature = await by.sign(payloadOf(checkpoint));
  // Another context may have signed meanwhile: then its checkpoint stands, or the chain of checkpoints would fork.
  return database.transaction('rw', database.checkpoints, async () => {
    const newest = await database.checkpoints.orderBy('count').last();
    if (newest?.count !== last?.count) return newest;
    await database.checkpoints.add(checkpoint);
    return checkpoint;
  });
}

/** Signs when enough was written since the last time. Call after writing; need not be awaited. */
export const checkpointIfDue = (database: LogDatabase): Promise<unknown> =>
  makeCheckpoint(database, { least: CHECKPOINT_EVERY });
