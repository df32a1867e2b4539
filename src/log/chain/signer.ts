import type { LogDatabase } from '../database';
import { canonical } from './link';
import { base64url, digestOf } from './sha256';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The public half of a signing key, as it travels in bundles and receipts. */
export interface PublicKey {
  kty: string;
  crv: string;
  x: string;
  y: string;
}

/** Short name of a key: the thumbprint of its public half (RFC 7638). */
export const signerOf = ({ kty, crv, x, y }: PublicKey): string => digestOf(canonical({ kty, crv, x, y })).slice(0, 22);

/** Signs for this installation. The private key cannot be read out, not even by us: it can only be used here. */
export interface Signer {
  id: string;
  publicKey: PublicKey;
  sign(payload: unknown): Promise<string>;
}

async function keyPair(database: LogDatabase): Promise<CryptoKeyPair> {
  const stored = await database.keys.get('signer');
  if (stored !== undefined) return stored.pair;
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  // Two contexts may make one at the same time; the first in the database is the one.
  await database.keys.add({ id: 'signer', pair }).catch(() => undefined);
  return (await database.keys.get('signer'))?.pair ?? pair;
}

/** The signer of this installation; its key is made at the first use. */
export async function signerFor(database: LogDatabase): Promise<Signer> {
  const pair = await keyPair(database);
  const { kty = '', crv = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = { kty, crv, x, y };
  return {
    id: signerOf(publicKey),
    publicKey,
    async sign(payload) {
      const bytes = new TextEncoder().encode(canonical(payload));
      return base64url(new Uint8Array(await crypto.subtle.sign(SIGNATURE, pair.privateKey, bytes)));
    },
  };
}

/** Whether a signature over a payload was made by the key. False for anything malformed. */
export async function signed(payload: unknown, signature: string, publicKey: PublicKey): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('jwk', { ...publicKey, ext: true }, ALGORITHM, false, ['verify']);
    const bytes = Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    return await crypto.subtle.verify(SIGNATURE, key, bytes, new TextEncoder().encode(canonical(payload)));
  } catch {
    return false;
  }
}
