import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestOf, sha256 } from './sha256';

it('is SHA-256, for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
    { numRuns: 500 },
  );
});

it('hashes strings as UTF-8 and writes base64url', () => {
  for (const text of ['', '作业', '👍'.repeat(40), 'x'.repeat(1000)]) {
    expect(digestOf(text)).toBe(createHash('sha256').update(text).digest('base64url'));
  }
});
