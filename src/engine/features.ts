/**
 * What the trained part sees: character n-grams, concepts by mood, pairs of concepts in a sentence,
 * facts and context. Each feature is a 32-bit hash with the words it stands on.
 */
import type { Reading } from './reading';

/** Feature families. Within a message the distinct features of a family share its weight. */
export const FAMILIES = ['gram', 'concept', 'mood', 'pair', 'fact', 'context'] as const;
export type Family = (typeof FAMILIES)[number];
const FAMILY_WEIGHT: Readonly<Record<Family, number>> = {
  gram: 1,
  concept: 0.15,
  mood: 0.15,
  pair: 0.3,
  fact: 0.25,
  context: 0.3,
};
const LONGEST_GRAM = 3;
/** How much a long message is thinned out: 0.5 would give all messages the same length, 0 would not thin at all. */
const THINNING = 0.3;
const USUAL_GRAMS = 100;

/** Value of each distinct feature of a family that has `count` of them in the message. */
export function familyValue(family: number, count: number): number {
  const weight = FAMILY_WEIGHT[FAMILIES[family]!];
  if (family === 0) return (weight * (Math.max(1, count) / USUAL_GRAMS) ** -THINNING) / Math.sqrt(USUAL_GRAMS);
  return weight / Math.sqrt(Math.max(1, count));
}

export type Emit = (family: number, hash: number, start: number, end: number) => void;

const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193) >>> 0;
/** Final avalanche, so that near texts do not fall on near numbers. */
const settle = (hash: number): number => {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};
const SEEDS = FAMILIES.map((_, family) => mix(0x811c9dc5, 0x100 + family));

function hashOf(family: number, words: string): number {
  let hash = SEEDS[family]!;
  for (let at = 0; at < words.length; at++) hash = mix(hash, words.charCodeAt(at));
  return settle(hash);
}

/** Emits every feature of a reading, repeats included. Feature names are stable: weights depend on them. */
export function emitFeatures(reading: Reading, conceptNames: readonly string[], emit: Emit): void {
  const { shape, clauses, facts, situation } = reading;
  for (let start = 0; start < shape.length; start++) {
    let hash = SEEDS[0]!;
    for (let length = 1; length <= LONGEST_GRAM && start + length <= shape.length; length++) {
      const code = shape.charCodeAt(start + length - 1);
      hash = mix(hash, code <= 32 ? 32 : code);
      emit(0, settle(hash), start, start + length);
    }
  }
  let sentence = -1;
  let inSentence: { concept: number; start: number; end: number }[] = [];
  const closeSentence = () => {
    const concepts = inSentence.sort((a, b) => a.concept - b.concept);
    for (let first = 0; first < concepts.length; first++) {
      for (let second = first + 1; second < concepts.length; second++) {
        const a = concepts[first]!;
        const b = concepts[second]!;
        emit(3, hashOf(3, `${conceptNames[a.concept]}&${conceptNames[b.concept]}`), a.start, a.end);
      }
    }
    inSentence = [];
  };
  for (const clause of clauses) {
    if (clause.sentence !== sentence) {
      closeSentence();
      sentence = clause.sentence;
    }
    for (const hit of clause.hits) {
      const name = conceptNames[hit.concept]!;
      emit(1, hashOf(1, name), hit.start, hit.end);
      emit(2, hashOf(2, `${clause.mood}:${name}`), hit.start, hit.end);
      if (!inSentence.some((other) => other.concept === hit.concept)) inSentence.push(hit);
    }
  }
  closeSentence();
  for (const fact of facts) emit(4, hashOf(4, fact.name), fact.start, fact.end);
  const relayed = facts.some((fact) => fact.name === 'relay');
  emit(5, hashOf(5, `in:${situation.conversation}`), 0, 0);
  emit(5, hashOf(5, `by:${situation.sender ?? 'unknown'}${relayed ? '+relay' : ''}`), 0, 0);
  emit(5, hashOf(5, `stage:${situation.stage ?? 'unknown'}`), 0, 0);
}

/** Distinct features of a reading with their values, family by family. */
export function featureVector(
  reading: Reading,
  conceptNames: readonly string[],
): { hashes: Uint32Array; values: Float32Array } {
  const families = FAMILIES.map(() => new Set<number>());
  emitFeatures(reading, conceptNames, (family, hash) => families[family]!.add(hash));
  const hashes: number[] = [];
  const values: number[] = [];
  families.forEach((features, family) => {
    const value = familyValue(family, features.size);
    for (const hash of features) {
      hashes.push(hash);
      values.push(value);
    }
  });
  return { hashes: Uint32Array.from(hashes), values: Float32Array.from(values) };
}
