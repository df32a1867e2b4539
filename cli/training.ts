/**
 * Training of the linear heads: dual coordinate descent for the squared hinge (Hsieh et al., ICML 2008),
 * thresholds from inner cross-validation by file, then pruning and int8 packing. Deterministic.
 */
import { readMessage } from '../src/engine/detect';
import { featureVector } from '../src/engine/features';
import type { ModelData } from '../src/engine/model';
import { applies } from '../src/engine/rule';
import { partsOf, type RuleSources } from '../src/packs/assemble';
import type { Labelled } from './corpus';

/** A message as training sees it. */
export interface Example {
  file: string;
  /** Indices into the feature table, and values. */
  features: Int32Array;
  values: Float32Array;
  /** By head: 1 breach, -1 none, 0 the hard conditions do not hold, so the head never judges it. */
  labels: Int8Array;
}

export interface Prepared {
  heads: readonly string[];
  examples: readonly Example[];
  /** Hash of each feature index. */
  hashes: Uint32Array;
}

export interface Options {
  /** Cost of an error. */
  cost: number;
  /** How much dearer a missed breach is. */
  positive: number;
  rounds: number;
  /** A feature must occur in this many messages. */
  seen: number;
  /** Features kept per head. */
  keep: number;
  /** Share of predictions that must be right at the prediction and the warn threshold. */
  precision: 0.875;
  warnPrecision: number;
}

export const DEFAULTS: Options = {
  cost: 10,
  positive: 1.5,
  rounds: 10,
  seen: 3,
  keep: 8000,
  precision: 0.875,
  warnPrecision: 0.965,
};

/** Reads every message once. */
export function prepare(messages: readonly Labelled[], sources: RuleSources): Prepared {
  const parts = partsOf(sources);
  const heads = [...new Set(sources.rules.map((rule) => rule.head).filter((head) => head !== undefined))];
  const index = new Map<number, number>();
  const examples = messages.map((message) => {
    const reading = readMessage(message, parts);
    const { hashes, values } = featureVector(reading, parts.lexicon.names);
    const features = Int32Array.from(hashes, (hash) => {
      const at = index.get(hash) ?? index.size;
      index.set(hash, at);
      return at;
    });
    const labels = Int8Array.from(heads, (head) => {
      const judged = sources.rules.filter((rule) => rule.head === head && applies(rule.applies, reading));
      if (judged.length === 0) return 0;
      return judged.some((rule) => message.expect.includes(rule.id)) ? 1 : -1;
    });
    return { file: message.file, features, values, labels };
  });
  return { heads, examples, hashes: Uint32Array.from(index.keys()) };
}

/** Weights of one head; the last entry is the bias. */
export function trainHead(prepared: Prepared, rows: readonly number[], head: number, options: Options): Float32Array {
  const { examples, hashes } = prepared;
  const bias = hashes.length;
  const weights = new Float32Array(bias + 1);
  const judged = rows.filter((row) => examples[row]!.labels[head] !== 0);
  const alpha = new Float64Array(judged.length);
  const norms = judged.map((row) => examples[row]!.values.reduce((sum, value) => sum + value * value, 1));
  const order = judged.map((_, at) => at);
  let seed = 1;
  for (let round = 0; round < options.rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const other = seed % (at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const at of order) {
      const { features, values, labels } = examples[judged[at]!]!;
      const label = labels[head]!;
      const slack = 1 / (2 * options.cost * (label > 0 ? options.positive : 1));
      let score = weights[bias]!;
      for (let k = 0; k < features.length; k++) score += weights[features[k]!]! * values[k]!;
      const gradient = label * score - 1 + slack * alpha[at]!;
      const before = alpha[at]!;
      if (before === 0 && gradient >= 0) continue;
      alpha[at] = Math.max(before - gradient / (norms[at]! + slack), 0);
      const step = (alpha[at]! - before) * label;
      if (step === 0) continue;
      for (let k = 0; k < features.length; k++) weights[features[k]!] = weights[features[k]!]! + step * values[k]!;
      weights[bias] = weights[bias]! + step;
    }
  }
  return weights;
}

export function scoreOf(weights: Float32Array, example: Example): number {
  let score = weights[weights.length - 1]!;
  for (let k = 0; k < example.features.length; k++) score += weights[example.features[k]!]! * example.values[k]!;
  return score;
}

/** Keeps the `keep` features that move scores most; the rest become zero. */
export function prune(
  weights: Float32Array,
  counts: Uint32Array,
  familyValue: Float32Array,
  keep: number,
): Float32Array {
  const importance = new Float64Array(weights.length - 1);
  for (let at = 0; at < importance.length; at++)
    importance[at] = Math.abs(weights[at]!) * familyValue[at]! * Math.sqrt(counts[at]!);
  const order = [...importance.keys()]
    .filter((at) => importance[at]! > 0)
    .sort((a, b) => importance[b]! - importance[a]! || a - b);
  const kept = new Float32Array(weights.length);
  for (const at of order.slice(0, keep)) kept[at] = weights[at]!;
  kept[weights.length - 1] = weights[weights.length - 1]!;
  return kept;
}

/** Who wrote a file: `dev-03.ndjson` is one writer, `own-a-01.ndjson` and `own-a-02.ndjson` are one. */
const writerOf = (file: string): string => /(?:^|\/)(own-[a-z]+|[^/]+)[^/]*$/.exec(file)?.[1] ?? file;

/** Scores from models that did not see the example's writer, for choosing thresholds. */
function heldOutScores(
  prepared: Prepared,
  rows: readonly number[],
  head: number,
  options: Options,
  groups: number,
): Map<number, number> {
  const writers = [...new Set(rows.map((row) => writerOf(prepared.examples[row]!.file)))].sort();
  const scores = new Map<number, number>();
  for (let group = 0; group < groups; group++) {
    const held = new Set(writers.filter((_, at) => at % groups === group));
    const isHeld = (row: number) => held.has(writerOf(prepared.examples[row]!.file));
    const weights = trainHead(
      prepared,
      rows.filter((row) => !isHeld(row)),
      head,
      options,
    );
    for (const row of rows) {
      const example = prepared.examples[row]!;
      if (isHeld(row) && example.labels[head] !== 0) scores.set(row, scoreOf(weights, example));
    }
  }
  return scores;
}

/** The score with the best F1 (precision floor permitting), and the score from which precision is high. */
export function thresholds(
  scored: readonly (readonly [number, boolean])[],
  options: Options,
): { half: number; warn: number } {
  const sorted = [...scored].sort((a, b) => b[0] - a[0]);
  const positives = sorted.filter(([, breach]) => breach).length;
  let best = { value: -1, score: 0 };
  let warn = sorted[0]?.[0] ?? 1;
  let right = 0;
  sorted.forEach(([score, breach], at) => {
    if (breach) right++;
    const precision = right / (at + 1);
    const recall = right / Math.max(1, positives);
    const value =
      precision < options.precision && at > 5 ? 0 : (2 * precision * recall) / Math.max(1e-9, precision + recall);
    const next = sorted[at + 1]?.[0] ?? score - 0.2;
    if (value > best.value) best = { value, score: (score + next) / 2 };
    // One extra error is added, so that a short lucky run at the top does not set the warn tier.
    if (right / (at + 2) >= options.warnPrecision || (right === at + 1 && at < 10)) warn = (score + next) / 2;
  });
  return { half: best.score, warn: Math.max(warn, best.score + 0.02) };
}

/** The same examples with only the features that `keeps` allows. */
function restricted(prepared: Prepared, keeps: (feature: number) => boolean): Prepared {
  const examples = prepared.examples.map((example) => {
    const kept = [...example.features.keys()].filter((at) => keeps(example.features[at]!));
    return {
      ...example,
      features: Int32Array.from(kept, (at) => example.features[at]!),
      values: Float32Array.from(kept, (at) => example.values[at]!),
    };
  });
  return { ...prepared, examples };
}

/** Trains every head and packs the weights. Each head is trained once more on the features it keeps. */
export function train(all: Prepared, rows: readonly number[], options: Options = DEFAULTS, groups = 4): ModelData {
  const seen = new Uint32Array(all.hashes.length);
  for (const row of rows) for (const feature of all.examples[row]!.features) seen[feature] = seen[feature]! + 1;
  const prepared = restricted(all, (feature) => seen[feature]! >= options.seen);
  const counts = new Uint32Array(prepared.hashes.length);
  const familyValue = new Float32Array(prepared.hashes.length);
  for (const row of rows) {
    const { features, values } = prepared.examples[row]!;
    features.forEach((feature, k) => {
      counts[feature] = counts[feature]! + 1;
      familyValue[feature] = Math.max(familyValue[feature]!, values[k]!);
    });
  }
  const heads = prepared.heads.map((_, head) => {
    const held = heldOutScores(prepared, rows, head, options, groups);
    const limits = thresholds(
      [...held].map(([row, score]) => [score, prepared.examples[row]!.labels[head] === 1] as const),
      options,
    );
    const kept = prune(trainHead(prepared, rows, head, options), counts, familyValue, options.keep);
    const weights = trainHead(
      restricted(prepared, (feature) => kept[feature] !== 0),
      rows,
      head,
      options,
    );
    return { weights, ...limits };
  });
  return pack(prepared, heads);
}

function pack(prepared: Prepared, heads: readonly { weights: Float32Array; half: number; warn: number }[]): ModelData {
  const scale = heads.map(
    ({ weights }) => weights.slice(0, -1).reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127,
  );
  const order = [...prepared.hashes.keys()].sort((a, b) => prepared.hashes[a]! - prepared.hashes[b]!);
  const bytes: number[] = [];
  let before = 0;
  let count = 0;
  for (const feature of order) {
    const entries = heads.flatMap(({ weights }, head) => {
      const step = Math.round(weights[feature]! / scale[head]!);
      return step === 0 ? [] : [head, step & 0xff];
    });
    if (entries.length === 0) continue;
    pushVarint(bytes, prepared.hashes[feature]! - before);
    before = prepared.hashes[feature]!;
    bytes.push(entries.length / 2, ...entries);
    count++;
  }
  const head: number[] = [];
  pushVarint(head, count);
  const round = (value: number) => Number(value.toPrecision(6));
  return {
    heads: prepared.heads,
    bias: heads.map(({ weights }) => round(weights[weights.length - 1]!)),
    scale: scale.map(round),
    half: heads.map(({ half }) => round(half)),
    warn: heads.map(({ warn }) => round(warn)),
    features: Buffer.from([...head, ...bytes]).toString('base64'),
  };
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
