import chineseDays from 'chinese-days';
import { minutesOf } from './gather';
import type { DayTask, Subject } from './types';

/** The calendar of make-up days is published year by year; after this one it is unknown. */
export const LAST_KNOWN_YEAR = 2026;

export interface DayKind {
  /** `makeup`: a weekend day that is worked (调休). `unknown`: no calendar for that year yet. */
  kind: 'school' | 'weekend' | 'holiday' | 'makeup' | 'unknown';
  name?: string | undefined;
}

/** What kind of day `2026-10-10` is in the calendar of the State Council. */
export function dayKind(day: string): DayKind {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  if (Number(day.slice(0, 4)) > LAST_KNOWN_YEAR) return { kind: weekend ? 'weekend' : 'unknown' };
  const { work, name } = chineseDays.getDayDetail(day);
  if (weekend)
    return work
      ? { kind: 'makeup', name: name.split(',')[1] }
      : { kind: chineseDays.isHoliday(day) && name.includes(',') ? 'holiday' : 'weekend', name: name.split(',')[1] };
  return work ? { kind: 'school' } : { kind: 'holiday', name: name.split(',')[1] ?? name };
}

/** When a child should be in bed (教基厅函〔2021〕11号). */
export const bedtime = (grade: number): string => (grade <= 6 ? '21:20' : grade <= 9 ? '22:00' : '23:00');

export interface Sum {
  subject: Subject;
  minutes: number;
  /** Some of it is estimated. */
  estimated: boolean;
}

export interface DaySum {
  day: string;
  tasks: DayTask[];
  /** Written work by subject: what counts against the limit. */
  bySubject: Sum[];
  written: number;
  /** Reading, preparing, exercise. */
  other: number;
  limit: number | undefined;
  /** The limit is that of two days, because the work is for the weekend. */
  weekend: boolean;
  over: boolean;
}

/** Written work is forbidden in grades 1-2, limited in 3-9, not limited by the notice in 10-12. */
export function limitOf(grade: number | undefined, primary: number, junior: number): number | undefined {
  if (grade === undefined || grade > 9) return undefined;
  return grade <= 2 ? 0 : grade <= 6 ? primary : junior;
}

/** Adds up one day. */
export function sumDay(
  day: string,
  all: readonly DayTask[],
  limit: number | undefined,
  adjusted: Record<string, number> = {},
): DaySum {
  const tasks = all.filter((task) => task.day === day);
  const sums = new Map<Subject, Sum>();
  let other = 0;
  for (const task of tasks) {
    const minutes = minutesOf(task, adjusted[task.id]);
    if (!task.written) {
      other += minutes;
      continue;
    }
    const sum = sums.get(task.subject) ?? { subject: task.subject, minutes: 0, estimated: false };
    sum.minutes += minutes;
    sum.estimated ||= task.minutes === undefined && adjusted[task.id] === undefined;
    sums.set(task.subject, sum);
  }
  const bySubject = [...sums.values()].sort((a, b) => b.minutes - a.minutes);
  const written = bySubject.reduce((total, { minutes }) => total + minutes, 0);
  // Work for a weekend is not work for one evening: never count it against a single day.
  const weekend = tasks.some((task) => task.weekend);
  const allowed = limit === undefined ? undefined : limit * (weekend ? 2 : 1);
  const over = allowed !== undefined && written > allowed;
  return { day, tasks, bySubject, written, other, limit: allowed, weekend, over };
}

/** Monday to Sunday of the week that holds this day. */
export function weekOf(day: string): string[] {
  const at = new Date(`${day}T00:00:00Z`);
  const monday = at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000;
  return Array.from({ length: 7 }, (_, i) => new Date(monday + i * 86_400_000).toISOString().slice(0, 10));
}
