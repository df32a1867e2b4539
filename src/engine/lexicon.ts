/** Concepts: classes of words that mean the same for a rule ("练习册", "课课练" → workbook). */
import { createScanner, type Hits, type Scanner } from './scan';

/** Concept name to its words, written folded; `0` in a word stands for one to three digits. */
export type LexiconData = Readonly<Record<string, readonly string[]>>;

export interface Lexicon {
  readonly names: readonly string[];
  readonly scanner: Scanner;
  /** Concepts of each term of the scanner. */
  readonly conceptsOf: readonly (readonly number[])[];
  /** Index of a concept, -1 when there is none of that name. */
  indexOf(name: string): number;
}

/** Compiles concept words into one scanner over text whose digits are written `0`. */
export function createLexicon(data: LexiconData): Lexicon {
  const names = Object.keys(data);
  const terms: string[] = [];
  const conceptsOf: number[][] = [];
  const known = new Map<string, number>();
  const add = (form: string, concept: number) => {
    const term = known.get(form);
    if (term !== undefined) conceptsOf[term]!.push(concept);
    else {
      known.set(form, terms.length);
      terms.push(form);
      conceptsOf.push([concept]);
    }
  };
  for (let concept = 0; concept < names.length; concept++) {
    for (const word of data[names[concept]!]!) {
      add(word, concept);
      if (!word.includes('0')) continue;
      add(word.replace('0', '00'), concept);
      add(word.replace('0', '000'), concept);
    }
  }
  const index = new Map(names.map((name, at) => [name, at]));
  return { names, scanner: createScanner(terms), conceptsOf, indexOf: (name) => index.get(name) ?? -1 };
}

/** Digits become `0`, so that a word list need not know every number. Same length as the text. */
export const digitShape = (folded: string): string => folded.replace(/[0-9]/g, '0');

export type { Hits };
