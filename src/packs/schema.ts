/**
 * What a rule file and a pack file must hold, as zod schemas. Tests, the command line and imports use it;
 * the extension's pages get files that already passed, so this stays out of `bundled.ts`.
 */
import { z } from 'zod';

const words = (longest: number) => z.string().trim().min(1).max(longest);
const bilingual = (longest: number) => z.strictObject({ zh: words(longest), en: words(longest) });
const name = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name is lower-case words joined by hyphens');
const clock = z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/, 'a clock time is HH:MM');

export const clauseSchema = z.strictObject({ id: words(40), document: words(80), text: words(500) });

export const contextSchema = z.strictObject({
  conversation: z.enum(['group', 'direct', 'homework', 'staff']).optional(),
  senderRole: z.enum(['teacher', 'parent', 'pupil', 'trainer', 'self']).optional(),
  stage: z.enum(['primary', 'junior', 'senior']).optional(),
  grade: z.int().min(1).max(12).optional(),
  sentAt: z.iso.datetime({ offset: true }).optional(),
  noHomeworkDay: z.int().min(0).max(6).optional(),
  platformFamily: z.enum(['wechat', 'qq', 'other']).optional(),
});

export const exampleSchema = z.strictObject({ text: words(2000), context: contextSchema.default({}) });
export type Example = z.infer<typeof exampleSchema>;

const names = z.array(words(60)).min(1).max(100);

export const patternSchema = z
  .strictObject({
    all: names.optional(),
    any: names.optional(),
    none: names.optional(),
    within: z.enum(['clause', 'sentence', 'message']),
    confidence: z.number().min(0.5).max(1),
  })
  .refine((pattern) => pattern.all !== undefined || pattern.any !== undefined, {
    message: 'a pattern needs `all` or `any`, or it would match everything',
  });

/** Facts that the engine works out; patterns and `applies.facts` may name them as they name concepts. */
export const FACTS = [
  'relay',
  'grade-1-2',
  'minutes-stated',
  'over-limit',
  'late-due',
  'late-clock',
  'late-guessed',
  'ends-late',
  'many-times',
  'few-times',
  'named-scores',
  'named-places',
  'families-meant',
] as const;

export const appliesSchema = z.strictObject({
  conversations: z
    .array(z.enum(['group', 'direct', 'homework', 'staff']))
    .min(1)
    .optional(),
  senders: z
    .array(z.enum(['teacher', 'unknown', 'relay', 'trainer', 'parent', 'pupil']))
    .min(1)
    .optional(),
  stages: z
    .array(z.enum(['primary', 'junior', 'senior', 'unknown']))
    .min(1)
    .optional(),
  grades: z
    .tuple([z.int().min(1).max(12), z.int().min(1).max(12)])
    .refine(([low, high]) => low <= high, 'the lower grade stands first')
    .optional(),
  noHomeworkDay: z.boolean().optional(),
  staffOnlyAboutFamilies: z.boolean().optional(),
  facts: z.array(z.enum(FACTS)).min(1).optional(),
});

const ruleFields = {
  id: name,
  title: bilingual(60),
  severity: z.enum(['breach', 'advice']),
  status: z.enum(['stable', 'trial']),
  clause: clauseSchema,
  otherPlatforms: clauseSchema.optional(),
  applies: appliesSchema,
  patterns: z.array(patternSchema).max(40).default([]),
  reason: bilingual(200),
  instead: bilingual(200),
  rewrite: bilingual(300),
  weaknesses: z.array(words(200)).min(1).max(10),
};

/** A bundled rule file. */
export const ruleSchema = z
  .strictObject({
    ...ruleFields,
    head: name.optional(),
    yieldsTo: z.array(name).min(1).optional(),
    flags: z.array(exampleSchema).min(4, 'at least four messages that are flagged').max(60),
    passes: z.array(exampleSchema).min(4, 'at least four messages that are not').max(60),
  })
  .refine((rule) => rule.head !== undefined || rule.patterns.length > 0, {
    message: 'a rule needs a pattern or a head of the trained part',
  });

/** A rule of a pack from outside: patterns only, and at least two examples either way. */
export const outsideRuleSchema = z.strictObject({
  ...ruleFields,
  severity: ruleFields.severity.default('breach'),
  status: ruleFields.status.default('trial'),
  patterns: z.array(patternSchema).min(1, 'a rule needs a pattern').max(40),
  weaknesses: ruleFields.weaknesses.optional(),
  flags: z.array(exampleSchema).min(2, 'at least two messages that are flagged').max(60),
  passes: z.array(exampleSchema).min(2, 'at least two messages that are not').max(60),
});

const minutes = z.int().min(1).max(600);

export const packSchema = z.strictObject({
  id: name,
  title: bilingual(80),
  issuer: words(80),
  document: words(200),
  date: z.iso.date(),
  region: words(80),
  limits: z
    .strictObject({
      writtenMinutes: z.strictObject({ primary: minutes, junior: minutes }),
      bedtime: z.strictObject({ primary: clock, junior: clock, senior: clock }),
      trainingEnd: clock,
    })
    .optional(),
});

export const lexiconSchema = z.record(name, z.array(words(40)).min(1));

/** Faults of a parse, one short sentence each: where, and what. */
export function faultsOf(error: z.ZodError, shown = 20): string[] {
  const faults = error.issues.map(
    ({ path, message }) => `${path.length === 0 ? 'the file' : path.join('.')}: ${message}`,
  );
  return faults.length > shown ? [...faults.slice(0, shown), `and ${faults.length - shown} more`] : faults;
}
