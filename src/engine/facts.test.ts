import { describe, expect, it } from 'vitest';
import { loadRules } from '../../cli/load-rules';
import { partsOf } from '../packs/assemble';
import { readMessage } from './detect';
import type { MessageContext } from './types';

const parts = partsOf(loadRules(false));
const facts = (text: string, context: MessageContext = {}) =>
  readMessage({ id: '1', text, context: { conversation: 'group', senderRole: 'teacher', grade: 5, ...context } }, parts)
    .facts;
const names = (text: string, context?: MessageContext) => facts(text, context).map((fact) => fact.name);

describe('minutes of written work', () => {
  it.each([
    ['语文40分钟，数学30分钟', 5, true],
    ['语文20分钟，数学20分钟，英语15分钟', 5, false],
    ['数学卷70分钟', 5, true],
    ['数学卷80分钟', 8, false],
    ['数学卷100分钟', 8, true],
    ['数学卷100分钟', 11, false],
    ['数学卷100分钟', 2, false],
    ['两张卷，每张40分钟', 5, true],
    ['语数英各35分钟', 5, true],
    ['语30 数40 英25分钟', 5, true],
    ['语文卷40分钟，跳绳30分钟', 5, false],
    ['书面作业不超过70分钟', 5, false],
    ['共50分钟：语文30分钟，数学20分钟', 5, false],
  ])('%s in grade %d: over the limit %s', (text, grade, over) => {
    expect(names(text, { grade }).includes('over-limit')).toBe(over);
  });
});

describe('late clock times', () => {
  it.each([
    ['今晚22:30前上传', 5, 'late-due'],
    ['今晚21:20前上传', 5, 'late-due'],
    ['晚上十一点前发到平台', 8, 'late-due'],
    ['我等到九点半', 5, 'late-guessed'],
  ])('%s in grade %d: %s', (text, grade, name) => expect(names(text, { grade })).toContain(name));

  it.each([
    ['今晚21:10前上传', 5],
    ['今晚21:30前上传', 8],
    ['今晚22:30前上传', 11],
    ['明天上午9点前上传', 5],
    ['明天9点前上传', 5],
  ])('%s in grade %d is not late', (text, grade) => {
    expect(names(text, { grade }).filter((name) => name === 'late-due')).toEqual([]);
  });
});

describe('training that ends late', () => {
  it.each(['19:00—21:00上课', '晚上七点半到九点', '19:00开始，两节连上，每节60分钟', '今晚九点下课'])('%s', (text) =>
    expect(names(text)).toContain('ends-late'),
  );
  it.each(['18:30—20:30上课', '9:00—10:30上课', '19:00开始，每节60分钟'])('%s ends in time', (text) =>
    expect(names(text)).not.toContain('ends-late'),
  );
});

describe('who speaks, how often, whose marks', () => {
  it.each(['王老师让转告：今晚抄课文', '课代表代发：物理作业', '班主任说今晚要交'])('%s is a relay', (text) =>
    expect(names(text, { senderRole: 'parent' })).toContain('relay'),
  );
  it('does not take a parent who only talks for a relay', () => {
    expect(names('我家娃写到现在还没写完', { senderRole: 'parent' })).not.toContain('relay');
  });
  it('counts repetitions', () => {
    expect(names('错字抄五遍')).toContain('many-times');
    expect(names('错字订正两遍')).toContain('few-times');
  });
  it('sees a list of names with marks, and stands on it', () => {
    const text = '成绩：王小明98，李小红95';
    const fact = facts(text).find(({ name }) => name === 'named-scores')!;
    expect(text.slice(fact.start, fact.end)).toContain('王小明98');
    expect(names('班级平均分86')).not.toContain('named-scores');
  });
});
