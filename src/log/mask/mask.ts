import type { Span } from '../../engine/types';
import { KIN, looksLikeName, maskedName, PUPIL, surnameLength } from './names';
import { maskNumbers } from './numbers';

const ROLE =
  /^(?:语文|数学|英语|科学|物理|化学|生物|历史|地理|政治|道法|体育|音乐|美术|信息|班主任|副班|家委会?|课代表|班长|教务处?|德育处?|政教处?|校长|主任|老师|教师|管理员|群主|年级|年级组|学校|小学|中学|初中|高中|班|群|会长|组长|助教|客服|的|家长|妈妈|爸爸|爷爷|奶奶|妈|爸|外公|外婆|姥姥|姥爷|[一二三四五六七八九十初高]+年?级?|[（(]?\d+[)）]?班?)+$/;

/** Characters that write Uyghur, Kazakh, Tibetan, Mongol and Western names. */
const FOREIGN =
  '[阿依古丽买提江热木尔巴克努艾力拉吐汗吉斯合麦迪亚哈萨塔别卡巴扎西次仁卓玛央金德吉旺堆索朗顿珠格桑达瓦多杰尼娜娅伊凡诺夫维奇布都赛帕孜姆祖米如则莱曼马乌云其木格那日苏加措图鲁洛桑贡嘎穷约翰玛丽安东尼罗伯特史密斯乔治]';

interface Hit extends Span {
  /** A sure name is hidden even inside the words that prove the breach; a likely one is not. */
  sure: boolean;
}

/** Where names stand in a message. */
function names(text: string, known: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  const add = (start: number, name: string, sure: boolean) => hits.push({ start, end: start + name.length, sure });
  const each = (pattern: RegExp, use: (match: RegExpExecArray, start: number) => void) => {
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      use(match, match.index);
      // Overlapping tries: a name may begin one character into a failed one.
      pattern.lastIndex = match.index + 1;
    }
  };
  for (const name of known) {
    for (let at = text.indexOf(name); name.length > 1 && at >= 0; at = text.indexOf(name, at + 1)) add(at, name, true);
  }
  each(new RegExp(`${KIN}|${PUPIL}`, 'g'), (_, start) => {
    // The longest name that ends right before 妈妈 or 同学.
    for (const length of [4, 3, 2]) {
      const name = text.slice(Math.max(0, start - length), start);
      if (name.length === length && looksLikeName(name)) return add(start - length, name, true);
    }
  });
  each(/(?<![A-Za-z0-9._-])[@＠]\s?([^\s@＠,，。:：;；!！?？、]{2,20})/g, (match, start) => {
    const token = match[1]!;
    if (/^(?:所有人|全体成员|全体|all|here|everyone|channel|家长|老师|大家)/i.test(token)) return;
    const masked = maskName(token);
    const at = start + match[0].length - token.length;
    for (let i = 0; i < token.length; i++) if (masked[i] !== token[i]) add(at + i, token[i]!, false);
  });
  // Lists: 张小宇、李雷、韩梅梅
  each(
    /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}(?:[、，,\s]+[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff]))+/g,
    (match, start) => {
      const parts = [...match[0].matchAll(/[\u4e00-\u9fff]+/g)];
      const found = parts.filter((part) => looksLikeName(part[0]));
      if (found.length >= 2 && found.length * 2 >= parts.length) {
        for (const part of found) add(start + part.index, part[0], false);
      }
    },
  );
  // Rolls: "1. 张小宇", "12张小宇 已交", in 接龙 also names that begin with no known surname.
  const roll = [
    ...text.matchAll(/^\s*\d{1,3}\s*[.、．:：)）号]?\s*([\u4e00-\u9fff·]{2,4})(?=\s|$|[+＋（(-]|已|未|[，,])/gm),
  ];
  const relay = /接龙|名单|报名/.test(text) || roll.length >= 3;
  for (const match of roll) {
    const name = match[1]!;
    if (
      looksLikeName(name) ||
      (relay && name.length <= 3 && surnameLength(name) > 0 && !/[写读背抄做页题课]/.test(name))
    ) {
      add(match.index + match[0].length - name.length, name, false);
    }
  }
  // One name after praise, blame or a label; one before a verb of (not) handing in or a mark.
  each(
    /(?:表扬|批评|点名|恭喜|祝贺|通报|未交|没交|缺交|姓名[:：]|学生[:：]|叫|名单[:：])[:：是了]?\s*([\u4e00-\u9fff]{2,4})/g,
    (match, start) => {
      for (const length of [3, 2]) {
        const name = match[1]!.slice(0, length);
        const next = match[1]!.charAt(length) || text.charAt(start + match[0].length);
        const ends = !/[\u4e00-\u9fff]/.test(next) || /[同的和没未等又在]/.test(next);
        if (name.length === length && ends && looksLikeName(name)) {
          return add(start + match[0].length - match[1]!.length, name, false);
        }
      }
    },
  );
  each(
    /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3})(?=(?:没交|未交|没写|没完成|未完成|没来|没打卡|缺交|又没|还没|老师|满分|第[\d一二三]|[:：\s]?\d{2,3}(?:\.\d)?(?:分|\s|$|[，,、；;])))/g,
    (match, start) => {
      if (looksLikeName(match[1]!)) add(start, match[1]!, false);
    },
  );
  // 阿依古丽·买买提
  for (const match of text.matchAll(new RegExp(`${FOREIGN}{2,6}[·•]${FOREIGN}{2,6}`, 'g'))) {
    for (let i = 0; i < match[0].length; i++) add(match.index + i, '某', false);
  }
  return hits;
}

/** The name inside a display name, such as 张小宇 in 张小宇妈妈, if there is one. */
function nameWithin(display: string): string | undefined {
  const stripped = display.replace(new RegExp(`${KIN}.*$|${PUPIL}.*$|老师.*$`), '');
  return [...stripped.matchAll(/[\u4e00-\u9fff]{2,4}/g)].map(([part]) => part).find((part) => looksLikeName(part));
}

/**
 * The text with names as 张某某 and phone, identity and mark figures as asterisks. Every character keeps its place, so spans
 * stay right. Words inside `spans` are hidden only when they surely are a name or a number.
 */
export function maskText(text: string, spans: readonly Span[] = [], displayNames: readonly string[] = []): string {
  const known = displayNames.map(nameWithin).filter((name) => name !== undefined);
  const chars = maskNumbers(text).split('');
  for (const { start, end, sure } of names(text, known)) {
    if (!sure && spans.some((span) => span.start < end && start < span.end)) continue;
    const masked = end - start === 1 ? '某' : maskedName(text.slice(start, end));
    for (let i = start; i < end; i++) chars[i] = masked[i - start]!;
  }
  return chars.join('');
}

/** A display name without the person: 张小宇妈妈 → 张某某妈妈, 语文王老师 stays, 阳光 → 某某, Tom Lee → T** L**. */
export function maskName(display: string): string {
  return maskNumbers(display).replace(/[\u4e00-\u9fff]+|[A-Za-z][A-Za-z'’.-]*/g, (part) => {
    if (/^[A-Za-z]/.test(part))
      return /^(?:mr|ms|mrs|miss|teacher|admin|mom|dad)\.?$/i.test(part)
        ? part
        : part[0]! + '*'.repeat(part.length - 1);
    if (ROLE.test(part)) return part;
    const tail = part.match(new RegExp(`(?:${KIN}|${PUPIL}|老师|班主任|主任|校长)$`))?.[0] ?? '';
    let person = part.slice(0, part.length - tail.length);
    const head =
      person.match(
        /^(?:语文|数学|英语|科学|物理|化学|生物|历史|地理|道法|体育|音乐|美术|班主任|家委|课代表|班长)+/,
      )?.[0] ?? '';
    person = person.slice(head.length);
    const staff = /老师|主任|校长/.test(tail + head) && person.length <= 1;
    return head + (staff || ROLE.test(person) ? person : maskedName(person)) + tail;
  });
}

/** A conversation's title; the title of a chat with one person is that person's name. */
export const maskTitle = (title: string, kind?: string): string =>
  kind === 'direct' ? maskName(title) : maskText(title);
