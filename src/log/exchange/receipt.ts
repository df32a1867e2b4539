import { z } from 'zod';
import { type PublicKey, type Signer, signed, signerOf } from '../chain/signer';
import type { Checkpoint, LogDatabase } from '../database';
import { bundleCheckpoint } from './bundle-format';

const receiptSchema = z.strictObject({
  format: z.literal('jianfu-receipt'),
  /** The sender's own checkpoint: what they vouched for. */
  checkpoint: bundleCheckpoint,
  at: z.iso.datetime({ offset: true }),
  by: z.string().max(64),
  publicKey: z.strictObject({
    kty: z.string().max(8),
    crv: z.string().max(16),
    x: z.string().max(64),
    y: z.string().max(64),
  }),
  signature: z.string().max(200),
});

/** Proof that somebody else holds a checkpoint: from now on, cutting the log below it shows. */
export type Receipt = z.infer<typeof receiptSchema>;

const signedPart = ({ signature: _, ...rest }: Receipt) => rest;

/** Counter-signs a sender's checkpoint. */
export async function receiptFor(signer: Signer, checkpoint: Checkpoint): Promise<Receipt> {
  const receipt: Receipt = {
    format: 'jianfu-receipt',
    checkpoint,
    at: new Date().toISOString(),
    by: signer.id,
    publicKey: signer.publicKey,
    signature: '',
  };
  return { ...receipt, signature: await signer.sign(signedPart(receipt)) };
}

/** Reads a receipt and keeps it as an anchor for the check. False when it is no receipt, or forged. */
export async function keepReceipt(database: LogDatabase, text: string): Promise<boolean> {
  try {
    const receipt = receiptSchema.parse(JSON.parse(text.slice(0, 10_000)));
    const key = receipt.publicKey as PublicKey;
    if (signerOf(key) !== receipt.by || !(await signed(signedPart(receipt), receipt.signature, key))) return false;
    await database.meta.put({ id: `receipt:${receipt.checkpoint.count}:${receipt.by}`, value: receipt });
    return true;
  } catch {
    return false;
  }
}

/** Receipts that were kept. */
export async function keptReceipts(database: LogDatabase): Promise<Receipt[]> {
  return (await database.meta.where('id').startsWith('receipt:').toArray()).map(({ value }) => value as Receipt);
}
