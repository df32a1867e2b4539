/**
 * One pass over a text for many terms at once. Most positions die on one look-up: a table of the hashed
 * pairs of neighbouring characters that begin some term; most of the rest on a second one, of triples.
 * Survivors walk an exact trie. All of it lives in typed arrays; measured against peers in bench/scan.bench.ts.
 */

export interface Scanner {
  /** Appends every occurrence, overlaps included, in order of its start. Returns the hits for chaining. */
  scan(text: string, hits: Hits): Hits;
}

/** Occurrences in parallel arrays; reused between calls to keep the scan free of objects. */
export class Hits {
  count = 0;
  start = new Int32Array(64);
  end = new Int32Array(64);
  /** Index into the terms the scanner was made with. */
  term = new Int32Array(64);

  clear(): this {
    this.count = 0;
    return this;
  }

  push(start: number, end: number, term: number): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.term[this.count++] = term;
  }

  private grow(): void {
    for (const key of ['start', 'end', 'term'] as const) {
      const wider = new Int32Array(this[key].length * 2);
      wider.set(this[key]);
      this[key] = wider;
    }
  }
}

/** Some term is exactly this pair; some longer term begins with it. */
const WHOLE = 1;
const LONGER = 2;

const hashPair = (first: number, second: number): number =>
  Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
const hashTriple = (pair: number, third: number): number => Math.imul(pair ^ third, 0xc2b2ae35);

/** An exact trie in one open-addressed table; a slot is parent, character, child. Pairs have slots of their own. */
class Trie {
  private readonly mask: number;
  private readonly slots: Int32Array;
  /** Term that ends at a state, plus one; 0 when none does. */
  readonly ends: Int32Array;
  private states = 1;

  constructor(edges: number) {
    let size = 16;
    while (size < edges * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size * 4);
    this.ends = new Int32Array(edges + 2);
  }

  /** Slot of an edge, or the free one where it would stand. A pair stands under the negative of its first character. */
  private slot(parent: number, code: number): number {
    const { slots, mask } = this;
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 9;
    for (slot &= mask; slots[slot * 4 + 2] !== 0; slot = (slot + 1) & mask) {
      if (slots[slot * 4] === parent && slots[slot * 4 + 1] === code) break;
    }
    return slot * 4;
  }

  /** Adds a word of two characters or more. One loop with everything at hand: a cold start runs it uncompiled. */
  add(word: string, term: number): void {
    const { slots, mask } = this;
    let state = -1 - word.charCodeAt(0);
    for (let at = 1; at < word.length; at++) {
      const code = word.charCodeAt(at);
      let slot = (((Math.imul(state, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 9) & mask) << 2;
      while (slots[slot + 2] !== 0 && (slots[slot] !== state || slots[slot + 1] !== code))
        slot = (slot + 4) & ((mask << 2) | 3);
      if (slots[slot + 2] === 0) {
        slots[slot] = state;
        slots[slot + 1] = code;
        slots[slot + 2] = this.states++;
      }
      state = slots[slot + 2]!;
    }
    this.ends[state] = term + 1;
  }

  /** Child of a state (or of `-1 - first` for a pair); 0 when there is none. */
  step(parent: number, code: number): number {
    return this.slots[this.slot(parent, code) + 2]!;
  }
}

/**
 * Builds a scanner. Empty terms are ignored; of equal terms the last wins.
 * @param terms words as they stand in the folded text
 */
export function createScanner(terms: readonly string[]): Scanner {
  let bits = 15;
  while (bits < 20 && 1 << bits < terms.length * 64) bits++;
  const shift = 32 - bits;
  const pairs = new Uint8Array(1 << bits);
  const triples = new Uint8Array(1 << bits);
  /** Term of one character, plus one. */
  const singles = new Int32Array(65536);
  let anySingle = false;
  let edges = 1;
  for (const term of terms) edges += term.length;
  const trie = new Trie(edges);
  for (let term = 0; term < terms.length; term++) {
    const word = terms[term]!;
    if (word.length === 1) {
      singles[word.charCodeAt(0)] = term + 1;
      anySingle = true;
    }
    if (word.length < 2) continue;
    const pair = hashPair(word.charCodeAt(0), word.charCodeAt(1));
    const at = pair >>> shift;
    pairs[at] = pairs[at]! | (word.length === 2 ? WHOLE : LONGER);
    if (word.length > 2) triples[hashTriple(pair, word.charCodeAt(2)) >>> shift] = 1;
    trie.add(word, term);
  }
  const { ends } = trie;

  /** Everything that begins with the pair at `at`. */
  function walk(text: string, at: number, hits: Hits): void {
    let state = trie.step(-1 - text.charCodeAt(at), text.charCodeAt(at + 1));
    for (let end = at + 2; state !== 0; ) {
      const term = ends[state]!;
      if (term !== 0) hits.push(at, end, term - 1);
      if (end >= text.length) return;
      state = trie.step(state, text.charCodeAt(end++));
    }
  }

  return {
    scan(text, hits) {
      const last = text.length - 1;
      if (last < 0) return hits;
      let code = text.charCodeAt(0);
      for (let at = 0; at < last; at++) {
        if (anySingle && singles[code] !== 0) hits.push(at, at + 1, singles[code]! - 1);
        const following = text.charCodeAt(at + 1);
        const pair = hashPair(code, following);
        code = following;
        const begun = pairs[pair >>> shift]!;
        if (begun === 0) continue;
        if (
          (begun & WHOLE) !== 0 ||
          (at + 1 < last && triples[hashTriple(pair, text.charCodeAt(at + 2)) >>> shift] !== 0)
        )
          walk(text, at, hits);
      }
      if (singles[code] !== 0) hits.push(last, last + 1, singles[code]! - 1);
      return hits;
    },
  };
}
