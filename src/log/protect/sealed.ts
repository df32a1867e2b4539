/** Text under AES-GCM: which data key, the nonce, the ciphertext. */
export interface Cipher {
  k: string;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** A value as it lies in the database: itself, or enciphered when the log has a passphrase. */
export type Sealed = { plain: unknown } | { cipher: Cipher };

/** How bodies go into the database and come out. Without a passphrase: as they are. */
export interface Sealer {
  /** Takes JSON or bytes. */
  seal(value: unknown): Promise<Sealed>;
  /** Throws `LockedError` when the passphrase is needed. */
  open(sealed: Sealed): Promise<unknown>;
}

/** The log has a passphrase and it was not entered (or has expired). */
export class LockedError extends Error {
  override name = 'LockedError';
}

export const plainSealer: Sealer = {
  seal: async (value) => ({ plain: value }),
  open: async (sealed) => {
    if ('cipher' in sealed) throw new LockedError('the log is locked');
    return sealed.plain;
  },
};
