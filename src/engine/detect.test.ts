import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../cli/corpus';
import { loadRules, ROOT } from '../../cli/load-rules';
import { assemble, partsOf } from '../packs/assemble';
import { readMessage } from './detect';
import { emitFeatures } from './features';
import type { Finding, MessageContext } from './types';

const sources = loadRules();
const detector = assemble(sources);
const parts = partsOf(sources);
const corpus = join(ROOT, 'test', 'corpus');
const texts = readLabelled(
  readdirSync(corpus)
    .filter((name) => /^dev-.*ndjson$/.test(name))
    .map((name) => join(corpus, name)),
).map((message) => message.text);

/** A small generator, so that a failing seed can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ODD = [
  ...[
    '\ud83d',
    '\ude00',
    '\u202e',
    '\u200f',
    '\u200b',
    '\u0000',
    '\uffff',
    '\ufeff',
    '\n',
    '\r',
    '\t',
    '　',
    '"',
    '“',
    '”',
  ],
  ...[
    '①',
    '⑳',
    '1、',
    '2.',
    '(3)',
    '：',
    '】',
    '？',
    '，',
    '。',
    '👍',
    '👨‍👩‍👧',
    '𝟏𝟎',
    '㍿',
    'ﷺ',
    '25:61',
    '半',
    '点',
    '00000000000',
    '各',
    '张',
  ],
];
const CONTEXTS: MessageContext[] = [
  {},
  { conversation: 'group', senderRole: 'teacher', grade: 4 },
  { conversation: 'homework', senderRole: 'teacher', grade: 1, sentAt: 'never', noHomeworkDay: 3 },
  { conversation: 'staff', senderRole: 'self' },
  { senderRole: 'trainer', grade: 8, sentAt: '2026-03-11T17:00:00+08:00', noHomeworkDay: 3 },
];

function mutated(next: (below: number) => number): string {
  const text = texts[next(texts.length)]!;
  const cut = next(text.length);
  const length = 1 + next(24);
  const odd = Array.from({ length: next(4) }, () => ODD[next(ODD.length)]!).join('');
  switch (next(5)) {
    case 0:
      return text.slice(cut, cut + length) + odd;
    case 1:
      return odd + text.slice(0, length);
    case 2:
      return text
        .slice(cut, cut + length)
        .split('')
        .join(ODD[next(ODD.length)]!);
    case 3:
      return String.fromCharCode(...Array.from({ length }, () => next(65536)));
    default:
      return text.slice(Math.max(0, cut - length), cut) + odd + text.slice(cut + next(3), cut + length);
  }
}

function faultOf(text: string, findings: readonly Finding[]): string | undefined {
  let confidence = 1;
  for (const finding of findings) {
    if (!(finding.confidence >= 0.5 && finding.confidence <= confidence)) return 'confidence out of range or order';
    confidence = finding.confidence;
    if (finding.spans.length === 0) return 'no span';
    let before = -1;
    for (const { start, end } of finding.spans) {
      if (start <= before || end <= start || end > text.length) return 'spans out of order or range';
      before = end;
    }
    if (finding.reason.zh.includes('{words}')) return 'the reason was not filled';
  }
  return undefined;
}

describe('the detector stands anything', () => {
  it('answers 100,000 random and mutated messages with sound findings', () => {
    const next = random(20261123);
    let findings = 0;
    for (let count = 0; count < 100_000; count++) {
      const text = mutated(next);
      const found = detector.detect({ id: '', text, context: CONTEXTS[count % CONTEXTS.length]! });
      findings += found.length;
      const fault = faultOf(text, found);
      if (fault !== undefined) expect.fail(`${fault}: ${JSON.stringify(text)}`);
    }
    expect(findings).toBeGreaterThan(1000);
  }, 120_000);

  it.each([
    ['100 kB of one character', '作'.repeat(100_000)],
    ['100 kB of digits', '1'.repeat(100_000)],
    ['100 kB of list marks', '1、'.repeat(50_000)],
    ['100 kB of line breaks', '\n'.repeat(100_000)],
    ['100 kB of headings', '作业：\n'.repeat(25_000)],
    ['100 kB of open quotes', '“作业'.repeat(33_000)],
    ['100 kB of questions', '作业？'.repeat(33_000)],
    ['100 kB of high surrogates', '\ud83d'.repeat(100_000)],
    ['100 kB right to left', '\u202e作\u202c业'.repeat(25_000)],
    ['100 kB of names with marks', '王小明98 '.repeat(16_000)],
    ['100 kB of minutes', '40分钟'.repeat(25_000)],
    ['100 kB of clock times', '晚上21:30到22点半'.repeat(8_000)],
    ['100 kB of blanks', ' '.repeat(100_000)],
    ['100 kB of relays', '代老师'.repeat(33_000)],
    ['100 kB of numerals', '一百二十'.repeat(25_000)],
  ])('%s: an answer, and about double the time for double the length', (_, long) => {
    const detect = (length: number) => {
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round++) {
        const start = performance.now();
        const text = long.slice(0, length);
        expect(faultOf(text, detector.detect({ id: '', text, context: CONTEXTS[1]! }))).toBeUndefined();
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    // A message is read to 20,000 characters; growth is looked at below that. Quadratic would be 16 times.
    const whole = detect(16_000);
    const quarter = detect(4_000);
    detect(long.length);
    expect(whole).toBeLessThan(Math.max(9 * quarter, 250));
  });

  it('does work that grows with the length: hits, clauses and features of a list ten times as long', () => {
    const item = '1、语文：抄写第3课生字，每个5遍\n2、数学：练习册P12-13\n';
    const work = (times: number) => {
      const reading = readMessage({ id: '', text: item.repeat(times), context: {} }, parts);
      let features = 0;
      emitFeatures(reading, parts.lexicon.names, () => features++);
      return features + reading.clauses.length + reading.facts.length;
    };
    expect(work(100)).toBeLessThan(12 * work(10));
  });
});

describe('the same message gives the same findings', () => {
  it('whoever asks, how often, in whatever order', () => {
    const other = assemble(loadRules());
    const messages = texts.slice(0, 300).map((text, at) => ({ id: String(at), text, context: CONTEXTS[at % 5]! }));
    const first = messages.map((message) => detector.detect(message));
    const second = [...messages].reverse().map((message) => other.detect(message));
    expect(second.reverse()).toEqual(first);
  });

  it('and does not touch the message', () => {
    const message = Object.freeze({
      id: '1',
      text: '今晚數學練習冊第３頁',
      context: Object.freeze({ conversation: 'group' as const }),
    });
    expect(() => detector.detect(message)).not.toThrow();
  });
});

describe('findings stand on the words of the original text', () => {
  it.each([
    ['今晚數學練習冊第１８頁寫完，明早交', '練習冊'],
    ['今晚语文作ye：抄写第5课词语两遍', '抄写'],
  ])('%s', (text, word) => {
    const finding = detector
      .detect({ id: '1', text, context: { conversation: 'group', senderRole: 'teacher', grade: 5 } })
      .find(({ rule }) => rule === 'group-homework')!;
    expect(finding.spans.map(({ start, end }) => text.slice(start, end)).join('…')).toContain(word);
    expect(finding.reason.zh).toContain(word);
  });

  it('quotes them as they stand, also marks that a replacement would read as a command', () => {
    const text = "今晚数学作业：练习册第18页$&$'写完";
    const [finding] = detector.detect({
      id: '1',
      text,
      context: { conversation: 'group', senderRole: 'teacher', grade: 5 },
    });
    expect(finding!.reason.zh).toContain("$&$'");
  });
});
