import { z } from 'zod';
import { digestOf } from '../chain/sha256';
import { isHarmless } from '../mask/harmless';

// Our pages forbid eval; without this, zod tries it once and the browser complains.
z.config({ jitless: true });

/** The only files a bundle may hold, and how large each may be once unpacked. */
export const FILES = {
  'manifest.json': 64 * 1024,
  'checkpoints.ndjson': 32 * 1024 * 1024,
  'entries.ndjson': 1536 * 1024 * 1024,
} as const;
export type FileName = keyof typeof FILES;

export const LINE_LIMIT = 32 * 1024;
export const ENTRY_LIMIT = 1_000_000;
/** A text file may shrink to a two-hundredth when packed; what unpacks to more is made to hurt. */
export const RATIO_LIMIT = 200;

/** Text as it stands in the log: bounded, whole characters, no markup. */
const text = (max: number) => z.string().max(max).refine(isHarmless, 'markup, script or broken characters in text');
const moment = z.iso.datetime({ offset: true });
const hash = z.string().regex(/^[\w-]{22,43}$/);

const entry = z.strictObject({
  key: z.string().regex(/^[\w-]{43}$/),
  platform: text(200),
  conversation: z.strictObject({
    hash,
    title: text(2_000),
    kind: z.enum(['group', 'direct', 'homework', 'staff']).optional(),
  }),
  rule: text(200),
  pack: text(200),
  clause: z.strictObject({ id: text(200), document: text(200), text: text(4_000) }),
  confidence: z.number().min(0).max(1),
  tier: z.enum(['warn', 'review']),
  excerpt: text(2_000),
  spans: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(1) })).max(200),
  authorName: text(200).optional(),
  role: z.enum(['teacher', 'parent', 'pupil', 'trainer', 'self']).optional(),
  own: z.boolean().optional(),
  stage: z.enum(['primary', 'junior', 'senior']).optional(),
  grade: z.int().min(1).max(12).optional(),
  sentAt: moment.optional(),
  capturedAt: moment,
  profile: z.enum(['teacher', 'parent', 'admin']).optional(),
  outcome: z
    .enum(['edited-clean', 'edited-flagged', 'cancelled', 'sent-anyway', 'false-alarm', 'failed-open'])
    .optional(),
  note: text(2_000).optional(),
  minutes: z.number().min(0).max(1_440).optional(),
  subject: text(200).optional(),
  salt: text(64),
  said: z
    .strictObject({ review: z.enum(['open', 'confirmed', 'dismissed', 'resolved']), reply: text(4_000).optional() })
    .optional(),
});

/** One finding in a bundle: a body of the log, masked, with what its owner had said of it. */
export const bundleEntry = entry.refine(
  ({ spans, excerpt }) => spans.every(({ start, end }) => start < end && end <= excerpt.length),
  'a span outside the excerpt',
);

export const bundleCheckpoint = z.strictObject({
  count: z.int().min(1),
  head: z.string().regex(/^[\w-]{43}$/),
  at: moment,
  previous: z.string().regex(/^[\w-]{43}$|^$/),
  signer: z.string().regex(/^[\w-]{22}$/),
  signature: z.string().max(200),
});

const publicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().max(64),
  y: z.string().max(64),
});

export const bundleManifest = z.strictObject({
  format: z.literal('jianfu-bundle'),
  version: z.literal(1),
  createdAt: moment,
  /** Who hands in, as they wish to be called. */
  name: text(100),
  signer: z.string().regex(/^[\w-]{22}$/),
  publicKey,
  entries: z.int().min(0).max(ENTRY_LIMIT),
  checkpoints: z.int().min(0).max(ENTRY_LIMIT),
  /** Running digests over the lines of the two other files. */
  entriesDigest: hash,
  checkpointsDigest: hash,
  signature: z.string().max(200),
});
export type BundleManifest = z.infer<typeof bundleManifest>;

/** A digest over lines that can be taken as they come. */
export class LineDigest {
  value = digestOf('');
  count = 0;

  add(line: string): void {
    this.value = digestOf(this.value + digestOf(line));
    this.count++;
  }
}

/** What of a manifest is signed: everything but the signature. */
export const signedPart = ({ signature: _, ...rest }: BundleManifest) => rest;
