const D = '[0-9０-９]';

/** What figures are hidden, and only in which surroundings. Homework's own figures (P12, 60分钟, 抄3遍) stay. */
const PATTERNS: RegExp[] = [
  // Phone, identity, bank and account numbers: seven figures or more, also in groups.
  new RegExp(`${D}(?:[ -]?${D}){6,}[XxＸ]?`, 'g'),
  // Marks: 98分, 95.5 分; not 60分钟, 8点30分, 12分之一.
  new RegExp(`(?<![点时:：${'0-9０-９'}.第])${D}{1,3}(?:\\.${D})?(?=\\s?分(?![钟之半类组别工享钱层析批段]))`, 'g'),
  new RegExp(
    `(?<=(?:考了|得了|成绩|得分|总分|分数|均分|语文|数学|英语)(?:只有|是|为|[:：])?\\s?)${D}{2,3}(?:\\.${D})?(?![0-9０-９:：]|\\s?(?:以|页|课|题|遍|个|次|单元|分钟|号|字|词|篇|道|张|本|套|小时|点|日|月|年|班))`,
    'g',
  ),
  // Places: 第3名, 排名12.
  new RegExp(`(?<=第\\s?)${D}{1,4}(?=\\s?名)`, 'g'),
  new RegExp(`(?<=排名?[第:：]?\\s?)${D}{1,4}`, 'g'),
  // Where somebody lives.
  new RegExp(`${D}+(?=\\s?(?:栋|幢|号楼|单元${D}|室(?![内外])))`, 'g'),
];
const HANDLE = /((?:微信|vx|wx|wechat|qq|QQ|加我|邮箱)号?\s?[:：]?\s?)([A-Za-z][\w-]{5,19}|[0-9]{5,})/gi;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;

/** Figures that point at a person, as asterisks; every character keeps its place. */
export function maskNumbers(text: string): string {
  let masked = text.replace(EMAIL, (hit) => '*'.repeat(hit.length));
  masked = masked.replace(HANDLE, (_, lead: string, handle: string) => lead + '*'.repeat(handle.length));
  for (const pattern of PATTERNS) masked = masked.replace(pattern, (hit) => hit.replace(/[0-9０-９Xx.]/g, '*'));
  return masked;
}
