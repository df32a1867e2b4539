import { expect, it } from 'vitest';
import { bedtime, dayKind, limitOf, sumDay, weekOf } from './day';
import { statedMinutes } from './minutes';
import type { DayTask } from './types';

it('knows holidays and weekend days that are worked instead (调休)', () => {
  expect(dayKind('2026-02-14')).toMatchObject({ kind: 'makeup' });
  expect(dayKind('2026-10-10')).toMatchObject({ kind: 'makeup', name: '国庆节' });
  expect(dayKind('2026-10-01')).toEqual({ kind: 'holiday', name: '国庆节' });
  expect(dayKind('2026-03-14')).toMatchObject({ kind: 'weekend' });
  expect(dayKind('2026-03-09')).toEqual({ kind: 'school' });
});

it('says when the calendar of a year is not known yet', () => {
  expect(dayKind('2027-01-01').kind).toBe('unknown');
});

it('reads minutes in figures and in words, of a range the longer, and no times of day', () => {
  const said: [string, number | undefined][] = [
    ['约20分钟', 20],
    ['二十五分钟', 25],
    ['15-20分钟', 20],
    ['半小时', 30],
    ['一个半小时', 90],
    ['1.5小时', 90],
    ['晚上7点30分前交', undefined],
    ['一刻钟', 15],
    ['99999分钟', undefined],
    ['练习册第20页', undefined],
  ];
  expect(said.map(([text]) => [text, statedMinutes(text)])).toEqual(said);
});

it('counts written work against the limit of the grade, and lets the parent correct an estimate', () => {
  const task = (id: string, change: Partial<DayTask>): DayTask => ({
    id,
    day: '2026-03-09',
    subject: 'maths',
    words: '练习册P12',
    written: true,
    reminders: 0,
    ...change,
  });
  const tasks = [
    task('a', { minutes: 50 }),
    task('b', { subject: 'chinese' }),
    task('c', { written: false, minutes: 30 }),
  ];
  expect(sumDay('2026-03-09', tasks, 60)).toMatchObject({ written: 70, other: 30, over: true });
  expect(sumDay('2026-03-09', tasks, 60, { b: 10 })).toMatchObject({ written: 60, over: false });
  expect([1, 3, 7, 10].map((grade) => limitOf(grade, 60, 90))).toEqual([0, 60, 90, undefined]);
  expect([4, 8, 11].map(bedtime)).toEqual(['21:20', '22:00', '23:00']);
});

it('starts the week on Monday', () => {
  expect(weekOf('2026-03-15')).toEqual(['09', '10', '11', '12', '13', '14', '15'].map((day) => `2026-03-${day}`));
});
