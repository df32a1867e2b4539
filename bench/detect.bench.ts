/**
 * The whole detector beside what people would otherwise run on the same lines: one RegExp a rule,
 * a keyword filter from npm with the same words, jieba's segmentation. And a cold start.
 */
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { loadRules } from '../cli/load-rules';
import { createLexicon, type LexiconData } from '../src/engine/lexicon';
import { createModel } from '../src/engine/model';
import type { Message } from '../src/engine/types';
import { assemble } from '../src/packs/assemble';
import { charactersOf, labelled, shortLines } from './lines';
import { fastest, megas, percentile, printTable } from './timing';

const require = createRequire(import.meta.url);
const { Mint } = require('mint-filter') as {
  Mint: new (words: string[]) => { filter(text: string, options: object): { words: string[] } };
};

/** The words of the concepts that a rule's patterns name: what a filter by keywords would be given. */
function wordsByRule(sources: ReturnType<typeof loadRules>): string[][] {
  const lexicon: Record<string, readonly string[]> = Object.assign({}, ...sources.lexicon);
  return sources.rules.map((rule) =>
    rule.patterns.flatMap(({ all = [], any = [] }) => [...all, ...any]).flatMap((name) => lexicon[name] ?? []),
  );
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function run(): void {
  const sources = loadRules();
  const cold = (name: string, work: () => unknown): [string, string] => {
    const start = performance.now();
    work();
    return [name, (performance.now() - start).toFixed(1)];
  };
  printTable(
    'Cold start, once, in this process',
    ['step', 'ms'],
    [
      cold('lexicon', () => createLexicon(Object.assign({}, ...sources.lexicon) as LexiconData)),
      cold('weights', () => createModel(sources.model!)),
      cold('whole detector', () => assemble(sources)),
      cold('whole detector, again', () => assemble(sources)),
    ],
  );

  const detector = assemble(sources);
  const words = wordsByRule(sources);
  const patterns = words.filter((list) => list.length > 0).map((list) => new RegExp(list.map(escaped).join('|'), 'g'));
  const filter = new Mint([...new Set(words.flat())]);
  const jieba = Jieba.withDict(dict);
  const engines: [string, (message: Message) => number][] = [
    ['detect()', (message) => detector.detect(message).length],
    ['one RegExp a rule', ({ text }) => patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0)],
    ['mint-filter, same words', ({ text }) => filter.filter(text, { replace: false }).words.length],
    ['@node-rs/jieba cut', ({ text }) => jieba.cut(text, true).length],
  ];
  const sets: [string, Message[]][] = [
    ['20,000 short lines', shortLines(20_000).map((text, at) => ({ id: String(at), text, context: {} }))],
    ['the dev sets', labelled('dev-')],
  ];
  for (const [title, messages] of sets) {
    const characters = charactersOf(messages.map(({ text }) => text));
    printTable(
      `Whole messages: ${title} (${messages.length} messages, ${characters} characters)`,
      ['engine', 'M characters/s', 'p50 µs', 'p95 µs', 'p99 µs'],
      engines.map(([name, judge]) => {
        const seconds = fastest(() => messages.reduce((sum, message) => sum + judge(message), 0), 2);
        const each = Float64Array.from(messages, (message) => {
          const start = performance.now();
          judge(message);
          return (performance.now() - start) * 1000;
        }).sort();
        return [
          name,
          megas(characters, seconds),
          ...[0.5, 0.95, 0.99].map((share) => percentile(each, share).toFixed(0)),
        ];
      }),
    );
  }
}
