import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Labelled, readLabelled } from '../cli/corpus';
import { loadRules } from '../cli/load-rules';
import { add, empty, f1Of, sum } from '../cli/measure';
import { assemble } from '../src/packs/assemble';
import { FACTS, faultsOf, lexiconSchema, packSchema, ruleSchema } from '../src/packs/schema';

const PACKS = ['xinzhou-2020-97', 'national'];
const yaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const yamlsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const rules = PACKS.flatMap((pack) =>
  yamlsIn(join('rules', pack))
    .filter((name) => name !== 'pack.yaml')
    .map((name) => ({ pack, name, path: join('rules', pack, name) })),
);

const sources = loadRules();
const detector = assemble(sources);
const concepts = new Set(sources.lexicon.flatMap((lexicon) => Object.keys(lexicon)));
const flagged = (id: string, example: { text: string; context: Labelled['context'] }) =>
  detector.detect({ id: 'example', text: example.text, context: example.context }).some(({ rule }) => rule === id);

describe.each(rules)('rule file $path', ({ pack, name, path }) => {
  const parsed = ruleSchema.safeParse(yaml(path));

  it('fits the schema, with at least four examples either way', () => {
    expect(parsed.success ? [] : faultsOf(parsed.error)).toEqual([]);
  });
  if (!parsed.success) return;
  const rule = parsed.data;

  it('has no placeholder left', () => expect(readFileSync(path, 'utf8')).not.toContain('TODO'));

  it('is named after its rule', () => expect(`${rule.id}.yaml`).toBe(name));

  it('flags every example that breaks the clause', () => {
    expect(rule.flags.filter((example) => !flagged(rule.id, example)).map(({ text }) => text)).toEqual([]);
  });

  it('passes every example that does not', () => {
    expect(rule.passes.filter((example) => flagged(rule.id, example)).map(({ text }) => text)).toEqual([]);
  });

  it('offers a text to send instead that breaks no rule itself', () => {
    const context = { conversation: 'group', senderRole: 'teacher', grade: 4 } as const;
    expect(detector.detect({ id: 'rewrite', text: rule.rewrite.zh, context }).map((finding) => finding.rule)).toEqual(
      [],
    );
  });

  it('names only concepts and facts that exist', () => {
    const named = rule.patterns.flatMap(({ all = [], any = [], none = [] }) => [...all, ...any, ...none]);
    const known = (word: string) => concepts.has(word) || (FACTS as readonly string[]).includes(word);
    expect(named.filter((word) => !known(word))).toEqual([]);
  });

  it('has its head among the trained ones', () => {
    if (rule.head !== undefined) expect(sources.model?.heads).toContain(rule.head);
  });

  if (pack === 'xinzhou-2020-97') {
    it('quotes the notice word for word', () => {
      const bare = (text: string) => text.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');
      const notice = bare(readFileSync(join('rules', pack, 'notice.txt'), 'utf8'));
      expect(notice).toContain(bare(rule.clause.text));
      expect(notice).toContain(bare(rule.clause.document));
    });
  }
});

describe('packs', () => {
  it.each(PACKS)('%s fits the schema and is named after its folder', (pack) => {
    const parsed = packSchema.safeParse(yaml(join('rules', pack, 'pack.yaml')));
    expect(parsed.success ? [] : faultsOf(parsed.error)).toEqual([]);
    expect(parsed.data?.id).toBe(pack);
  });

  it('states the limits of the notice', () => {
    expect(packSchema.parse(yaml('rules/xinzhou-2020-97/pack.yaml')).limits).toEqual({
      writtenMinutes: { primary: 60, junior: 90 },
      bedtime: { primary: '21:20', junior: '22:00', senior: '23:00' },
      trainingEnd: '20:30',
    });
  });

  it('gives each rule one file, and the nineteen of LABELLING.md all of them', () => {
    const ids = rules.map(({ name }) => name.replace('.yaml', ''));
    expect(new Set(ids).size).toBe(ids.length);
    const yardstick = readFileSync('test/corpus/LABELLING.md', 'utf8');
    const asked = [...yardstick.matchAll(/^(?:\*\*|\| )`([a-z-]+)`(?:\*\*| \|)/gm)]
      .map((match) => match[1]!)
      .filter((id) => !['conversation', 'stage', 'grade', 'expect'].includes(id));
    expect(asked).toHaveLength(19);
    expect([...ids].sort()).toEqual([...new Set(asked)].sort());
  });

  it('has no file under rules/ that nothing reads', () => {
    const read = [
      ...['fold/spellings.yaml', 'fold/traditional.yaml', 'model/weights.json', 'xinzhou-2020-97/notice.txt'],
      ...PACKS.map((pack) => `${pack}/pack.yaml`),
      ...rules.map(({ pack, name }) => `${pack}/${name}`),
      ...yamlsIn('rules/lexicon').map((name) => `lexicon/${name}`),
    ];
    const there = readdirSync('rules', { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join('rules', path)).isFile(),
    );
    expect(there.filter((path) => !read.includes(path))).toEqual([]);
  });
});

describe('the lexicon', () => {
  it('fits the schema, and no concept is defined twice', () => {
    for (const name of yamlsIn('rules/lexicon')) {
      const parsed = lexiconSchema.safeParse(yaml(join('rules/lexicon', name)));
      expect(parsed.success ? [] : faultsOf(parsed.error), name).toEqual([]);
    }
    expect(concepts.size).toBe(sources.lexicon.reduce((sum, lexicon) => sum + Object.keys(lexicon).length, 0));
  });

  it('has a word for each mood that the reading asks for', () => {
    for (const mood of ['deny', 'forbid', 'policy', 'question', 'report']) expect(concepts).toContain(mood);
  });
});

describe('labelled messages that training has seen (in-sample; guards against silent breakage only)', () => {
  it.each(['dev-', 'own-'])('%s*: micro-F1 at least 0.9, false alarms at most 5 %%', (prefix) => {
    const folder = 'test/corpus';
    const paths = readdirSync(folder)
      .filter((name) => name.startsWith(prefix) && name.endsWith('.ndjson'))
      .map((name) => join(folder, name));
    const measure = empty();
    for (const message of readLabelled(paths)) add(measure, message, detector.detect(message));
    expect(f1Of(sum(measure.rules.values()))).toBeGreaterThanOrEqual(0.9);
    expect(measure.accused / measure.innocent).toBeLessThanOrEqual(0.05);
  });
});
