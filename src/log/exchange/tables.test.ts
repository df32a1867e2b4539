import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { appendEntries } from '../append';
import { LogDatabase } from '../database';
import { plainSealer } from '../protect/sealed';
import { newEntry } from '../sample';
import { LogView } from '../view/log-view';
import { notAFormula, type TableWords, writeCsv, writeJson, writeXlsx } from './tables';

const words: TableWords = {
  heads: new Proxy({} as TableWords['heads'], { get: (_, name) => `头_${String(name)}` }),
  rule: (id) => id,
  review: ({ review }) => review,
  tier: ({ tier }) => tier,
  outcome: () => '',
};
let view: LogView;
let count = 0;
beforeEach(async () => {
  const database = new LogDatabase(`tables-${count++}`);
  await appendEntries(database, [
    newEntry({ messageId: 'a', text: '=HYPERLINK("http://x","作业")', spans: [{ start: 0, end: 3 }] }),
    newEntry({ messageId: 'b', text: '作业：\n"抄写",两遍', authorName: '+1234', spans: [{ start: 0, end: 2 }] }),
  ]);
  view = await LogView.open(database, plainSealer);
});

it('writes CSV that Excel reads as Chinese and never as a formula', async () => {
  const bytes = new Uint8Array(await (await writeCsv(view, await view.find(), words)).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain('头_sentAt,头_capturedAt');
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""作业"")"`);
  expect(text).toContain('"作业：\n""抄写"",两遍"');
  expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
});

it.each(['=1+1', '+1', '-1', '@SUM', '\t=1', '＝1', ' =1'])('guards %s', (text) =>
  expect(notAFormula(text)).toBe(`'${text}`),
);

it('writes JSON that parses, and nothing for an empty selection', async () => {
  expect(JSON.parse(await (await writeJson(view, await view.find())).text())).toHaveLength(2);
  expect(JSON.parse(await (await writeJson(view, [])).text())).toEqual([]);
});

it('writes a workbook', async () => {
  const bytes = new Uint8Array(await (await writeXlsx(view, await view.find(), words)).arrayBuffer());
  expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
});

it('tells its progress and stops when told to', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(writeCsv(view, await view.find(), words, { signal: stop.signal })).rejects.toThrow('abort');
  const told: number[] = [];
  await writeJson(view, await view.find(), { progress: (done) => told.push(done) });
  expect(told).toEqual([2]);
});
