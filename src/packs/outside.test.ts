import { describe, expect, it } from 'vitest';
import { loadRules } from '../../cli/load-rules';
import { bundledDetector, bundledSources } from './bundled';
import { type Loaded, loadOutsidePack } from './outside';

const sources = loadRules();
const context = { conversation: 'group', senderRole: 'teacher', grade: 4 } as const;
const rule = {
  id: 'milk-order',
  title: { zh: '不得代订牛奶', en: 'No milk orders' },
  clause: { id: '第三条', document: '本校家校联系公约', text: '教师不得在班级群代订牛奶' },
  applies: { senders: ['teacher', 'unknown', 'relay'] },
  patterns: [{ all: ['milk', 'buy'], none: ['deny'], within: 'sentence', confidence: 0.9 }],
  reason: { zh: '“{words}”在群里代订牛奶。', en: '“{words}” orders milk.' },
  instead: { zh: '请家长自行到学校窗口办理。', en: 'Families order at the desk.' },
  rewrite: { zh: '牛奶请到学校窗口办理。', en: 'Please order at the desk.' },
  flags: [
    { text: '鮮奶征订开始了，每份80元，请在群里接龙。', context },
    { text: '要订购学生奶的家长今天转账给我。', context },
  ],
  passes: [
    { text: '本学期不用订购学生奶。', context },
    { text: '今天午餐有牛奶和苹果。', context },
  ],
};
const good = {
  pack: {
    id: 'our-school',
    title: { zh: '本校公约', en: 'Our school' },
    issuer: '某小学',
    document: '本校家校联系公约',
    date: '2026-09-01',
    region: '本校',
  },
  rules: [rule],
  lexicon: { milk: ['学生奶', '鲜奶', '牛奶'] },
};
const load = (value: unknown): Loaded =>
  loadOutsidePack(typeof value === 'string' ? value : JSON.stringify(value), sources);
const faults = (value: unknown): string => {
  const loaded = load(value);
  return loaded.ok ? '' : loaded.faults.join('; ');
};
const withRule = (changes: object) => ({ ...good, rules: [{ ...rule, ...changes }] });

describe('a pack from outside', () => {
  it('is taken when it fits and passes its own examples', () => {
    const loaded = load(good);
    expect(loaded.ok, faults(good)).toBe(true);
  });

  it('judges beside the bundled packs and changes nothing that they find', () => {
    const loaded = load(good);
    if (!loaded.ok) throw new Error(loaded.faults.join());
    const both = bundledDetector([loaded]);
    const message = { id: '1', text: '今晚数学练习册第18页写完。订购学生奶的家长转账给我。', context };
    const found = both.detect(message);
    expect(found.filter((finding) => finding.rule !== 'milk-order')).toEqual(bundledDetector().detect(message));
    const milk = found.find((finding) => finding.rule === 'milk-order')!;
    expect(milk.clause.document).toBe('本校家校联系公约');
    expect(milk.spans.map(({ start, end }) => message.text.slice(start, end)).join()).toContain('学生奶');
    expect(both.rules.map(({ id }) => id)).toContain('milk-order');
  });

  it('is plain data: stored and read again it judges the same', () => {
    const loaded = load(good);
    if (!loaded.ok) throw new Error(loaded.faults.join());
    const again = JSON.parse(JSON.stringify(loaded));
    expect(bundledDetector([again]).detect({ id: '1', text: rule.flags[1]!.text, context })).toEqual(
      bundledDetector([loaded]).detect({ id: '1', text: rule.flags[1]!.text, context }),
    );
  });

  it('is checked in the browser against the same concepts as on the command line', () => {
    expect(loadOutsidePack(JSON.stringify(good), bundledSources()).ok).toBe(true);
  });
});

describe('a pack is refused, with reasons', () => {
  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{"pack":', /not JSON/],
    ['an empty file', '', /not JSON/],
    ['a list', [], /expected object/],
    ['nothing', null, /expected object/],
    ['no rules', { ...good, rules: [] }, /rules/],
    ['a field that means nothing', { ...good, script: 'alert(1)' }, /script/],
    ['a head of the trained part', withRule({ head: 'group-homework' }), /head/],
    [
      'a regular expression',
      withRule({ patterns: [{ all: ['/(a+)+$/'], within: 'clause', confidence: 0.9 }] }),
      /no concept or fact/,
    ],
    [
      'an unknown concept',
      withRule({ patterns: [{ all: ['cheese'], within: 'clause', confidence: 0.9 }] }),
      /“cheese”/,
    ],
    [
      'a pattern that matches everything',
      withRule({ patterns: [{ none: ['milk'], within: 'clause', confidence: 0.9 }] }),
      /match everything/,
    ],
    ['a confidence of 7', withRule({ patterns: [{ all: ['milk'], within: 'clause', confidence: 7 }] }), /confidence/],
    ['one example', withRule({ flags: rule.flags.slice(1) }), /at least two messages that are flagged/],
    ['no innocent example', withRule({ passes: undefined }), /passes/],
    ['the name of a bundled rule', withRule({ id: 'group-homework' }), /already a rule/],
    ['a name twice', { ...good, rules: [rule, rule] }, /already a rule/],
    ['the name of a bundled pack', { ...good, pack: { ...good.pack, id: 'national' } }, /bundled pack/],
    [
      'a bundled concept redefined',
      { ...good, lexicon: { ...good.lexicon, deny: ['牛奶'] } },
      /belongs to a bundled concept/,
    ],
    ['an invisible word', { ...good, lexicon: { milk: ['\u200b\u200b', '牛奶'] } }, /nothing visible/],
    ['a word that is no text', { ...good, lexicon: { milk: [5] } }, /lexicon/],
    ['a very long text', withRule({ reason: { zh: '长'.repeat(5000), en: 'x' } }), /reason/],
    ['a date that is none', { ...good, pack: { ...good.pack, date: 'yesterday' } }, /date/],
    [
      'its own example missed',
      withRule({ flags: [...rule.flags, { text: '明天带伞。', context }] }),
      /does not flag its example “明天带伞。”/,
    ],
    [
      'an innocent example flagged',
      withRule({ passes: [...rule.passes, { text: '请订购学生奶。', context }] }),
      /should pass/,
    ],
  ])('%s', (_, value, reason) => expect(faults(value)).toMatch(reason));

  it('that is too large, or holds too many rules, words or names', () => {
    expect(faults(JSON.stringify(good) + ' '.repeat(1_000_000))).toMatch(/larger than 1 MB/);
    expect(faults({ ...good, rules: Array.from({ length: 201 }, (_, at) => ({ ...rule, id: `rule-${at}` })) })).toMatch(
      /rules/,
    );
    const words = Array.from({ length: 5001 }, (_, at) => `词${at}`);
    expect(faults({ ...good, lexicon: { milk: words } })).toMatch(/5001 words; 5000 are allowed/);
    const patterns = Array.from({ length: 40 }, () => ({
      all: Array(100).fill('milk'),
      within: 'clause',
      confidence: 0.9,
    }));
    expect(faults(withRule({ patterns }))).toMatch(/4000 concepts; 2000 are allowed/);
  });

  it('that reaches for prototypes or nests without end', () => {
    const hostile = JSON.stringify(good).replace('"milk":', '"__proto__":["x"],"constructor":["牛奶"],"milk":');
    load(hostile);
    expect(({} as { x?: unknown }).x).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(faults('['.repeat(400_000) + ']'.repeat(400_000))).not.toBe('');
    expect(faults(`{"pack":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`)).not.toBe('');
  });
});

describe('the cost of a pack', () => {
  it('grows with the text and no faster, whatever its words', () => {
    const prefixes = Array.from({ length: 39 }, (_, at) => '奶'.repeat(at + 1));
    const loaded = load({ ...good, lexicon: { milk: [...good.lexicon.milk, ...prefixes.slice(1)] } });
    if (!loaded.ok) throw new Error(loaded.faults.join());
    const detector = bundledDetector([loaded]);
    const time = (length: number) => {
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round++) {
        const start = performance.now();
        detector.detect({ id: '1', text: '奶'.repeat(length), context });
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    time(1000);
    expect(time(16_000)).toBeLessThan(Math.max(9 * time(4000), 400));
  });
});
