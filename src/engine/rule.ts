/** What a rule is to the engine: plain data from a rule file, already checked by src/packs. */
import type { ConceptHit, Reading } from './reading';
import type { Bilingual, Clause, ConversationKind, Span, Stage } from './types';

/** Who may have written it. `relay` is a parent or pupil who speaks for the teacher. */
export type SenderKind = 'teacher' | 'unknown' | 'relay' | 'trainer' | 'parent' | 'pupil';

/** Hard conditions: never learnt, always checked. A missing condition allows everything. */
export interface Applies {
  conversations?: readonly ConversationKind[] | undefined;
  senders?: readonly SenderKind[] | undefined;
  stages?: readonly (Stage | 'unknown')[] | undefined;
  /** Lowest and highest grade; an unknown grade fails. */
  grades?: readonly [number, number] | undefined;
  noHomeworkDay?: boolean | undefined;
  /** In a staff group only orders that mean families count; what colleagues are asked themselves does not. */
  staffOnlyAboutFamilies?: boolean | undefined;
  /** Facts of which at least one must be there. */
  facts?: readonly string[] | undefined;
}

/** A hand-made pattern: concepts that must, may and must not stand together in open clauses. */
export interface Pattern {
  /** Every one of these concepts (or facts). */
  all?: readonly string[] | undefined;
  /** At least one of these. */
  any?: readonly string[] | undefined;
  none?: readonly string[] | undefined;
  within: 'clause' | 'sentence' | 'message';
  /** How often it was right when it fired, 0-1. */
  confidence: number;
}

export interface RuleData {
  id: string;
  pack: string;
  title: Bilingual;
  clause: Clause;
  /** Basis on platforms that `clause` does not name. */
  otherPlatforms?: Clause | undefined;
  applies: Applies;
  /** Gives way to these rules: a training class's own text is `training-homework`, not `group-homework`. */
  yieldsTo?: readonly string[] | undefined;
  /** Head of the trained model that lends recall. */
  head?: string | undefined;
  patterns: readonly Pattern[];
  /** `{words}` stands for the deciding words. */
  reason: Bilingual;
  instead: Bilingual;
  rewrite: Bilingual;
}

/** Whether the hard conditions hold. */
export function applies(conditions: Applies, reading: Reading): boolean {
  const { situation, facts } = reading;
  if (conditions.conversations !== undefined && !conditions.conversations.includes(situation.conversation))
    return false;
  if (conditions.stages !== undefined && !conditions.stages.includes(situation.stage ?? 'unknown')) return false;
  if (conditions.grades !== undefined) {
    const { grade } = situation;
    if (grade === undefined || grade < conditions.grades[0] || grade > conditions.grades[1]) return false;
  }
  if (conditions.noHomeworkDay === true && !situation.noHomeworkDay) return false;
  if (conditions.facts !== undefined && !facts.some((fact) => conditions.facts!.includes(fact.name))) return false;
  if (conditions.staffOnlyAboutFamilies === true && situation.conversation === 'staff') {
    if (!facts.some((fact) => fact.name === 'families-meant')) return false;
  }
  if (conditions.senders === undefined) return true;
  const sender = situation.sender ?? 'unknown';
  if (conditions.senders.includes(sender)) return true;
  const mayRelay = sender === 'parent' || sender === 'pupil';
  return mayRelay && conditions.senders.includes('relay') && facts.some((fact) => fact.name === 'relay');
}

/** Where a pattern matched: the spans of its words in the folded text, or nothing. */
export function matchPattern(pattern: Pattern, reading: Reading, names: readonly string[]): Span[] | undefined {
  if (pattern.within === 'message') {
    const hits = reading.clauses.filter((clause) => clause.mood === 'open').flatMap((clause) => clause.hits);
    return matchIn(pattern, hits, reading, names);
  }
  if (pattern.within === 'clause') {
    for (const clause of reading.clauses) {
      const spans = clause.mood === 'open' ? matchIn(pattern, clause.hits, reading, names) : undefined;
      if (spans !== undefined) return spans;
    }
    return undefined;
  }
  for (let first = 0; first < reading.clauses.length; ) {
    const { sentence } = reading.clauses[first]!;
    const hits: ConceptHit[] = [];
    let heading = -1;
    for (; first < reading.clauses.length && reading.clauses[first]!.sentence === sentence; first++) {
      const clause = reading.clauses[first]!;
      if (clause.mood !== 'open') continue;
      // No spreading: a clause may hold more hits than a call takes arguments.
      for (const hit of clause.hits) hits.push(hit);
      if (clause.heading < 0 || clause.heading === heading) continue;
      heading = clause.heading;
      for (const hit of reading.clauses[heading]!.hits) hits.push(hit);
    }
    const spans = matchIn(pattern, hits, reading, names);
    if (spans !== undefined) return spans;
  }
  return undefined;
}

function matchIn(
  pattern: Pattern,
  hits: readonly { concept: number; start: number; end: number }[],
  reading: Reading,
  names: readonly string[],
): Span[] | undefined {
  const find = (name: string) => {
    const hit = hits.find((candidate) => names[candidate.concept] === name);
    return hit ?? reading.facts.find((fact) => fact.name === name);
  };
  if (pattern.none?.some((name) => find(name) !== undefined)) return undefined;
  const spans: Span[] = [];
  for (const name of pattern.all ?? []) {
    const found = find(name);
    if (found === undefined) return undefined;
    spans.push({ start: found.start, end: found.end });
  }
  if (pattern.any !== undefined) {
    const found = pattern.any.map(find).filter((hit) => hit !== undefined);
    if (found.length === 0) return undefined;
    for (const hit of found) spans.push({ start: hit.start, end: hit.end });
  }
  return spans;
}
