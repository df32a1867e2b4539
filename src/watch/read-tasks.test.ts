import { expect, it } from 'vitest';
import { readTasks } from './read-tasks';

const read = (text: string) =>
  readTasks({ text, sentAt: '2026-03-09T18:00:00+08:00' })?.tasks.map(({ subject, minutes }) => [subject, minutes]);

it('reads a list of minutes by subject, also where no work is named', () => {
  expect(read('语文 30 分钟、数学 25 分钟、英语抄写 20 分钟，今晚都写完再睡，本子明天一起收。')).toEqual([
    ['chinese', 30],
    ['maths', 25],
    ['english', 20],
  ]);
});

it.each([
  '今天数学课40分钟，孩子们听得很认真。',
  '请明天带好练习册。',
  '数学作业全对的有12位同学。',
  '明天家长会，语文数学老师都在。',
  '今天没有书面作业，好好休息。',
  '请问练习册是第几页？',
  '',
])('invents no work: %s', (text) => {
  expect(read(text)).toBeUndefined();
});

it('never throws, whatever it is given', async () => {
  const { default: fc } = await import('fast-check');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const reading = readTasks({ text: `${text}练习册${text}`, sentAt: '2026-03-09T18:00:00+08:00' });
      for (const { words, minutes } of reading?.tasks ?? []) {
        expect(words.length).toBeLessThanOrEqual(200);
        expect(minutes === undefined || minutes >= 0).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

it('reads a very long message in a moment', () => {
  const start = performance.now();
  for (const run of ['1', ' ', '语文、', '（']) readTasks({ text: `${run.repeat(4_000)}练习册`, sentAt: '' });
  readTasks({ text: '数学作业：练习册第12页，约20分钟，'.repeat(1_000), sentAt: '2026-03-09T18:00:00+08:00' });
  expect(performance.now() - start).toBeLessThan(200);
});
