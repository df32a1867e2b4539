/** Precision, recall, F1 and false alarms as LABELLING.md counts them. */
import type { Finding } from '../src/engine/types';
import type { Labelled } from './corpus';

export const CORE_RULES = ['group-homework', 'video-checkin', 'parent-like-vote', 'app-push'];

export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

export interface Measure {
  rules: Map<string, Count>;
  /** Messages with nothing to flag, and how many of them were flagged. */
  innocent: number;
  accused: number;
  warned: { right: number; wrong: number };
}

export const empty = (): Measure => ({ rules: new Map(), innocent: 0, accused: 0, warned: { right: 0, wrong: 0 } });

export function add(measure: Measure, message: Labelled, findings: readonly Finding[]): void {
  const predicted = new Set(findings.filter((finding) => finding.confidence >= 0.5).map((finding) => finding.rule));
  for (const rule of new Set([...predicted, ...message.expect])) {
    const count = measure.rules.get(rule) ?? { right: 0, wrong: 0, missed: 0 };
    measure.rules.set(rule, count);
    if (!predicted.has(rule)) count.missed++;
    else if (message.expect.includes(rule)) count.right++;
    else count.wrong++;
  }
  for (const finding of findings) {
    if (finding.tier === 'warn') measure.warned[message.expect.includes(finding.rule) ? 'right' : 'wrong']++;
  }
  if (message.expect.length > 0) return;
  measure.innocent++;
  if (predicted.size > 0) measure.accused++;
}

export function sum(counts: Iterable<Count>): Count {
  const total = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of counts) {
    total.right += right;
    total.wrong += wrong;
    total.missed += missed;
  }
  return total;
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
export const precisionOf = ({ right, wrong }: Count): number => share(right, right + wrong);
export const recallOf = ({ right, missed }: Count): number => share(right, right + missed);
export const f1Of = ({ right, wrong, missed }: Count): number => share(2 * right, 2 * right + wrong + missed);

/** The table that `npm run score` prints. */
export function table(measure: Measure, order: readonly string[]): string {
  const row = (name: string, count: Count) =>
    `${name.padEnd(20)} ${String(count.right + count.missed).padStart(5)} ${precisionOf(count).toFixed(3).padStart(9)} ${recallOf(count).toFixed(3).padStart(7)} ${f1Of(count).toFixed(3).padStart(6)}`;
  const named = [...new Set([...order, ...measure.rules.keys()])].filter((rule) => measure.rules.has(rule));
  const core = sum(CORE_RULES.flatMap((rule) => measure.rules.get(rule) ?? []));
  const all = sum(measure.rules.values());
  const { right, wrong } = measure.warned;
  return [
    `${'rule'.padEnd(20)} cases precision  recall     F1`,
    ...named.map((rule) => row(rule, measure.rules.get(rule)!)),
    '-'.repeat(52),
    row('four core rules', core),
    row('all rules', all),
    `false alarms: ${measure.accused} of ${measure.innocent} innocent messages (${(100 * share(measure.accused, measure.innocent)).toFixed(1)} %)`,
    `warn tier: ${right} of ${right + wrong} right (${(100 * share(right, right + wrong)).toFixed(1)} %)`,
  ].join('\n');
}
