/** Puts rule files, lexicon, fold tables and weights together into a detector. Knows no file system and no bundler. */
import { createDetector } from '../engine/detect';
import type { FoldTables } from '../engine/fold';
import { createLexicon, type LexiconData } from '../engine/lexicon';
import { createModel, type Model, type ModelData } from '../engine/model';
import type { Limits, ReadingSwitches } from '../engine/reading';
import type { RuleData } from '../engine/rule';
import type { Detector } from '../engine/types';

/** A rule as its file says it, before the pack's name is added. */
export type RuleFile = Omit<RuleData, 'pack' | 'patterns'> & { patterns?: RuleData['patterns'] };

export interface PackFile {
  id: string;
  /** Clock times as `HH:MM`. */
  limits?: {
    writtenMinutes: Limits['writtenMinutes'];
    bedtime: Record<'primary' | 'junior' | 'senior', string>;
    trainingEnd: string;
  };
}

export interface RuleSources {
  packs: readonly PackFile[];
  rules: readonly RuleData[];
  lexicon: readonly LexiconData[];
  traditional: { from: string; to: string };
  spellings: Readonly<Record<string, string>>;
  model?: ModelData | undefined;
}

/** A pack from outside, checked by `loadOutsidePack`; plain data that may be stored. */
export interface OutsidePack {
  pack: PackFile;
  rules: readonly RuleData[];
  lexicon: LexiconData;
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** The limits of the first pack that states them. */
export function limitsOf(packs: readonly PackFile[]): Limits {
  const limits = packs.find((pack) => pack.limits !== undefined)?.limits;
  if (limits === undefined) throw new Error('No pack states the limits (minutes, bedtimes, end of training).');
  const { primary, junior, senior } = limits.bedtime;
  return {
    writtenMinutes: limits.writtenMinutes,
    bedtime: { primary: minutesOf(primary), junior: minutesOf(junior), senior: minutesOf(senior) },
    trainingEnd: minutesOf(limits.trainingEnd),
  };
}

/** Tables for folding. */
export function foldTablesOf(sources: Pick<RuleSources, 'traditional' | 'spellings'>): FoldTables {
  const { from, to } = sources.traditional;
  const simplified = new Map<string, string>();
  for (let at = 0; at < from.length; at++) simplified.set(from[at]!, to[at]!);
  return { simplified, spellings: new Map(Object.entries(sources.spellings)) };
}

/** What a detector is made of; training uses the parts without the model. */
export function partsOf(sources: RuleSources, model?: Model, switches?: ReadingSwitches) {
  return {
    rules: sources.rules,
    lexicon: createLexicon(Object.assign({}, ...sources.lexicon) as LexiconData),
    limits: limitsOf(sources.packs),
    tables: foldTablesOf(sources),
    model,
    switches,
  };
}

/** A detector from its sources. */
export function assemble(sources: RuleSources, switches?: ReadingSwitches): Detector {
  const model = sources.model === undefined ? undefined : createModel(sources.model);
  return createDetector(partsOf(sources, model, switches));
}

/** Judges by packs from outside alone: their patterns, over their own and the bundled concepts. */
export function outsideDetector(sources: RuleSources, outside: readonly OutsidePack[]): Detector {
  return assemble({
    ...sources,
    rules: outside.flatMap((pack) => pack.rules),
    lexicon: [...sources.lexicon, ...merged(outside)],
    model: undefined,
  });
}

/** Two packs may use one name for a concept: then it has the words of both. */
function merged(outside: readonly OutsidePack[]): LexiconData[] {
  const words = new Map<string, string[]>();
  for (const { lexicon } of outside)
    for (const [name, more] of Object.entries(lexicon)) words.set(name, [...(words.get(name) ?? []), ...more]);
  return [Object.fromEntries(words)];
}

/**
 * A detector that also judges by packs from outside. They read apart from the bundled packs,
 * so that no word of theirs can change what the bundled rules find.
 */
export function withOutside(bundled: Detector, sources: RuleSources, outside: readonly OutsidePack[]): Detector {
  if (outside.length === 0) return bundled;
  const extra = outsideDetector(sources, outside);
  return {
    rules: [...bundled.rules, ...extra.rules],
    detect: (message) =>
      [...bundled.detect(message), ...extra.detect(message)].sort((a, b) => b.confidence - a.confidence),
  };
}
