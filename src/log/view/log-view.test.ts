import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendEntries } from '../append';
import { LogDatabase } from '../database';
import { plainSealer } from '../protect/sealed';
import { act } from '../review';
import { newEntry } from '../sample';
import { BLOCK } from './blocks';
import { LogView } from './log-view';

let database: LogDatabase;
let count = 0;
beforeEach(() => {
  database = new LogDatabase(`view-${count++}`);
});
const open = () => LogView.open(database, plainSealer);
const many = (n: number, change: (i: number) => Parameters<typeof newEntry>[0] = () => ({})) =>
  appendEntries(
    database,
    Array.from({ length: n }, (_, i) => newEntry({ messageId: `m${i}`, ...change(i) })),
  );
const found = async (view: LogView, criteria: Parameters<LogView['find']>[0]) =>
  (await view.entries(await view.find(criteria))).map(({ seq }) => seq);

describe('the list', () => {
  it('shows the newest message first, whatever order it was stored in', async () => {
    await many(3, (i) => ({ sentAt: `2026-03-1${[2, 9, 4][i]}T08:00:00+08:00` }));
    expect(await found(await open(), {})).toEqual([2, 3, 1]);
  });

  it('finds Chinese words of two characters and more, in any case and width, and in titles', async () => {
    await many(4, (i) => ({
      text: ['录视频打卡', '下载APP Ｐ12', '抄写生字', '点赞投票'][i]!,
      spans: [{ start: 0, end: 2 }],
      conversation: { id: `c${i}`, title: i === 3 ? '七年级视频群' : '四(2)班', kind: 'group' },
    }));
    const view = await open();
    expect(await found(view, { text: '视频' })).toEqual([4, 1]);
    expect(await found(view, { text: 'app' })).toEqual([2]);
    expect(await found(view, { text: '生字 抄写' })).toEqual([3]);
    expect(await found(view, { text: '生字 视频' })).toEqual([]);
  });

  it('filters by rule, state, day and conversation together', async () => {
    await many(6, (i) => ({ rule: i % 2 ? 'app-push' : 'group-homework', sentAt: `2026-03-0${i + 1}T23:30:00+08:00` }));
    await act(database, [{ target: 2, action: 'confirm', by: 'log' }]);
    const view = await open();
    expect(await found(view, { rules: ['app-push'] })).toEqual([6, 4, 2]);
    expect(await found(view, { rules: ['app-push'], states: ['confirmed'] })).toEqual([2]);
    expect(await found(view, { rules: [] })).toEqual([]);
  });

  it('sees what others write while it is open, and what reviewers do', async () => {
    await many(2);
    const view = await open();
    await many(3);
    await act(database, [
      { target: 1, action: 'dismiss', by: 'log', reason: '校内通知' },
      { target: 1, action: 'tag', by: 'log', text: '复核' },
    ]);
    expect(await view.refresh()).toBe(true);
    expect(await found(view, { states: ['open'] })).toEqual([3, 2]);
    expect(await found(view, { tags: ['复核'] })).toEqual([1]);
    expect((await view.history(1)).map(({ body }) => body.action)).toEqual(['dismiss', 'tag']);
    expect(await view.refresh()).toBe(false);
  });
});

it('is the same from a snapshot as from the records', async () => {
  await many(BLOCK + 50, (i) => ({ text: i % 7 === 0 ? '录视频打卡' : '抄写生字', spans: [{ start: 0, end: 2 }] }));
  await act(database, [{ target: 5, action: 'confirm', by: 'log' }]);
  await act(database, [{ target: 6, action: 'tag', by: 'log', text: '急' }]);
  const first = await open();
  expect(await database.blocks.count()).toBe(1);
  await act(database, [{ target: 7, action: 'resolve', by: 'log' }]);
  const second = await open();
  for (const view of [first, second]) {
    await view.refresh();
    expect(view.columns.length).toBe(BLOCK + 50);
    expect(await found(view, { states: ['confirmed', 'resolved'] })).toEqual([7, 5]);
    expect(await found(view, { tags: ['急'] })).toEqual([6]);
    expect((await view.find({ text: '视频' })).length).toBe(Math.ceil((BLOCK + 50) / 7));
  }
});
