import { statedMinutes } from './minutes';
import { impliedSubject, namedSubject, namedSubjects } from './subjects';
import type { Reading, Subject, Task, WatchedMessage } from './types';

const WORK =
  /练习册|口算|抄写|抄|默写|听写|背诵|背熟|背第|背《|背古诗|背单词|朗读|熟读|读熟|读课文|跟读|听读|预习|复习|试卷|卷子|单元卷|小卷|订正|改错|作文|习作|日记|周记|写话|习题|课时|作业本|一课一练|同步|单词|生字|计算题|应用题|竖式|阅读理解|小练笔|手抄报|思维导图|跳绳|仰卧起坐|做家务|观察记录|实验报告|第\s*[\d一二三四五六七八九十]+\s*(页|课|题)|P\s*\d+|练字|积累|摘抄|制作|整理错题/i;
/** Not work for tonight: things to bring, reports, praise, thanks. */
const NO_WORK =
  /(请|明天|明早|记得|别忘了?|周[一二三四五六日]).{0,4}(带|穿|戴|佩)(好|上|着)?|已(经)?(批改|完成|交|在课堂|在学校)|作业(完成|交)得|全对|表扬|进步|批改情况|没有(书面)?作业|无作业|不布置|不留作业|收到|谢谢|辛苦|成绩|家长会|放学|接孩子|疫苗|缴费|考试时间|上课内容|课堂上(已|做|完成)|在校(已)?完成/;
const CORRECT = /更正|改为|改成|更改|发错|写错|打错|应该是|以这(条|个)为准|说错|看错|调整为/;
const CANCEL = /不用(写|做|交|背|抄|完成)|取消|不(写|做)了|免了|免做|免写|可以不(写|做)|先不(写|做)/;
const REMIND =
  /提醒|再说一遍|重发|再发一(遍|次)|别忘|不要忘|抓紧|还没(交|写|做|完成|打卡)|没(交|写|做|背|写完|完成)的|未(交|完成)|记得(完成|写|做|背|听写|默写)|温馨提示|催|补交|汇总|有家长问|刚才说的|上面/;
const QUESTION = /[?？]\s*$|请问|老师.{0,6}(吗|呢)/;
const SPOKEN =
  /背诵|背熟|背第|背《|背古诗|背单词|朗读|熟读|读熟|读课文|跟读|听读|预习|复习|跳绳|仰卧起坐|家务|亲子|锻炼|手工|制作/;
const PEN =
  /写|抄|练习册|口算|试卷|卷子|单元卷|小卷|订正|改错|作文|习作|日记|周记|习题|课时|作业本|一课一练|同步|计算题|应用题|竖式|阅读理解|手抄报|思维导图|记录|报告|练字|摘抄|错题/;
const TOTAL = /(一共|总共|合计|共计|总计|加起来|全部|共)/;

const WEEKEND = /周末|双休|weekend/i;

const SUBJECT = '(?:语文|数学|英语|科学|道法|物理|化学|历史|地理|生物)';
/** "语文 30 分钟" is work although no work is named; "数学课 40 分钟" is a lesson. */
const BARE = new RegExp(
  `${SUBJECT}(?:作业)?\\s*[：:]?\\s*(?:大?约|大概)?\\s*[\\d半一二三四五六七八九十]+\\s*(?:个小时|小时|分钟)`,
);
const NEXT_SUBJECT = new RegExp(`[、,，+]\\s*(?=${SUBJECT}(?!课)[^、,，]{0,12}(?:分钟|小时))`);

/** Cuts a message into the pieces that may each be one task. */
function pieces(text: string): string[] {
  return text
    .split(/[\n；;。！!]+|(?:^|\s|(?<=[^\d第P.~～、-]))(?:\d{1,2}[.、．)）]|[①-⑩]|[（(]\d{1,2}[)）])(?=\s*\D)/)
    .flatMap((piece) =>
      piece.split(/[,，](?=[^,，]*(?:语文|数学|英语|科学|道法|物理|化学|历史|地理|生物)[^,，]{0,4}[：:])/),
    )
    .flatMap((piece) => piece.split(NEXT_SUBJECT))
    .flatMap((piece) => piece.split(/\s+(?=(?:语文|数学|英语|科学|道法|物理|化学|历史|地理|生物)\s*[：:])/))
    .map((piece) => piece.trim())
    .filter(Boolean);
}

const actOf = (text: string): Reading['act'] =>
  CORRECT.test(text) ? 'correct' : CANCEL.test(text) ? 'cancel' : REMIND.test(text) ? 'remind' : 'assign';

/** Longer is no list of homework; more tasks than this no class gets. */
const LONGEST = 2_000;
const MOST = 60;

/** What a teacher's message asks for; nothing when it asks for no work. */
export function readTasks({ text: whole, subject: known }: WatchedMessage): Reading | undefined {
  // Long runs of blanks or digits would make the patterns below try every start.
  const text = whole
    .slice(0, LONGEST)
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/\d{7,}/g, '#');
  if (QUESTION.test(text.trim())) return undefined;
  const act = actOf(text);
  const named = namedSubjects(text);
  let subject: Subject | undefined = named.length === 1 ? named[0] : undefined;
  const weekend = WEEKEND.test(text) || undefined;
  const tasks: Task[] = [];
  for (const piece of pieces(text)) {
    subject = namedSubject(piece) ?? subject;
    const minutes = statedMinutes(piece);
    const last = tasks.at(-1);
    if ((!WORK.test(piece) && !BARE.test(piece)) || (NO_WORK.test(piece) && act !== 'cancel')) {
      // "共30分钟" or "（20分钟）" on its own belongs to the task before it.
      if (minutes !== undefined && last !== undefined && last.minutes === undefined) last.minutes = minutes;
      continue;
    }
    // A whole for several tasks is no task of its own.
    if (minutes !== undefined && TOTAL.test(piece) && !WORK.test(piece.replace(TOTAL, ''))) continue;
    tasks.push({
      subject: namedSubject(piece) ?? subject ?? known ?? impliedSubject(piece) ?? 'other',
      words: piece.replace(/^[^：:]{0,12}作业\s*[：:]\s*/, '').slice(0, 200),
      minutes,
      weekend,
      written: PEN.test(piece.replace(SPOKEN, '')) || !SPOKEN.test(piece),
    });
  }
  if (tasks.length > 0) return { act, tasks: tasks.slice(0, MOST) };
  // "数学作业今天不用写了" names no piece of work, only the subject.
  if (act === 'cancel' && /作业/.test(text)) {
    const subjects = named.length > 0 ? named : known ? [known] : [];
    return { act, tasks: subjects.map((one) => ({ subject: one, words: '', written: true })) };
  }
  return undefined;
}
