/** The lines and terms that the benchmarks read. Everything is made the same way each time. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dict } from '@node-rs/jieba/dict';
import { type Labelled, readLabelled } from '../cli/corpus';
import { ROOT } from '../cli/load-rules';

const folder = join(ROOT, 'test', 'corpus');

/** Labelled messages whose file begins with a prefix. */
export const labelled = (prefix: string): Labelled[] =>
  readLabelled(
    readdirSync(folder)
      .filter((name) => name.startsWith(prefix) && name.endsWith('.ndjson'))
      .sort()
      .map((name) => join(folder, name)),
  );

/** A flat copy: strings made by `split` or `slice` point into their parent and scan slower. */
const flat = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** Short lines as chats have them: sentences of the labelled messages, over and over. */
export function shortLines(count: number): string[] {
  const sentences = [...labelled('dev-'), ...labelled('own-')].flatMap(({ text }) =>
    text.split(/[\n。；！？]/).filter((line) => line.trim().length > 3),
  );
  return Array.from({ length: count }, (_, at) => flat(sentences[(at * 7919) % sentences.length]!));
}

/** Long lines: short ones joined, ten by ten. */
export function longLines(count: number): string[] {
  const short = shortLines(count * 10);
  return Array.from({ length: count }, (_, at) => flat(short.slice(at * 10, at * 10 + 10).join('，')));
}

/** Words of two to six Han characters, spread evenly over jieba's dictionary. */
export function terms(count: number): string[] {
  const words = Buffer.from(dict)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' ')[0]!)
    .filter((word) => /^[\u4e00-\u9fff]{2,6}$/.test(word));
  return Array.from({ length: count }, (_, at) => flat(words[Math.floor((at * words.length) / count)]!));
}

export const charactersOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
