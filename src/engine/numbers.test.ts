import { describe, expect, it } from 'vitest';
import { clocksIn, durationsIn, numberOf } from './numbers';

const clocks = (text: string, evening = false) =>
  clocksIn(text, evening).map(
    ({ minutes }) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  );
const minutes = (text: string) => durationsIn(text).map((duration) => duration.minutes);

describe('numbers', () => {
  it.each([
    ['12', 12],
    ['3.5', 3.5],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百二十', 120],
    ['半', 0.5],
  ])('%s is %d', (text, value) => expect(numberOf(text)).toBe(value));

  it('says that other words are none', () => expect(numberOf('作业')).toBeNaN());
});

describe('clock times', () => {
  it.each([
    ['今晚9点', ['21:00']],
    ['晚上九点半', ['21:30']],
    ['晚上九点一刻', ['21:15']],
    ['晚9点05分', ['21:05']],
    ['21:20前', ['21:20']],
    ['8:30pm', ['20:30']],
    ['上午9:30', ['09:30']],
    ['下午3点', ['15:00']],
    ['明早7点', ['07:00']],
    ['中午12点', ['12:00']],
    ['晚上12点', ['24:00']],
    ['凌晨1点', ['01:00']],
    ['晚7点到9点', ['19:00', '21:00']],
    ['20:00-21:10', ['20:00', '21:10']],
    ['九点', ['09:00']],
  ])('%s', (text, expected) => expect(clocks(text)).toEqual(expected));

  it('takes a bare hour for the evening when the words around say so', () => {
    expect(clocks('9点前发', true)).toEqual(['21:00']);
    expect(clocks('明早8点', true)).toEqual(['08:00']);
  });

  it.each(['2026年', '第3页', '25:00', '12345', '三班', '一时间', '有时候'])('%s is no clock time', (text) =>
    expect(clocks(text)).toEqual([]),
  );
});

describe('durations', () => {
  it.each([
    ['40分钟', [40]],
    ['半小时', [30]],
    ['一个半小时', [90]],
    ['1.5小时', [90]],
    ['一小时20分钟', [80]],
    ['30-40分钟', [40]],
    ['三刻钟', [45]],
    ['30min', [30]],
    ['语文20分钟、数学十五分钟', [20, 15]],
  ])('%s', (text, expected) => expect(minutes(text)).toEqual(expected));

  it.each(['0分钟', '第3页', '95分', '小时候'])('%s is none', (text) => expect(minutes(text)).toEqual([]));
});
