import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sumDay } from './day';
import { gather } from './gather';
import type { DayTask, Subject } from './types';

interface Line {
  id: string;
  sentAt: string;
  role: 'teacher' | 'parent';
  subject?: Subject;
  text: string;
  expect: { new: { subject: Subject; minutes: number | null }[]; repeats: number; gone: number };
}
const week = readFileSync('test/watch-week.ndjson', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const heard = week.filter(({ role }) => role === 'teacher');
const reminders = (list: readonly DayTask[]) => list.reduce((sum, task) => sum + task.reminders, 0);

it('reads a scripted week of a class group: 60 messages, tasks, subjects and minutes right in at least 95 of 100', () => {
  expect(week).toHaveLength(60);
  let wanted = 0;
  let right = 0;
  const wrong: string[] = [];
  let before: DayTask[] = [];
  heard.forEach((line, at) => {
    const after = gather(heard.slice(0, at + 1));
    const added = after.filter(({ id }) => id.startsWith(`${line.id}/`));
    const got = added.map(({ subject, minutes }) => ({ subject, minutes: minutes ?? null }));
    const gone = before.filter(({ id }) => !after.some((task) => task.id === id)).length;
    const expected = line.expect.new;
    // A message without a task is judged too: inventing one is as wrong as missing one.
    wanted += Math.max(1, expected.length);
    const hits = expected.filter(
      (task, i) => got[i]?.subject === task.subject && got[i]?.minutes === task.minutes,
    ).length;
    right += expected.length === 0 ? (got.length === 0 ? 1 : 0) : hits;
    if (hits < expected.length || got.length > expected.length || gone !== line.expect.gone) {
      wrong.push(
        `${line.id} ${line.text}\n  wanted ${JSON.stringify(line.expect)}\n  got ${JSON.stringify(got)} gone ${gone} repeats ${reminders(after) - reminders(before)}`,
      );
    }
    before = after;
  });
  expect(right / wanted, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1);
});

/** Added up by hand: minutes that the teachers stated, after corrections and cancellations, by day and subject. */
const TABLE: Record<string, Partial<Record<Subject, number>>> = {
  '2026-03-09': { maths: 20, chinese: 15, english: 10 },
  '2026-03-10': { maths: 25, science: 15, chinese: 15, english: 10 },
  '2026-03-11': { pe: 1, chores: 20 },
  '2026-03-12': { maths: 40, chinese: 30, science: 5 },
  '2026-03-13': { chinese: 40, maths: 35, english: 15, science: 10, pe: 30 },
  '2026-03-14': {},
  '2026-03-15': { english: 10 },
};

it('adds up to the table made by hand, nothing counted twice', () => {
  const tasks = gather(heard);
  const stated: typeof TABLE = {};
  for (const day of Object.keys(TABLE)) {
    const sums: Partial<Record<Subject, number>> = {};
    for (const task of tasks) {
      if (task.day === day && task.minutes !== undefined) sums[task.subject] = (sums[task.subject] ?? 0) + task.minutes;
    }
    stated[day] = sums;
  }
  expect(stated).toEqual(TABLE);
});

it('finds the one day over the limit of 60 minutes of written work, and says how it adds up', () => {
  const thursday = sumDay('2026-03-12', gather(heard), 60);
  expect(thursday.bySubject).toEqual([
    { subject: 'maths', minutes: 40, estimated: false },
    { subject: 'chinese', minutes: 30, estimated: false },
  ]);
  expect(thursday).toMatchObject({ written: 70, other: 5, over: true });
  expect(sumDay('2026-03-09', gather(heard), 60).over).toBe(false);
  // 100 minutes on Friday are for two days.
  expect(sumDay('2026-03-13', gather(heard), 60)).toMatchObject({
    written: 100,
    limit: 120,
    weekend: true,
    over: false,
  });
});
