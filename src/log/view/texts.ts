/**
 * Excerpts of one block, end to end in one string. Looking for a word is then one `indexOf` over the block: exact for words
 * of any length in any script, with no index to build, to encrypt or to keep in memory.
 */
const AFTER = '\u0000';

export class Texts {
  readonly #folded: string;
  /** Where each excerpt begins, and where the last one ends. */
  readonly #starts: Uint32Array;

  constructor(readonly joined: string) {
    this.#folded = fold(joined);
    const starts: number[] = [0];
    for (let at = joined.indexOf(AFTER); at >= 0; at = joined.indexOf(AFTER, at + 1)) starts.push(at + 1);
    this.#starts = Uint32Array.from(starts);
  }

  static of(excerpts: readonly string[]): Texts {
    return new Texts(excerpts.map((text) => `${text.replaceAll(AFTER, ' ')}${AFTER}`).join(''));
  }

  /** How many excerpts there are. */
  get length(): number {
    return this.#starts.length - 1;
  }

  /** Calls back once for each excerpt that holds the (folded) word. */
  find(word: string, found: (index: number) => void): void {
    let row = 0;
    for (let at = this.#folded.indexOf(word); at >= 0; ) {
      while (this.#starts[row + 1]! <= at) row++;
      found(row);
      at = this.#folded.indexOf(word, this.#starts[row + 1]!);
    }
  }
}

/** Case and width do not matter when searching; the length must not change, or rows would shift. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const even = lower.length === text.length ? lower : text;
  return even.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0).toLowerCase());
}

/** The words of a search as `find` wants them. */
export const searchWords = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);
