/**
 * Packs from outside: a school's own rules as JSON, in the language of the bundled ones. A pack is data:
 * patterns over concepts, no trained part, no regular expression. It is taken whole or refused with reasons.
 */
import { z } from 'zod';
import { fold } from '../engine/fold';
import type { LexiconData } from '../engine/lexicon';
import type { RuleData } from '../engine/rule';
import { foldTablesOf, type OutsidePack, outsideDetector, type RuleSources } from './assemble';
import { type Example, FACTS, faultsOf, lexiconSchema, outsideRuleSchema, packSchema } from './schema';

/** A file larger than this is not even read. */
export const LARGEST_FILE = 1_000_000;
export const MOST_WORDS = 5000;
/** Names in all patterns together: what one message may cost. */
export const MOST_NAMES = 2000;

export const outsideSchema = z.strictObject({
  pack: packSchema.omit({ limits: true }),
  rules: z.array(outsideRuleSchema).min(1).max(200),
  lexicon: lexiconSchema.default({}),
});

export type Loaded = ({ ok: true } & OutsidePack) | { ok: false; faults: string[] };

const refuse = (...faults: string[]): Loaded => ({ ok: false, faults });

/**
 * Checks a pack and makes it ready for {@link outsideDetector}. Never throws.
 * @param sources the bundled packs, whose concepts it may use and whose names it may not take
 */
export function loadOutsidePack(json: string, sources: RuleSources): Loaded {
  if (new TextEncoder().encode(json.slice(0, LARGEST_FILE + 1)).length > LARGEST_FILE)
    return refuse('the file is larger than 1 MB');
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse(`this is not JSON: ${(error as Error).message.slice(0, 120)}`);
  }
  const parsed = outsideSchema.safeParse(value);
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error) };
  const { pack, rules } = parsed.data;
  const faults = [...nameFaults(pack.id, rules, parsed.data.lexicon, sources)];
  const lexicon = foldWords(parsed.data.lexicon, sources, faults);
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, 20) };
  const ready: OutsidePack = {
    pack,
    rules: rules.map(
      ({ flags: _f, passes: _p, weaknesses: _w, severity: _s, status: _t, ...rule }): RuleData => ({
        ...rule,
        pack: pack.id,
      }),
    ),
    lexicon,
  };
  const failed = exampleFaults(ready, rules, sources);
  return failed.length > 0 ? { ok: false, faults: failed.slice(0, 20) } : { ok: true, ...ready };
}

type OutsideRule = z.infer<typeof outsideRuleSchema>;

function nameFaults(id: string, rules: readonly OutsideRule[], lexicon: LexiconData, sources: RuleSources): string[] {
  const faults: string[] = [];
  if (sources.packs.some((pack) => pack.id === id)) faults.push(`pack.id: ${id} is the name of a bundled pack`);
  const bundled = new Set(sources.lexicon.flatMap((data) => Object.keys(data)));
  const taken = new Set(sources.rules.map((rule) => rule.id));
  const known = new Set<string>([...bundled, ...FACTS, ...Object.keys(lexicon)]);
  for (const name of Object.keys(lexicon)) {
    if (bundled.has(name) || (FACTS as readonly string[]).includes(name))
      faults.push(`lexicon.${name}: this name belongs to a bundled concept; choose another`);
  }
  let names = 0;
  for (const rule of rules) {
    if (taken.has(rule.id)) faults.push(`rule ${rule.id}: there is already a rule of this name`);
    taken.add(rule.id);
    for (const { all = [], any = [], none = [] } of rule.patterns) {
      for (const name of [...all, ...any, ...none]) {
        names++;
        if (!known.has(name)) faults.push(`rule ${rule.id}: there is no concept or fact “${name}”`);
      }
    }
  }
  if (names > MOST_NAMES) faults.push(`the patterns name ${names} concepts; ${MOST_NAMES} are allowed`);
  return faults;
}

/** Words as the scanner sees them; any number in a word stands for numbers of one to three digits. */
function foldWords(lexicon: LexiconData, sources: RuleSources, faults: string[]): LexiconData {
  const tables = foldTablesOf(sources);
  let count = 0;
  const folded = Object.entries(lexicon).map(([name, words]) => {
    count += words.length;
    const plain = words.slice(0, MOST_WORDS).map((word) =>
      fold(word, tables)
        .text.replace(/[0-9]+/g, '0')
        .trim(),
    );
    if (plain.includes('')) faults.push(`lexicon.${name}: a word holds nothing visible`);
    return [name, plain] as const;
  });
  if (count > MOST_WORDS) faults.push(`the lexicon holds ${count} words; ${MOST_WORDS} are allowed`);
  return Object.fromEntries(folded);
}

function exampleFaults(ready: OutsidePack, rules: readonly OutsideRule[], sources: RuleSources): string[] {
  const detector = outsideDetector(sources, [ready]);
  const finds = (rule: string, { text, context }: Example) =>
    detector.detect({ id: 'example', text, context }).some((finding) => finding.rule === rule);
  return rules.flatMap(({ id, flags, passes }) => [
    ...flags
      .filter((example) => !finds(id, example))
      .map(({ text }) => `rule ${id}: does not flag its example “${short(text)}”`),
    ...passes
      .filter((example) => finds(id, example))
      .map(({ text }) => `rule ${id}: flags “${short(text)}”, which should pass`),
  ]);
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
