import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt';
import { maskName, maskText, maskTitle } from './mask';

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('people are hidden', () => {
  it.each([
    ['张小宇妈妈，麻烦今天交一下', '张某某妈妈，麻烦今天交一下'],
    ['请李雷家长打印后签字', '请李某家长打印后签字'],
    ['表扬欧阳娜娜同学', '表扬欧阳某某同学'],
    ['今天没交的：张小宇、李雷、韩梅梅', '今天没交的：张某某、李某、韩某某'],
    ['@王大力爸爸 明早带来', '@王某某爸爸 明早带来'],
    ['#接龙\n1. 张小宇 已读\n2. 赵敏 已读', '#接龙\n1. 张某某 已读\n2. 赵某 已读'],
    ['阿依古丽·买买提 进步很大', '某某某某某某某某 进步很大'],
    ['李小明没交作业', '李某某没交作业'],
  ])('%s', (text, masked) => expect(maskText(text)).toBe(masked));

  it('knows the sender’s name wherever it stands', () => {
    expect(maskText('小宇今天请假。张小宇', [], ['张小宇妈妈'])).toContain('张某某');
  });
});

describe('numbers that point at a person are hidden', () => {
  it.each([
    ['电话13812345678', '电话***********'],
    ['138 1234 5678', '*** **** ****'],
    ['身份证14220119900101123X', '身份证******************'],
    ['加微信：wxid_abc123', '加微信：***********'],
    ['数学98分，语文95.5分', '数学**分，语文****分'],
    ['小明排名12，第3名', '小明排名**，第*名'],
    ['邮箱 a.b@qq.com', '邮箱 **********'],
  ])('%s', (text, masked) => expect(maskText(text)).toBe(masked));
});

describe('what the teacher asked for stays readable', () => {
  it.each([
    '今天的数学作业：练习册P12-13，抄写生字3遍，60分钟内完成',
    '周五家长会请各位家长准时参加，任何家长不得缺席',
    '谢谢家长配合，方便家长接送',
    '语文：第3课生字、单词、练习；数学：计算题20道',
    '许多同学没有带作业本，安排家长周末打印',
    '晚上8点30分前上传视频打卡，每天10分钟',
    '各位家长请关注学校公众号并转发朋友圈',
    '二年级语文老师布置：背诵古诗，全班同学明天抽查',
    '语文周末卷、数学练习、英语单词、阅读题',
  ])('%s', (text) => expect(maskText(text)).toBe(text));
});

describe('display names', () => {
  it.each([
    ['张小宇妈妈', '张某某妈妈'],
    ['语文王老师', '语文王老师'],
    ['王丽（语文）', '王某（语文）'],
    ['三(2)班-李雷爸爸', '三(2)班-李某爸爸'],
    ['教务处', '教务处'],
    ['阳光', '阳某'],
    ['Tom Lee', 'T** L**'],
    ['李芳老师', '李某老师'],
    ['13812345678', '***********'],
  ])('%s', (name, masked) => expect(maskName(name)).toBe(masked));
});

it('hides the person a direct chat is named after, and keeps a class name', () => {
  expect(maskTitle('张小宇妈妈', 'direct')).toBe('张某某妈妈');
  expect(maskTitle('四(2)班家长群')).toBe('四(2)班家长群');
});

it('does not hide the words that prove the breach because they look like a name', () => {
  const text = '作业：高明、段考、练习';
  const span = spanOf(text, '高明');
  expect(maskText(text, [span]).slice(span.start, span.end)).toBe('高明');
});

const chatter = fc.array(
  fc.constantFrom(
    '今天',
    '张小宇妈妈',
    '作业',
    '@李雷',
    '13812345678',
    '98分',
    '\n',
    '、',
    '练习册12页',
    '👍',
    '第3名',
    'abc',
    '…',
  ),
  { maxLength: 60 },
);

it('keeps every character in its place, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        chatter.map((parts) => parts.join('')),
        fc.string({ unit: 'binary', maxLength: 200 }),
      ),
      (text) => {
        expect(maskText(text)).toHaveLength(text.length);
      },
    ),
  );
});

it('keeps the marked words the marked words in an excerpt, however long the message', () => {
  const words = '录视频上传打卡';
  fc.assert(
    fc.property(chatter, chatter, fc.nat(30), (before, after, times) => {
      const text = before.join('').repeat(times) + words + after.join('').repeat(times);
      const start = before.join('').length * times;
      const { text: excerpt, spans } = excerptOf(text, [{ start, end: start + words.length }]);
      expect(spans.map((span) => excerpt.slice(span.start, span.end))).toEqual([words]);
      expect(excerpt.length).toBeLessThanOrEqual(420);
      expect(excerpt).not.toContain('张小宇');
      expect(excerpt).not.toContain('13812345678');
    }),
  );
});
