import type { Subject } from './types';

const NAMES: [Subject, RegExp][] = [
  ['chinese', /语文|語文/],
  ['maths', /数学|數學/],
  ['english', /英语|英語|英文/],
  ['physics', /物理/],
  ['chemistry', /化学/],
  ['biology', /生物/],
  ['history', /历史/],
  ['geography', /地理/],
  ['politics', /道法|道德与法治|思政|政治/],
  ['science', /科学/],
  ['it', /信息科技|信息技术|编程/],
  ['pe', /体育|跳绳|体能/],
  ['art', /美术|音乐|书法/],
  ['chores', /家务|劳动/],
];

/** Work that only one subject gives. */
const SIGNS: [Subject, RegExp][] = [
  ['maths', /口算|竖式|脱式|应用题|计算题|乘法|除法|方程|几何/],
  ['english', /单词|Unit\s*\d|Module\s*\d|听力|课文录音/i],
  ['chinese', /生字|古诗|作文|日记|周记|词语|阅读理解|写话|习作|背诵课文/],
  ['pe', /跳绳|仰卧起坐|锻炼|运动/],
  ['chores', /家务|洗碗|扫地/],
];

const first = (list: [Subject, RegExp][], text: string): Subject | undefined =>
  list
    .map(([subject, sign]) => ({ subject, at: text.search(sign) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]?.subject;

/** The subject that a text names. */
export const namedSubject = (text: string): Subject | undefined => first(NAMES, text);

/** The subject that the kind of work gives away. */
export const impliedSubject = (text: string): Subject | undefined => first(SIGNS, text);

/** Every subject a text names. */
export const namedSubjects = (text: string): Subject[] =>
  NAMES.filter(([, sign]) => sign.test(text)).map(([subject]) => subject);
