/**
 * Reading: what each clause of a message is about and what act it is. Denial, quotation, question
 * and report are settled here once, so that no rule has to.
 */
import type { Situation } from './context';
import { factsOf } from './facts';
import type { Folded } from './fold';
import { digitShape, type Lexicon } from './lexicon';
import { type Part, splitParts } from './parts';
import { Hits } from './scan';

/** The act of a clause. Only `open` clauses can order something. */
export type Mood = 'open' | 'denied' | 'forbidden' | 'question' | 'report' | 'quoted';

export interface ConceptHit {
  concept: number;
  start: number;
  end: number;
}

export interface Clause extends Part {
  mood: Mood;
  /** In order of their start. */
  hits: ConceptHit[];
}

export interface Reading {
  folded: Folded;
  /** The folded text with every digit written `0`. */
  shape: string;
  clauses: Clause[];
  /** Named facts with the words they stand on ("over-limit", "relay", …). */
  facts: Fact[];
  situation: Situation;
}

export interface Fact {
  name: string;
  start: number;
  end: number;
}

/** Limits that belong to a pack, in minutes; clock times in minutes after midnight. */
export interface Limits {
  writtenMinutes: { primary: number; junior: number };
  bedtime: { primary: number; junior: number; senior: number };
  trainingEnd: number;
}

/** Which readings are on; tests switch one off to prove that it counts. */
export interface ReadingSwitches {
  denial: boolean;
  quotation: boolean;
  question: boolean;
  report: boolean;
  headings: boolean;
}

export const ALL_READINGS: ReadingSwitches = {
  denial: true,
  quotation: true,
  question: true,
  report: true,
  headings: true,
};

const QUOTED = /["“「『][^"”」』]{6,400}["”」』]/g;

/** Reads a folded message. Linear in its length. */
export function read(
  folded: Folded,
  situation: Situation,
  lexicon: Lexicon,
  limits: Limits,
  switches: ReadingSwitches = ALL_READINGS,
): Reading {
  const { text } = folded;
  const shape = digitShape(text);
  const hits = lexicon.scanner.scan(shape, new Hits());
  const clauses: Clause[] = splitParts(text).map((part) => ({ ...part, mood: 'open', hits: [] }));
  let at = 0;
  for (let hit = 0; hit < hits.count; hit++) {
    const start = hits.start[hit]!;
    while (at < clauses.length - 1 && clauses[at]!.end <= start) at++;
    const clause = clauses[at];
    if (clause === undefined || start < clause.start) continue;
    for (const concept of lexicon.conceptsOf[hits.term[hit]!]!) {
      clause.hits.push({ concept, start, end: hits.end[hit]! });
    }
  }
  const quotes = switches.quotation
    ? [...text.matchAll(QUOTED)].map((match) => [match.index, match.index + match[0].length] as const)
    : [];
  for (const clause of clauses) clause.mood = moodOf(clause, lexicon, switches, quotes);
  if (switches.headings) for (const clause of clauses) inheritMood(clause, clauses);
  return { folded, shape, clauses, facts: factsOf(text, clauses, situation, limits), situation };
}

function moodOf(
  clause: Clause,
  lexicon: Lexicon,
  switches: ReadingSwitches,
  quotes: readonly (readonly [number, number])[],
): Mood {
  const has = (name: string) => {
    const concept = lexicon.indexOf(name);
    return clause.hits.some((hit) => hit.concept === concept);
  };
  if (has('policy') && quotes.some(([start, end]) => start <= clause.start && clause.end <= end)) return 'quoted';
  if (switches.quotation && has('policy') && has('forbid')) return 'quoted';
  if (switches.denial && has('forbid')) return 'forbidden';
  if (switches.denial && has('deny')) return 'denied';
  if (switches.question && (clause.question || has('question'))) return 'question';
  if (switches.report && has('report')) return 'report';
  return 'open';
}

/** "以下不用写：" denies every line below it. */
function inheritMood(clause: Clause, clauses: readonly Clause[]): void {
  if (clause.heading < 0 || clause.mood !== 'open') return;
  const heading = clauses[clause.heading]!;
  if (heading.mood === 'denied' || heading.mood === 'forbidden') clause.mood = heading.mood;
}
