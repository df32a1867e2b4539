/** The detector: fold, scan, split, read, judge, weigh. Pure; the packs are data. */
import { situate } from './context';
import { type Folded, type FoldTables, fold, originalSpan } from './fold';
import type { Lexicon } from './lexicon';
import type { Model } from './model';
import { ALL_READINGS, type Limits, type Reading, type ReadingSwitches, read } from './reading';
import { applies, matchPattern, type RuleData } from './rule';
import type { Bilingual, Detector, Finding, Message, Span } from './types';

export interface DetectorParts {
  rules: readonly RuleData[];
  lexicon: Lexicon;
  limits: Limits;
  tables: FoldTables;
  /** Without it only hand-made patterns judge. */
  model?: Model | undefined;
  switches?: ReadingSwitches | undefined;
}

/** Confidence from which a finding is shown in the page. */
export const WARN = 0.8;
/** Confidence from which there is a finding at all. */
export const PREDICTED = 0.5;
/** A message longer than this is read to here only: nobody writes homework after 20,000 characters. */
const LONGEST = 20_000;

/** Reads a message the way `detect` does; also what training sees. */
export function readMessage(
  message: Message,
  parts: Pick<DetectorParts, 'lexicon' | 'limits' | 'tables' | 'switches'>,
): Reading {
  const folded = fold(message.text.slice(0, LONGEST), parts.tables);
  return read(
    folded,
    situate(message.context, folded.text),
    parts.lexicon,
    parts.limits,
    parts.switches ?? ALL_READINGS,
  );
}

/** Puts a detector together. */
export function createDetector(parts: DetectorParts): Detector {
  const { rules, lexicon, model } = parts;
  const heads = rules.map((rule) => (rule.head === undefined ? -1 : (model?.heads.indexOf(rule.head) ?? -1)));
  const sign = lexicon.indexOf('school-sign');
  const yields = new Map(rules.map((rule) => [rule.id, rule.yieldsTo]));
  return {
    rules: rules.map(({ id, pack, title, clause, instead, rewrite }) => ({
      id,
      pack,
      title,
      clause,
      instead,
      rewrite,
    })),
    detect(message) {
      const reading = readMessage(message, parts);
      if (reading.clauses.length === 0 || !schoolTalk(reading, sign)) return [];
      let scores: Float64Array | undefined;
      const findings: Finding[] = [];
      rules.forEach((rule, index) => {
        if (!applies(rule.applies, reading)) return;
        let confidence = 0;
        let spans: Span[] = [];
        const head = heads[index]!;
        if (model !== undefined && head >= 0) {
          scores ??= model.scores(reading, lexicon.names);
          confidence = model.confidence(head, scores[head]!);
          if (confidence >= PREDICTED) spans = model.explain(reading, lexicon.names, head);
        } else {
          for (const pattern of rule.patterns) {
            if (pattern.confidence <= confidence) continue;
            const found = matchPattern(pattern, reading, lexicon.names);
            if (found === undefined) continue;
            confidence = pattern.confidence;
            spans = found;
          }
        }
        if (confidence < PREDICTED) return;
        findings.push(findingOf(rule, confidence, spans, reading, message.text));
      });
      const yielding = new Set(
        findings
          .filter(({ rule }) => yields.get(rule)?.some((other) => findings.some((found) => found.rule === other)))
          .map(({ rule }) => rule),
      );
      // A teacher's own order stays the teacher's, whatever else the words look like.
      const kept =
        reading.situation.sender === 'teacher' ? findings : findings.filter(({ rule }) => !yielding.has(rule));
      return kept.sort((a, b) => b.confidence - a.confidence);
    },
  };
}

/** Whether the line can be school talk: its chat is known to be one, or its words show it. */
function schoolTalk(reading: Reading, sign: number): boolean {
  if (sign < 0 || reading.situation.known) return true;
  return reading.clauses.some((clause) => clause.hits.some((hit) => hit.concept === sign));
}

function findingOf(
  rule: RuleData,
  confidence: number,
  folded: readonly Span[],
  reading: Reading,
  text: string,
): Finding {
  const spans = inOriginal(folded, reading.folded, text);
  const words = spans.map(({ start, end }) => text.slice(start, end).trim()).join('…');
  const fill = (template: Bilingual): Bilingual => ({
    zh: template.zh.replaceAll('{words}', () => words),
    en: template.en.replaceAll('{words}', () => words),
  });
  const named = reading.situation.platform === undefined || reading.situation.platform !== 'other';
  return {
    rule: rule.id,
    clause: named ? rule.clause : (rule.otherPlatforms ?? rule.clause),
    confidence: Math.round(confidence * 1000) / 1000,
    tier: confidence >= WARN ? 'warn' : 'review',
    spans,
    reason: fill(rule.reason),
    instead: rule.instead,
  };
}

/** Spans of the original text: sorted, joined where they touch, never empty. */
function inOriginal(spans: readonly Span[], folded: Folded, text: string): Span[] {
  const mapped = spans
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => originalSpan(folded, start, end))
    .sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of mapped) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined.length > 0 ? joined : [{ start: 0, end: text.length }];
}
