import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParts } from './parts';

const words = (text: string) => splitParts(text).map((part) => text.slice(part.start, part.end));

describe('splitting into sentences, items and clauses', () => {
  it('puts every visible character into exactly one part, in order', () => {
    const unit = fc.constantFrom(...'作业,，。!?;\n :】]1.2、)①② P'.split(''));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const covered = new Uint8Array(text.length);
        let before = 0;
        for (const { start, end } of splitParts(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
          covered.fill(1, start, end);
        }
        for (let at = 0; at < text.length; at++) if (text[at]! > ' ') expect(covered[at], `${at} of ${text}`).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('begins a part at each list mark, but not inside page numbers and decimals', () => {
    expect(words('作业 1、语文抄写2、数学P12.5页')).toEqual(['作业', '1、语文抄写', '2、数学P12.5页']);
    expect(words('①抄写②口算')).toEqual(['①抄写', '②口算']);
    expect(words('跑2.5公里')).toEqual(['跑2.5公里']);
  });

  it('sets the lines below a heading under it, until a blank line', () => {
    const parts = splitParts('今晚作业:\n数学练习册\n语文抄写\n\n明天带伞');
    expect(parts.map((part) => part.heading)).toEqual([-1, 0, 0, -1]);
    expect(splitParts('【数学】\n练习册第3页')[1]!.heading).toBe(0);
  });

  it('marks every clause of a question', () => {
    expect(splitParts('语文作业,是什么?写完').map((part) => part.question)).toEqual([true, true, false]);
  });
});
