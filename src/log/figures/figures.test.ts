import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appendEntries } from '../append';
import { LogDatabase } from '../database';
import { plainSealer } from '../protect/sealed';
import { act } from '../review';
import { newEntry } from '../sample';
import type { NewEntry } from '../types';
import { LogView } from '../view/log-view';
import { classDays } from './minutes';
import { precision, type Tally, tally, withoutSmallGroups } from './tally';
import { termOf } from './term';

let count = 0;
async function viewOf(entries: Partial<NewEntry>[]): Promise<LogView> {
  const database = new LogDatabase(`figures-${count++}`);
  await appendEntries(
    database,
    entries.map((entry, i) => newEntry({ messageId: `m${i}`, ...entry })),
  );
  return LogView.open(database, plainSealer);
}

it('counts by week from Monday on, by rule the most frequent first', async () => {
  const view = await viewOf([
    { sentAt: '2026-03-08T12:00:00+08:00' },
    { sentAt: '2026-03-09T12:00:00+08:00' },
    { sentAt: '2026-03-15T12:00:00+08:00', rule: 'app-push' },
  ]);
  const all = await view.find();
  expect(tally(view.columns, all, 'week').map(({ value, total }) => [value, total])).toEqual([
    ['2026-03-02', 1],
    ['2026-03-09', 2],
  ]);
  expect(tally(view.columns, all, 'rule').map(({ value, total }) => [value, total])).toEqual([
    ['group-homework', 2],
    ['app-push', 1],
  ]);
});

it('advises to switch off a rule that cries wolf, and says nothing before ten were judged', async () => {
  const view = await viewOf(Array.from({ length: 24 }, (_, i) => ({ rule: i < 12 ? 'app-push' : 'group-homework' })));
  await act(
    view.database,
    Array.from(
      { length: 12 },
      (_, i) => ({ target: i + 1, action: i < 2 ? 'confirm' : 'dismiss', by: 'log' }) as const,
    ),
  );
  await act(view.database, [{ target: 20, action: 'dismiss', by: 'log' }]);
  await view.refresh();
  const said = precision(view.columns, await view.find());
  expect(said.map(({ rule, judged, advice }) => [rule, judged, advice])).toEqual([
    ['app-push', 12, 'off'],
    ['group-homework', 1, 'wait'],
  ]);
});

it('adds homework up by class and day, one message once, against the limit of its stage', async () => {
  const evening = { sentAt: '2026-03-10T17:20:00+08:00', stage: 'primary', grade: 4 } as const;
  const view = await viewOf([
    { ...evening, minutes: 40, subject: '语文', messageId: 'a' },
    { ...evening, minutes: 40, subject: '语文', messageId: 'a', rule: 'over-time-limit' },
    { ...evening, sentAt: '2026-03-10T18:00:00+08:00', minutes: 30, subject: '数学' },
    { ...evening, grade: 1, minutes: 10, subject: '数学', conversation: { id: 'one', title: '一(1)班' } },
    {},
  ]);
  expect(classDays(view.columns, await view.find(), { primary: 60, junior: 90 })).toMatchObject([
    { day: '2026-03-10', title: '四(2)班家长群', sum: 70, limit: 60 },
    { title: '一(1)班', sum: 10, limit: 0 },
  ]);
});

it('never shows a group under five, nor lets it be worked out', () => {
  const group = fc.record({ value: fc.string(), total: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
      const tallies: Tally[] = groups
        .map(({ value, total }) => ({ value, total, states: { open: total, confirmed: 0, dismissed: 0, resolved: 0 } }))
        .sort((a, b) => b.total - a.total);
      const shown = withoutSmallGroups(tallies, '其他');
      const sum = (all: readonly Tally[]) => all.reduce((total, one) => total + one.total, 0);
      expect(sum(shown)).toBe(sum(tallies));
      if (sum(tallies) >= 5 && tallies.length > 1)
        for (const { total } of shown) expect(total).toBeGreaterThanOrEqual(5);
    }),
  );
});

it.each([
  ['2026-11-23', 0, '2026-08-01', '2027-01-31'],
  ['2026-01-10', 0, '2025-08-01', '2026-01-31'],
  ['2026-03-10', 0, '2026-02-01', '2026-07-31'],
  ['2026-03-10', 1, '2025-08-01', '2026-01-31'],
  ['2026-11-23', 2, '2025-08-01', '2026-01-31'],
])('%s, %i terms back, runs from %s', (day, back, from, to) => {
  expect(termOf(new Date(`${day}T12:00:00`), back)).toMatchObject({ from, to });
});
