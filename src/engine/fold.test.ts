import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../cli/load-rules';
import { foldTablesOf } from '../packs/assemble';
import { type Folded, type FoldTables, fold, originalSpan } from './fold';

const tables = foldTablesOf(loadRules(false));
const bare: FoldTables = { simplified: new Map(), spellings: new Map() };
const plain = (text: string) => fold(text, tables).text;

/** Faults of the map back, in words. */
function mapFaults(original: string, folded: Folded): string[] {
  const faults: string[] = [];
  const { text, from, to } = folded;
  if (from.length !== text.length || to.length !== text.length) faults.push('the map is as long as the text');
  for (let at = 0; at < text.length; at++) {
    const [start, end] = [from[at]!, to[at]!];
    if (start < 0 || end > original.length || start >= end) faults.push(`unit ${at} covers nothing or lies outside`);
    if (at > 0 && (start < from[at - 1]! || end < to[at - 1]!)) faults.push(`unit ${at} goes backwards`);
    if (at > 0 && start < to[at - 1]! && (start !== from[at - 1] || end !== to[at - 1]))
      faults.push(`unit ${at} shares only part of its range`);
    const insidePair = (place: number) =>
      place > 0 &&
      place < original.length &&
      /[\ud800-\udbff]/.test(original[place - 1]!) &&
      /[\udc00-\udfff]/.test(original[place]!);
    if (insidePair(start) || insidePair(end)) faults.push(`unit ${at} cuts a character in two`);
  }
  return faults;
}

/** Pieces that folding treats in its own way, mixed with anything at all. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '作',
      '业',
      '視頻',
      '打咔',
      '作ye',
      'zuoye',
      '𝟏𝟎',
      '１２',
      'Ａｐｐ',
      '㈠',
      '①',
      '½',
      'ﷺ',
      '㍿',
      '👨‍👩‍👧',
      '👍🏻',
      '️',
    ],
    ...[
      '\u200b',
      '\u202e',
      '\ufeff',
      ' ',
      '　',
      '*',
      '.',
      '\r\n',
      '\n',
      '\ud83d',
      '\ude00',
      'ß',
      'İ',
      'é',
      '語',
      '點zan',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const message = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('folding maps every span back to exactly the text it covers', () => {
  it('keeps the map in order, in range, whole characters, for any text', () => {
    fc.assert(
      fc.property(message, (text) => {
        expect(mapFaults(text, fold(text, tables))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('folds the covered words alone to the same word, wherever nothing was respelt or joined', () => {
    fc.assert(
      fc.property(message, fc.nat(), fc.nat(), (text, first, second) => {
        const folded = fold(text, bare);
        if (folded.text.length === 0) return;
        const start = first % folded.text.length;
        const end = start + 1 + (second % (folded.text.length - start));
        const span = originalSpan(folded, start, end);
        const again = fold(text.slice(span.start, span.end), bare).text;
        // A span may begin in the middle of one character's long form (㍿, ﷺ): then it covers the whole of it.
        expect(again.replace(/[ \t\u00a0\u3000*_.·・~|/\-+]/g, '')).toContain(
          folded.text.slice(start, end).replace(/[ \t\u00a0\u3000*_.·・~|/\-+]/g, ''),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('changes nothing the second time', () => {
    for (const text of ['作 业 本', '打咔', '𝟏𝟎頁', '请家长 点 赞', 'ＡＰＰ下zai'])
      expect(plain(plain(text))).toBe(plain(text));
  });

  it.each([
    ['full-width letters and digits', '下载ＡＰＰ第１２页', '下载app第12页', '第12页', '第１２页'],
    ['styled digits', '做𝟏𝟎題', '做10题', '10', '𝟏𝟎'],
    ['traditional characters', '數學作業發到群裡', '数学作业发到群里', '数学作业', '數學作業'],
    ['zero-width characters', '投\u200b票\u2060吧', '投票吧', '投票', '投\u200b票'],
    ['direction marks', '\u202e点赞\u202c', '点赞', '点赞', '点赞'],
    ['spaced-out characters', '今晚 作 业 本 带回', undefined, '作业本', '作 业 本'],
    ['starred characters', '投*票', '投票', '投票', '投*票'],
    ['half pinyin', '今晚作ye如下', '今晚作业如下', '作业', '作ye'],
    ['homophones', '每天打咔', '每天打卡', '打卡', '打咔'],
    ['whole pinyin', 'daka第3天', '打卡第3天', '打卡', 'daka'],
    ['variation selectors', '🗳️投给我们', '🗳投给我们', '🗳投', '🗳️投'],
  ])('%s', (_, original, whole, words, covered) => {
    const folded = fold(original, tables);
    if (whole !== undefined) expect(folded.text).toBe(whole);
    const at = folded.text.indexOf(words);
    expect(at, folded.text).toBeGreaterThanOrEqual(0);
    const { start, end } = originalSpan(folded, at, at + words.length);
    expect(original.slice(start, end)).toBe(covered);
  });

  it('leaves words alone that only look spaced out or spelt', () => {
    expect(plain('语文 数学 英语')).toBe('语文 数学 英语');
    expect(plain('作\n业')).toBe('作\n业');
    expect(plain('sudaka')).toBe('sudaka');
    expect(plain('①口算 ②抄写')).toBe('①口算 ②抄写');
  });
});
