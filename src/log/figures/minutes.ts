import { type Columns, NO_MINUTES } from '../view/columns';
import { conversationOf } from '../view/filter';
import { dayOf } from './tally';

/** Written homework of one class on one day, over all subjects. */
export interface ClassDay {
  day: string;
  hash: string;
  title: string;
  subjects: { subject: string; minutes: number }[];
  sum: number;
  /** Minutes allowed; nothing for senior high, where the notice names none. */
  limit: number | undefined;
}

export interface Limits {
  primary: number;
  junior: number;
}

/** Adds up the minutes by class and day, newest day first. A message that breaks two rules counts once. */
export function classDays(columns: Columns, indexes: ArrayLike<number>, limits: Limits): ClassDay[] {
  const [minutes, second, stage, grade] = (['minutes', 'second', 'stage', 'grade'] as const).map((name) =>
    columns.column(name),
  );
  const conversation = columns.column('conversation');
  const subject = columns.column('subject');
  const days = new Map<string, ClassDay>();
  const counted = new Set<string>();
  for (let i = 0; i < indexes.length; i++) {
    const at = indexes[i]!;
    if (minutes![at] === NO_MINUTES) continue;
    const { hash, title } = conversationOf(columns.words.conversation.words[conversation[at]!]!);
    const name = columns.words.subject.words[subject[at]!] ?? '';
    const message = `${hash} ${second![at]} ${minutes![at]} ${name}`;
    if (counted.has(message)) continue;
    counted.add(message);
    const day = dayOf(second![at]!);
    const key = `${day} ${hash}`;
    const found = days.get(key) ?? {
      day,
      hash,
      title,
      subjects: [],
      sum: 0,
      limit: limitFor(stage![at]!, grade![at]!, limits),
    };
    days.set(key, found);
    const known = found.subjects.find((one) => one.subject === name);
    if (known) known.minutes += minutes![at]!;
    else found.subjects.push({ subject: name, minutes: minutes![at]! });
    found.sum += minutes![at]!;
  }
  return [...days.values()].sort((a, b) => (a.day === b.day ? b.sum - a.sum : a.day < b.day ? 1 : -1));
}

/** Grades 1 and 2 have no written homework at all (二(一)2). */
function limitFor(stage: number, grade: number, { primary, junior }: Limits): number | undefined {
  if (grade === 1 || grade === 2) return 0;
  return stage === 2 ? junior : stage === 3 ? undefined : primary;
}
