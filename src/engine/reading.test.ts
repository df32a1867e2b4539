import { describe, expect, it } from 'vitest';
import { loadRules } from '../../cli/load-rules';
import { partsOf } from '../packs/assemble';
import { createDetector, readMessage } from './detect';
import { ALL_READINGS, type ReadingSwitches } from './reading';
import type { RuleData } from './rule';

const sources = loadRules(false);
const parts = partsOf(sources);
const read = (text: string, switches: ReadingSwitches = ALL_READINGS) =>
  readMessage(
    { id: '1', text, context: { conversation: 'group', senderRole: 'teacher', grade: 5 } },
    { ...parts, switches },
  );
const moods = (text: string, switches?: ReadingSwitches) => read(text, switches).clauses.map((clause) => clause.mood);

describe('the act of a clause', () => {
  it.each([
    ['今晚数学练习册第3页写完', ['open']],
    ['今晚不用写数学练习册', ['denied']],
    ['严禁通过微信群布置作业', ['forbidden']],
    ['文件规定教师不得在群里布置作业', ['quoted']],
    ['今天的语文作业是什么？', ['question']],
    ['昨天的作业已经批改', ['report']],
    ['今天不用写语文，数学练习册第3页写完', ['denied', 'open']],
  ])('%s', (text, expected) => expect(moods(text)).toEqual(expected));

  it('lets a heading speak for the lines below it, and for no others', () => {
    expect(moods('以下不用写：\n数学练习册第3页\n语文抄写')).toEqual(['denied', 'denied', 'denied']);
    expect(moods('以下不用写：\n数学练习册第3页\n\n语文抄写第5课')).toEqual(['denied', 'denied', 'open']);
    expect(moods('今晚作业：\n数学练习册第3页')).toEqual(['open', 'open']);
  });

  it('finds concepts in what was folded', () => {
    const { clauses } = read('今晚數學作ye：練習冊第１２頁');
    const found = clauses.flatMap((clause) => clause.hits.map((hit) => parts.lexicon.names[hit.concept]));
    expect(found).toEqual(expect.arrayContaining(['subject', 'homework', 'workbook', 'page']));
  });
});

/** Each reading, the message that comes out wrong without it, and the hand-made rules alone as the judge. */
describe('every reading counts: without it an innocent message is accused', () => {
  const rule = (id: string): RuleData => sources.rules.find((one) => one.id === id)!;
  const flagged = (id: string, text: string, changed: Partial<typeof parts>) =>
    createDetector({ ...parts, rules: [rule(id)], ...changed })
      .detect({ id: '1', text, context: { conversation: 'group', senderRole: 'teacher', grade: 4 } })
      .map((finding) => finding.rule);

  it.each<[keyof ReadingSwitches, string, string]>([
    ['denial', 'group-homework', '今晚不用写语文作业和数学练习册第3页'],
    ['quotation', 'group-homework', '文件规定：不得在群里布置语文作业和练习册第3页'],
    ['question', 'group-homework', '请问语文作业是练习册第3页吗？'],
    ['report', 'group-homework', '昨天的语文作业练习册第3页已经批改'],
    ['headings', 'group-homework', '以下取消：\n语文作业抄写第3课'],
  ])('%s', (reading, id, text) => {
    expect(flagged(id, text, { switches: ALL_READINGS }), 'with it').toEqual([]);
    const off = { ...ALL_READINGS, [reading]: false };
    // What forbids is read both as a denial and as a quotation: to see one the other must be off too.
    if (reading === 'quotation') {
      expect(moods(text)).toContain('quoted');
      expect(moods(text, off)).not.toContain('quoted');
      expect(flagged(id, text, { switches: { ...ALL_READINGS, denial: false } })).toEqual([]);
      expect(flagged(id, text, { switches: { ...off, denial: false } })).toEqual([id]);
    } else expect(flagged(id, text, { switches: off }), 'without it').toEqual([id]);
  });

  it('folding', () => {
    const text = '今晚數學作ye：練習冊第3頁寫完';
    expect(flagged('group-homework', text, {})).toEqual(['group-homework']);
    const tables = { simplified: new Map<string, string>(), spellings: new Map<string, string>() };
    expect(flagged('group-homework', text, { tables })).toEqual([]);
  });
});
