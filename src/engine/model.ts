/** The trained part: one linear scorer ("head") per rule over hashed features, with small integer weights. */
import { emitFeatures, FAMILIES, familyValue } from './features';
import type { Reading } from './reading';
import type { Span } from './types';

/** What cli/train.ts writes. `features` is base64 of: hash delta (varint), count, then (head, weight int8) pairs. */
export interface ModelData {
  heads: readonly string[];
  bias: readonly number[];
  /** Weight of one step of the int8, by head. */
  scale: readonly number[];
  /** Score at which confidence is 0.5, and at which it is 0.8 (the warn tier). */
  half: readonly number[];
  warn: readonly number[];
  features: string;
}

export interface Model {
  readonly heads: readonly string[];
  /** Scores of all heads; higher is surer. */
  scores(reading: Reading, conceptNames: readonly string[]): Float64Array;
  /** 0-1; 0.5 or more is a prediction, 0.8 or more the warn tier. */
  confidence(head: number, score: number): number;
  /** Spans of folded text that weighed most for a head. */
  explain(reading: Reading, conceptNames: readonly string[], head: number): Span[];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decodeBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < ALPHABET.length; at++) values[ALPHABET.charCodeAt(at)] = at;
  const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let out = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < length; at++) {
    bits = ((bits << 6) | values[text.charCodeAt(at)]!) & 0xfffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[out++] = (bits >> held) & 0xff;
    }
  }
  return bytes;
}

/** Unpacks the weights into one open-addressed table; a few milliseconds. */
export function createModel(data: ModelData): Model {
  const bytes = decodeBase64(data.features);
  let at = 0;
  const varint = () => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[at++]!;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  };
  const count = varint();
  let size = 16;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const hashes = new Uint32Array(size);
  const rows = new Int32Array(size).fill(-1);
  let hash = 0;
  for (let feature = 0; feature < count; feature++) {
    hash += varint();
    let slot = hash & mask;
    while (rows[slot] !== -1) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    rows[slot] = at;
    at += 1 + bytes[at]! * 2;
  }
  const rowOf = (wanted: number): number => {
    let slot = wanted & mask;
    while (rows[slot] !== -1) {
      if (hashes[slot] === wanted) return rows[slot]!;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
  const heads = data.heads.length;

  return {
    heads: data.heads,
    scores(reading, conceptNames) {
      const seen = FAMILIES.map(() => new Set<number>());
      const sums = FAMILIES.map(() => new Float64Array(heads));
      emitFeatures(reading, conceptNames, (family, feature) => {
        const features = seen[family]!;
        if (features.has(feature)) return;
        features.add(feature);
        const row = rowOf(feature);
        if (row < 0) return;
        const sum = sums[family]!;
        for (let pair = bytes[row]!, entry = row + 1; pair > 0; pair--, entry += 2) {
          sum[bytes[entry]!] = sum[bytes[entry]!]! + ((bytes[entry + 1]! << 24) >> 24);
        }
      });
      const scores = Float64Array.from(data.bias);
      sums.forEach((sum, family) => {
        const value = familyValue(family, seen[family]!.size);
        for (let head = 0; head < heads; head++) scores[head] = scores[head]! + sum[head]! * data.scale[head]! * value;
      });
      return scores;
    },
    confidence(head, score) {
      const half = data.half[head]!;
      const warn = Math.max(data.warn[head]!, half + 1e-6);
      if (score < half) return 0.5 * Math.exp((score - half) * 3);
      if (score < warn) return 0.5 + (0.3 * (score - half)) / (warn - half);
      return 1 - 0.2 * Math.exp((warn - score) * 2);
    },
    explain(reading, conceptNames, head) {
      const weight = new Float64Array(reading.shape.length);
      emitFeatures(reading, conceptNames, (family, feature, start, end) => {
        if (end <= start || family > 3) return;
        const row = rowOf(feature);
        if (row < 0) return;
        for (let pair = bytes[row]!, entry = row + 1; pair > 0; pair--, entry += 2) {
          if (bytes[entry] !== head) continue;
          const share =
            (((bytes[entry + 1]! << 24) >> 24) / (end - start)) * familyValue(family, family === 0 ? 100 : 4);
          for (let unit = start; unit < end; unit++) weight[unit] = weight[unit]! + share;
        }
      });
      return heaviest(weight, reading);
    },
  };
}

const SPAN_LIMIT = 3;
/** A longer clause is cut down to its heavy middle. */
const CLAUSE_LIMIT = 36;

/** The clauses that weigh most, without blanks and marks at their ends: a person reads clauses, not n-grams. */
function heaviest(weight: Float64Array, reading: Reading): Span[] {
  const clauses = reading.clauses.map(({ start, end }) => {
    let sum = 0;
    for (let at = start; at < end; at++) sum += weight[at]!;
    return { start, end, sum };
  });
  const most = Math.max(0, ...clauses.map((clause) => clause.sum));
  if (most <= 0) return [];
  return clauses
    .filter((clause) => clause.sum >= most * 0.45)
    .sort((a, b) => b.sum - a.sum)
    .slice(0, SPAN_LIMIT)
    .map((clause) => trimmed(narrowed(clause, weight), reading.shape))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

/** The heaviest window of a long clause. */
function narrowed({ start, end }: Span, weight: Float64Array): Span {
  if (end - start <= CLAUSE_LIMIT) return { start, end };
  let sum = 0;
  let best = Number.NEGATIVE_INFINITY;
  let from = start;
  for (let at = start; at < end; at++) {
    sum += weight[at]!;
    if (at - start >= CLAUSE_LIMIT) sum -= weight[at - CLAUSE_LIMIT]!;
    if (at - start >= CLAUSE_LIMIT - 1 && sum > best) {
      best = sum;
      from = at - CLAUSE_LIMIT + 1;
    }
  }
  return { start: from, end: from + CLAUSE_LIMIT };
}

const EDGE = /[\s,，。!！?？;；、:：.…~]/;

function trimmed({ start, end }: Span, shape: string): Span {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(shape[from]!)) from++;
  while (to > from && EDGE.test(shape[to - 1]!)) to--;
  return { start: from, end: to };
}
