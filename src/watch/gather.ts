import { estimate } from './minutes';
import { readTasks } from './read-tasks';
import type { DayTask, Reading, Task, WatchedMessage } from './types';

/** Words that make a piece of work the same work: materials, pages, titles. */
function tokens(words: string): Set<string> {
  const text = words.normalize('NFKC').toLowerCase();
  const pages = [...text.matchAll(/(?:第|p)?\s*(\d+)\s*(?:[-~到至、]\s*p?(\d+))?/g)].flatMap((m) => [m[1], m[2]]);
  const things = text.match(
    /练习册|口算|抄写|默写|听写|背诵|朗读|预习|复习|试卷|卷子|单元卷|小卷|订正|作文|习作|日记|周记|习题|作业本|单词|生字|词语|计算题|应用题|古诗|课文|手抄报|跳绳|作品|《[^》]+》|摘抄|阅读/g,
  );
  return new Set([...pages.filter((page): page is string => page !== undefined), ...(things ?? [])]);
}

const shared = (a: Set<string>, b: Set<string>): number => [...a].filter((token) => b.has(token)).length;
const isPage = (token: string) => /^\d+$/.test(token);

/** Days between two `2026-03-09`. */
const apart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** A reminder may come the next morning or after a weekend. */
const REACH = 3;

/**
 * The tasks of a class from its messages in the order they were sent. A reminder is counted once, a correction takes
 * the place of what it corrects, a cancelled task goes.
 */
export function gather(messages: readonly (WatchedMessage & { id: string })[]): DayTask[] {
  return gatherReadings(messages.map((message) => ({ ...message, reading: readTasks(message) })));
}

/** The same from messages that were read already. */
export function gatherReadings(
  messages: readonly { id: string; sentAt: string; reading?: Reading | undefined }[],
): DayTask[] {
  const list: DayTask[] = [];
  for (const message of messages) {
    const { reading } = message;
    if (reading === undefined) continue;
    const day = message.sentAt.slice(0, 10);
    reading.tasks.forEach((task, at) => {
      const id = `${message.id}/${at}`;
      const near = list.filter((other) => other.subject === task.subject && apart(other.day, day) <= REACH);
      const today = near.filter((other) => other.day === day);
      if (reading.act === 'cancel') {
        const gone = task.words === '' ? today : alike(today, task).slice(0, 1);
        for (const other of gone.length > 0 ? gone : task.words === '' ? [] : today.slice(-1))
          list.splice(list.indexOf(other), 1);
        return;
      }
      if (reading.act === 'correct') {
        const old = alike(today, task)[0] ?? today.at(-1);
        const fresh = { ...task, minutes: task.minutes ?? old?.minutes, id, day, reminders: old?.reminders ?? 0 };
        if (old === undefined) list.push(fresh);
        else list.splice(list.indexOf(old), 1, fresh);
        return;
      }
      const same = repeated(near, task, day, reading.act === 'remind');
      if (same === undefined) list.push({ ...task, id, day, reminders: 0 });
      else {
        same.reminders += 1;
        same.minutes ??= task.minutes;
      }
    });
  }
  return list;
}

/** Tasks that share words with this one, most first. */
function alike<T extends Task>(list: readonly T[], task: Task): T[] {
  const wanted = tokens(task.words);
  return list
    .map((other) => ({ other, common: shared(wanted, tokens(other.words)) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common)
    .map(({ other }) => other);
}

/** The task that this one repeats. Said as a reminder, one common word is enough, unless the pages differ. */
function repeated(near: readonly DayTask[], task: Task, day: string, reminder: boolean): DayTask | undefined {
  const wanted = tokens(task.words);
  return [...near].reverse().find((other) => {
    const had = tokens(other.words);
    const pages = [...wanted].filter(isPage);
    if (pages.length > 0 && [...had].some(isPage) && !pages.some((page) => had.has(page))) return false;
    const common = shared(wanted, had);
    if (reminder) return common > 0;
    if (other.day !== day || wanted.size === 0) return false;
    // Sent again, answered about, or explained: nothing in it that was not asked for already.
    if (common === wanted.size) return true;
    return task.minutes === undefined && pages.length === 0 && common >= 2;
  });
}

/** Minutes of a task: adjusted by the parent, else stated, else estimated. */
export const minutesOf = (task: Task, adjusted?: number): number => adjusted ?? task.minutes ?? estimate(task.words);
