import { base64url } from '../chain/sha256';
import type { LogDatabase } from '../database';
import { type Cipher, LockedError, plainSealer, type Sealed, type Sealer } from './sealed';

/** OWASP's figure for PBKDF2 with HMAC-SHA-256. */
export const ITERATIONS = 600_000;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const GCM = 'AES-GCM';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * What is kept of a passphrase. The public key lies open, so that findings can be written while the log is locked; the
 * private key, without which nothing can be read, lies under the passphrase.
 */
interface Vault {
  salt: Bytes;
  iterations: number;
  publicKey: JsonWebKey;
  iv: Bytes;
  privateKey: ArrayBuffer;
}

/** A key that bodies are sealed with, itself sealed to the vault's public key. */
interface DataKey {
  ephemeral: JsonWebKey;
  iv: Bytes;
  data: ArrayBuffer;
}

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const read = async <T>(database: LogDatabase, id: string): Promise<T | undefined> =>
  (await database.meta.get(id))?.value as T | undefined;

/** Whether reading the log takes a passphrase. */
export const isProtected = async (database: LogDatabase): Promise<boolean> =>
  (await read<Vault>(database, 'vault')) !== undefined;

async function passphraseKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, material, { name: GCM, length: 256 }, false, ['encrypt', 'decrypt']);
}

const wrappingKey = (publicKey: CryptoKey, privateKey: CryptoKey): Promise<CryptoKey> =>
  crypto.subtle.deriveKey({ name: 'ECDH', public: publicKey }, privateKey, { name: GCM, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);

const importPublic = (jwk: JsonWebKey) => crypto.subtle.importKey('jwk', jwk, CURVE, false, []);

/** Sets a passphrase. What is already written is sealed afterwards by `resealAll`. */
export async function createVault(database: LogDatabase, passphrase: string, iterations = ITERATIONS): Promise<void> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveKey']);
  const salt = random(16);
  const iv = random(12);
  const key = await passphraseKey(passphrase, salt, iterations);
  const secret = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const vault: Vault = {
    salt,
    iterations,
    iv,
    publicKey: await crypto.subtle.exportKey('jwk', pair.publicKey),
    privateKey: await crypto.subtle.encrypt({ name: GCM, iv }, key, secret),
  };
  await database.meta.put({ id: 'vault', value: vault });
}

/** A new data key, stored under the vault's public key. */
async function newDataKey(database: LogDatabase, vault: Vault): Promise<{ id: string; key: CryptoKey }> {
  const key = await crypto.subtle.generateKey({ name: GCM, length: 256 }, true, ['encrypt', 'decrypt']);
  const ephemeral = await crypto.subtle.generateKey(CURVE, true, ['deriveKey']);
  const wrap = await wrappingKey(await importPublic(vault.publicKey), ephemeral.privateKey);
  const iv = random(12);
  const data = await crypto.subtle.encrypt({ name: GCM, iv }, wrap, await crypto.subtle.exportKey('raw', key));
  const id = base64url(random(9));
  const value: DataKey = { ephemeral: await crypto.subtle.exportKey('jwk', ephemeral.publicKey), iv, data };
  await database.meta.put({ id: `datakey:${id}`, value });
  return { id, key };
}

async function encrypt(value: unknown, { id, key }: { id: string; key: CryptoKey }): Promise<Sealed> {
  const isBytes = value instanceof Uint8Array;
  const content = isBytes ? value : new TextEncoder().encode(JSON.stringify(value));
  const plain = new Uint8Array(content.length + 1);
  plain[0] = isBytes ? 1 : 0;
  plain.set(content, 1);
  const iv = random(12);
  return { cipher: { k: id, iv, data: await crypto.subtle.encrypt({ name: GCM, iv }, key, plain) } };
}

async function decrypt({ iv, data }: Cipher, key: CryptoKey): Promise<unknown> {
  const plain = new Uint8Array(await crypto.subtle.decrypt({ name: GCM, iv }, key, data));
  return plain[0] === 1 ? plain.slice(1) : JSON.parse(new TextDecoder().decode(plain.subarray(1)));
}

/** Seals for a log that may be locked: it can write and never read. Without a passphrase, everything stays plain. */
export async function writerSealer(database: LogDatabase): Promise<Sealer> {
  const vault = await read<Vault>(database, 'vault');
  if (vault === undefined) return plainSealer;
  let current: ReturnType<typeof newDataKey> | undefined;
  return {
    async seal(value) {
      current ??= newDataKey(database, vault);
      return encrypt(value, await current);
    },
    open: plainSealer.open,
  };
}

/** Opens the log with its passphrase. Throws `LockedError` when the passphrase is wrong. */
export async function unlock(database: LogDatabase, passphrase: string): Promise<Sealer> {
  const vault = await read<Vault>(database, 'vault');
  if (vault === undefined) return plainSealer;
  const key = await passphraseKey(passphrase, vault.salt, vault.iterations);
  const secret = await crypto.subtle.decrypt({ name: GCM, iv: vault.iv }, key, vault.privateKey).catch(() => {
    throw new LockedError('wrong passphrase');
  });
  const privateKey = await crypto.subtle.importKey('pkcs8', secret, CURVE, false, ['deriveKey']);
  const keys = new Map<string, Promise<CryptoKey>>();
  const keyFor = (id: string): Promise<CryptoKey> => {
    const known = keys.get(id) ?? openDataKey(database, id, privateKey);
    keys.set(id, known);
    return known;
  };
  const writer = await writerSealer(database);
  return {
    seal: writer.seal,
    async open(sealed) {
      return 'cipher' in sealed ? decrypt(sealed.cipher, await keyFor(sealed.cipher.k)) : sealed.plain;
    },
  };
}

async function openDataKey(database: LogDatabase, id: string, privateKey: CryptoKey): Promise<CryptoKey> {
  const stored = await read<DataKey>(database, `datakey:${id}`);
  if (stored === undefined) throw new Error('the key of this record is gone');
  const wrap = await wrappingKey(await importPublic(stored.ephemeral), privateKey);
  const raw = await crypto.subtle.decrypt({ name: GCM, iv: stored.iv }, wrap, stored.data);
  return crypto.subtle.importKey('raw', raw, GCM, false, ['encrypt', 'decrypt']);
}

/**
 * Brings every body under the sealer (after setting a passphrase) or out of it (before removing it). May be interrupted and
 * run again: plain and sealed bodies can lie side by side.
 */
export async function resealAll(
  database: LogDatabase,
  from: Sealer,
  to: Sealer,
  progress: (done: number) => void = () => {},
): Promise<void> {
  await database.transaction('rw', [database.blocks, database.texts], async () => {
    await database.blocks.clear();
    await database.texts.clear();
  });
  for (let last = 0; ; ) {
    const rows = await database.records.where('seq').above(last).limit(500).toArray();
    const next = rows.at(-1)?.seq;
    if (next === undefined) return;
    const bodies = await Promise.all(
      rows.map(async ({ seq, body }) => ({ seq, body: body && (await to.seal(await from.open(body))) })),
    );
    await database.transaction('rw', database.records, async () => {
      for (const { seq, body } of bodies) {
        // A purge may have come between: what it erased stays erased.
        if (body)
          await database.records
            .where('seq')
            .equals(seq)
            .modify((row) => {
              if (row.body !== undefined) row.body = body;
            });
      }
    });
    last = next;
    progress(last);
  }
}

/** Takes the passphrase away. Everything must be plain again before. */
export async function removeVault(database: LogDatabase): Promise<void> {
  await database.transaction('rw', database.meta, async () => {
    await database.meta.delete('vault');
    await database.meta.where('id').startsWith('datakey:').delete();
  });
}
