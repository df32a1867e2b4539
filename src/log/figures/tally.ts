import type { ReviewState } from '../types';
import { type Columns, OUTCOMES, REVIEWS, STAGES } from '../view/columns';
import { conversationOf } from '../view/filter';

export type Dimension = 'week' | 'month' | 'rule' | 'clause' | 'stage' | 'class' | 'platform' | 'outcome';

/** How many findings fall under one value, and how they were judged. */
export interface Tally {
  value: string;
  total: number;
  states: Record<ReviewState, number>;
}

const dayText = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** Local day of a moment in seconds. */
export const dayOf = (second: number): string => dayText(new Date(second * 1000));

function weekOf(second: number): string {
  const date = new Date(second * 1000);
  date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  return dayText(date);
}

/** What a finding counts under. Times: the Monday of the week, or the month. Classes: the hash of the conversation. */
function valueFor(columns: Columns, by: Dimension): (index: number) => string {
  const second = columns.column('second');
  const words = (name: 'rule' | 'clause' | 'platform') => {
    const column = columns.column(name);
    return (index: number) => columns.words[name].words[column[index]!] ?? '';
  };
  switch (by) {
    case 'week':
    case 'month': {
      // Findings of one day share their value; asking the calendar a million times would be slow.
      const known = new Map<number, string>();
      return (index) => {
        const hour = Math.floor(second[index]! / 3600);
        let value = known.get(hour);
        if (value === undefined) {
          value = by === 'week' ? weekOf(hour * 3600) : dayOf(hour * 3600).slice(0, 7);
          known.set(hour, value);
        }
        return value;
      };
    }
    case 'rule':
    case 'clause':
    case 'platform':
      return words(by);
    case 'stage':
      return (index) => STAGES[columns.column('stage')[index]!] ?? 'none';
    case 'outcome':
      return (index) => OUTCOMES[columns.column('outcome')[index]!] ?? 'none';
    case 'class': {
      const hashes = columns.words.conversation.words.map((word) => conversationOf(word).hash);
      return (index) => hashes[columns.column('conversation')[index]!] ?? '';
    }
  }
}

/** Counts findings: by time in order of time, by anything else the most frequent first. */
export function tally(columns: Columns, indexes: ArrayLike<number>, by: Dimension): Tally[] {
  const valueAt = valueFor(columns, by);
  const review = columns.column('review');
  const found = new Map<string, Tally>();
  for (let i = 0; i < indexes.length; i++) {
    const index = indexes[i]!;
    const value = valueAt(index);
    let one = found.get(value);
    if (one === undefined) {
      one = { value, total: 0, states: { open: 0, confirmed: 0, dismissed: 0, resolved: 0 } };
      found.set(value, one);
    }
    one.total++;
    one.states[REVIEWS[review[index]!] ?? 'open']++;
  }
  const all = [...found.values()];
  return by === 'week' || by === 'month'
    ? all.sort((a, b) => (a.value < b.value ? -1 : 1))
    : all.sort((a, b) => b.total - a.total || (a.value < b.value ? -1 : 1));
}

export type Advice = 'wait' | 'keep' | 'loosen' | 'off';

/** Judged findings below which nothing is said of a rule. */
const ENOUGH = 10;

/** How often reviewers agreed with each rule, and what follows from it. */
export function precision(
  columns: Columns,
  indexes: ArrayLike<number>,
): { rule: string; judged: number; right: number; advice: Advice }[] {
  return tally(columns, indexes, 'rule').map(({ value, states }) => {
    const yes = states.confirmed + states.resolved;
    const judged = yes + states.dismissed;
    const right = judged === 0 ? 0 : yes / judged;
    const advice: Advice = judged < ENOUGH ? 'wait' : right < 0.5 ? 'off' : right < 0.8 ? 'loosen' : 'keep';
    return { rule: value, judged, right, advice };
  });
}

/** Groups of people with fewer findings than this could point at a person. */
export const SMALLEST_GROUP = 5;

/** Puts small groups together, so that a report points at nobody. Nothing is left over that could be worked out by subtraction. */
export function withoutSmallGroups(groups: readonly Tally[], other: string): Tally[] {
  const large = groups.filter(({ total }) => total >= SMALLEST_GROUP);
  const small = groups.filter(({ total }) => total < SMALLEST_GROUP);
  if (small.length === 0) return [...large];
  // One small group alone would still be itself under another name: it takes the next larger one with it.
  while (large.length > 0 && (small.length < 2 || small.reduce((sum, { total }) => sum + total, 0) < SMALLEST_GROUP)) {
    small.push(large.pop()!);
  }
  const states = { open: 0, confirmed: 0, dismissed: 0, resolved: 0 };
  for (const group of small) for (const state of REVIEWS) states[state] += group.states[state];
  return [...large, { value: other, total: small.reduce((sum, { total }) => sum + total, 0), states }];
}
