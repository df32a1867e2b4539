import { z } from 'zod';
import type { ProtocolMap } from './protocol-map';

// Our pages forbid eval; without this, zod tries it once and the browser complains.
z.config({ jitless: true });

// Only the background imports this file: the full zod has no place in a content script.

const SUBJECTS = [
  'chinese',
  'maths',
  'english',
  'physics',
  'chemistry',
  'biology',
  'history',
  'geography',
  'politics',
  'science',
  'it',
  'pe',
  'art',
  'chores',
  'other',
] as const;
const short = z.string().max(200);
const id = z.string().min(1).max(2_000);
const moment = z.iso.datetime({ offset: true }).optional();
/** Longer messages are cut, not refused: a finding is never lost for its length. */
const TEXT_LIMIT = 20_000;

const span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .refine(({ start, end }) => start < end, 'a span ends after it starts');

const newEntry = z
  .object({
    platform: short.min(1),
    conversation: z.object({
      id,
      title: z.string().max(2_000),
      kind: z.enum(['group', 'direct', 'homework', 'staff']).optional(),
    }),
    messageId: id,
    rule: short.min(1),
    pack: short,
    clause: z.object({ id: short, document: short, text: z.string().max(4_000) }),
    confidence: z.number().min(0).max(1),
    tier: z.enum(['warn', 'review']),
    text: z.string().transform((text) => text.slice(0, TEXT_LIMIT)),
    spans: z.array(span).max(200),
    authorName: z
      .string()
      .transform((name) => name.slice(0, 200))
      .optional(),
    role: z.enum(['teacher', 'parent', 'pupil', 'trainer', 'self']).optional(),
    own: z.boolean().optional(),
    stage: z.enum(['primary', 'junior', 'senior']).optional(),
    grade: z.int().min(1).max(12).optional(),
    sentAt: moment,
    profile: z.enum(['teacher', 'parent', 'admin']).optional(),
    outcome: z
      .enum(['edited-clean', 'edited-flagged', 'cancelled', 'sent-anyway', 'false-alarm', 'failed-open'])
      .optional(),
    note: z.string().max(2_000).optional(),
    minutes: z.number().min(0).max(1_440).optional(),
    subject: short.optional(),
  })
  .transform((entry) => ({ ...entry, spans: entry.spans.filter(({ end }) => end <= entry.text.length) }));

const judgement = z.object({
  platform: short.min(1),
  conversationId: id,
  messageId: id,
  rule: short.min(1),
  verdict: z.enum(['confirm', 'dismiss', 'reopen']),
  reason: z.string().max(2_000).optional(),
});

const coverage = z.object({
  platform: short.min(1),
  conversationId: z.string().max(2_000).optional(),
  state: z.enum(['reading', 'blind', 'paused', 'not-permitted']),
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
});

const tabStatus = z.object({
  platform: short.nullable(),
  state: z.enum(['reading', 'nothing-to-read', 'blind', 'not-permitted', 'paused']),
  read: z.int().min(0),
  flagged: z.int().min(0),
  last: z.object({ rule: short, clause: short, reason: z.string().max(2_000) }).optional(),
});

const heard = z.object({
  platform: short.min(1),
  conversation: z.object({ id, title: z.string().max(2_000) }),
  messageId: id,
  sentAt: z.iso.datetime({ offset: true }),
  // Missing: the message was changed and asks for nothing any more.
  reading: z
    .object({
      act: z.enum(['assign', 'remind', 'correct', 'cancel']),
      tasks: z
        .array(
          z.object({
            subject: z.enum(SUBJECTS),
            words: z.string().max(400),
            minutes: z.number().min(0).max(1_440).optional(),
            written: z.boolean(),
            weekend: z.boolean().optional(),
          }),
        )
        .max(60),
    })
    .optional(),
});

/** What each request may carry. */
export const requestSchemas = {
  record: z.array(newEntry).max(500),
  judge: judgement,
  coverage: z.array(coverage).max(500),
  tabStatus,
  tasks: z.array(heard).max(500),
  statusOf: z.int(),
  openFinding: z.undefined(),
} satisfies { [K in keyof ProtocolMap]: z.ZodType<Parameters<ProtocolMap[K]>[0]> };
