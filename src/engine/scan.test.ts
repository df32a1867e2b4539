import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScanner, Hits } from './scan';

type Hit = [start: number, end: number, term: number];

const hitsOf = (terms: readonly string[], text: string): Hit[] => {
  const hits = createScanner(terms).scan(text, new Hits());
  return Array.from({ length: hits.count }, (_, at) => [hits.start[at]!, hits.end[at]!, hits.term[at]!]);
};

/** The obvious way: look at every place for every term. */
function naive(terms: readonly string[], text: string): Hit[] {
  const last = new Map(terms.map((term, index) => [term, index]));
  const found: Hit[] = [];
  for (const [term, index] of last) {
    if (term === '') continue;
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
      found.push([at, at + term.length, index]);
  }
  return found;
}
const sorted = (hits: Hit[]) => [...hits].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

describe('one scan finds what a loop over all terms finds', () => {
  it('on random terms and texts of few characters, overlaps included', () => {
    const few = fc.string({
      unit: fc.constantFrom('作', '业', '本', 'a', '\ud83d', '\udc4d', '\u0000', '\uffff'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(few, { maxLength: 12 }), fc.array(few, { maxLength: 12 }), (terms, texts) => {
        const text = texts.join('');
        expect(sorted(hitsOf(terms, text))).toEqual(sorted(naive(terms, text)));
      }),
      { numRuns: 1000 },
    );
  });

  it('on any characters at all', () => {
    const any = fc.string({ unit: 'binary', maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 200 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        any,
        (terms, picks, between) => {
          const text = picks.map((pick) => terms[pick % Math.max(1, terms.length)] ?? '').join(between);
          expect(sorted(hitsOf(terms, text))).toEqual(sorted(naive(terms, text)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives hits in order of their start, the shorter first', () => {
    const hits = hitsOf(['作业本', '作', '业', '作业'], '写作业本');
    expect(hits.map(([start, end]) => [start, end])).toEqual([
      [1, 2],
      [1, 3],
      [1, 4],
      [2, 3],
    ]);
  });

  it('keeps what the hits already held and grows with them', () => {
    const scanner = createScanner(['一', '一一']);
    const hits = scanner.scan('一'.repeat(500), new Hits());
    expect(hits.count).toBe(999);
    scanner.scan('一', hits);
    expect(hits.count).toBe(1000);
    expect(hits.clear().count).toBe(0);
  });

  it('answers for no terms, empty terms and empty text', () => {
    expect(hitsOf([], '作业')).toEqual([]);
    expect(hitsOf([''], '作业')).toEqual([]);
    expect(hitsOf(['作业'], '')).toEqual([]);
  });
});
