import { type DaySum, limitOf, sumDay } from './day';
import { gatherReadings } from './gather';
import type { HeardMessage } from './types';

export interface ClassDay {
  /** `platform` and conversation id. */
  key: string;
  title: string;
  sum: DaySum;
}

interface Limits {
  /** Grade of a conversation, as far as it is known. */
  gradeOf: (key: string) => number | undefined;
  primary: number;
  junior: number;
  adjusted?: Record<string, number>;
}

/** One day of every class that asked for something, most minutes first. */
export function classDays(heard: Readonly<Record<string, HeardMessage>>, day: string, limits: Limits): ClassDay[] {
  const classes = new Map<
    string,
    { title: string; messages: { id: string; sentAt: string; reading: HeardMessage['reading'] }[] }
  >();
  const inOrder = Object.entries(heard).sort(([, a], [, b]) => Date.parse(a.sentAt) - Date.parse(b.sentAt));
  for (const [id, { platform, conversation, sentAt, reading }] of inOrder) {
    const key = `${platform} ${conversation.id}`;
    const known = classes.get(key) ?? { title: conversation.title, messages: [] };
    known.messages.push({ id, sentAt, reading });
    classes.set(key, known);
  }
  return [...classes]
    .map(([key, { title, messages }]) => {
      const limit = limitOf(limits.gradeOf(key), limits.primary, limits.junior);
      return { key, title, sum: sumDay(day, gatherReadings(messages), limit, limits.adjusted) };
    })
    .filter(({ sum }) => sum.written > 0)
    .sort((a, b) => b.sum.written - a.sum.written);
}
