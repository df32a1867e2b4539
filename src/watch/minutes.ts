const DIGITS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

function count(written: string): number {
  if (/^\d+(\.\d+)?$/.test(written)) return Number(written);
  if (!written.includes('十')) return DIGITS[written] ?? 0;
  const [tens, ones] = written.split('十');
  return (tens ? (DIGITS[tens] ?? 0) : 1) * 10 + (ones ? (DIGITS[ones] ?? 0) : 0);
}

const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])';
const SPAN = new RegExp(
  `(?:${NUMBER}\\s*[-~～—到至]\\s*)?${NUMBER}\\s*(分钟|分鐘|min(?:utes?)?|个半小时|个小时半|个半钟头|个小时|小时|个钟头)`,
  'i',
);

/** Minutes that a text states; of a range the longer end. Times of day (7点30分) are none. */
export function statedMinutes(text: string): number | undefined {
  const half = /(^|[^个])半(个)?(小时|钟头)/.exec(text);
  const found = SPAN.exec(text);
  if (found === null) {
    if (half !== null) return 30;
    return /一刻钟/.test(text) ? 15 : undefined;
  }
  const amount = count(found[2] ?? '');
  const unit = found[3] ?? '';
  const minutes = /^(分|min)/i.test(unit) ? amount : amount * 60 + (unit.includes('半') ? 30 : 0);
  // More than a day is no homework but a slip or a joke.
  return minutes <= 1_440 ? minutes : undefined;
}

const TYPICAL: [RegExp, number][] = [
  [/试卷|卷子|测试卷|单元卷|小卷/, 40],
  [/作文|习作/, 40],
  [/日记|周记|写话|小练笔/, 20],
  [/练习册|课堂作业本|一课一练|同步|课时|习题/, 20],
  [/默写|听写/, 10],
  [/抄写|生字|抄/, 15],
  [/口算|竖式|计算/, 10],
  [/背诵|背/, 15],
  [/朗读|读/, 10],
  [/预习|复习/, 10],
  [/订正|改错/, 10],
  [/单词/, 10],
];

/** Minutes a task of this kind usually takes. Always shown as an estimate; the parent may change it. */
export const estimate = (words: string): number => TYPICAL.find(([sign]) => sign.test(words))?.[1] ?? 15;
