/**
 * One pass over a text for many terms at once. Most positions die on one look-up: a table of the
 * pairs of neighbouring characters that begin some term. Survivors walk an exact trie.
 * Both live in typed arrays; measured against peers in bench/scan.ts.
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

const PAIRS = 1 << 16;
const pairOf = (first: number, second: number) => ((first * 0x9e35) ^ (second * 0x79b1)) & (PAIRS - 1);

/** Edges of the trie: an open-addressed table from (state, character) to the next state. */
class Trie {
  private readonly mask: number;
  private readonly keys: Float64Array;
  private readonly next: Int32Array;
  readonly ends: Int32Array;
  private states = 1;

  constructor(edges: number) {
    let size = 16;
    while (size < edges * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Float64Array(size);
    this.next = new Int32Array(size);
    this.ends = new Int32Array(edges + 2).fill(-1);
  }

  private slot(state: number, code: number): number {
    const key = state * 65536 + code + 1;
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7;
    for (slot &= this.mask; this.keys[slot] !== 0 && this.keys[slot] !== key; slot = (slot + 1) & this.mask);
    return slot;
  }

  add(word: string, term: number): void {
    let state = 0;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      const slot = this.slot(state, code);
      if (this.keys[slot] === 0) {
        this.keys[slot] = state * 65536 + code + 1;
        this.next[slot] = this.states++;
      }
      state = this.next[slot]!;
    }
    this.ends[state] = term;
  }

  step(state: number, code: number): number {
    const slot = this.slot(state, code);
    return this.keys[slot] === 0 ? -1 : this.next[slot]!;
  }
}

/**
 * Builds a scanner. Empty terms are ignored; of equal terms the last wins.
 * @param terms words as they stand in the folded text
 */
export function createScanner(terms: readonly string[]): Scanner {
  const pairs = new Uint8Array(PAIRS);
  const single = new Int32Array(65536).fill(-1);
  const trie = new Trie(terms.reduce((sum, term) => sum + term.length, 1));
  terms.forEach((term, index) => {
    if (term.length === 1) single[term.charCodeAt(0)] = index;
    if (term.length < 2) return;
    pairs[pairOf(term.charCodeAt(0), term.charCodeAt(1))] = 1;
    trie.add(term, index);
  });
  const { ends } = trie;
  return {
    scan(text, hits) {
      const length = text.length;
      let code = length > 0 ? text.charCodeAt(0) : 0;
      for (let at = 0; at < length; at++) {
        if (single[code]! >= 0) hits.push(at, at + 1, single[code]!);
        const following = at + 1 < length ? text.charCodeAt(at + 1) : 0;
        if (pairs[pairOf(code, following)] === 1) {
          let state = trie.step(0, code);
          for (let end = at + 1; state > 0 && end < length; ) {
            state = trie.step(state, text.charCodeAt(end++));
            if (state > 0 && ends[state]! >= 0) hits.push(at, end, ends[state]!);
          }
        }
        code = following;
      }
      return hits;
    },
  };
}
