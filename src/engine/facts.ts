/** Facts that need arithmetic or context: sums of minutes, late clock times, repetitions, listed scores, relays. */
import type { Situation } from './context';
import { clocksIn, durationsIn, NUMBER, numberOf } from './numbers';
import type { Clause, Fact, Limits } from './reading';

const NOT_WRITTEN =
  /课外|(?<!语文|英语|文言|现代文)阅读(?!理解|题|[一二两三四0-9]|训练)|亲子|绘本|共读|读书(?!笔记)|朗读|听书|听力|听读|运动|锻炼|跳绳|跑|户外|家务|洗碗|劳动|球|做操|睡|休息|口语|背诵|散步|练琴|远眺|视频|观看|托管|延时|课上|考试|会议|直播|迟到|提前|车程|走路|保留|参赛|开课|收看|课时|试听|每节|学满|看满/;
const WITHIN_LIMIT = /不超过|以内|之内|不多于|不得超|少于|低于|不能超|不会超|别超|封顶|上限|最多|限定|不到/;
const TOTAL = /共|合计|总|加起来|一起|全部|拢共|满打满算|统共/;
const MANY = new RegExp(`(${NUMBER})\\s{0,3}(?:遍|行|次|页|张|个)`, 'g');

/** Works out the facts of a read message. */
export function factsOf(text: string, clauses: readonly Clause[], situation: Situation, limits: Limits): Fact[] {
  const facts: Fact[] = [];
  writtenMinutes(text, clauses, situation, limits, facts);
  lateClocks(text, clauses, situation, limits, facts);
  repetitions(text, facts);
  namedScores(text, facts);
  const relay = RELAY.exec(text);
  if (relay !== null) facts.push({ name: 'relay', start: relay.index, end: relay.index + relay[0].length });
  const families = /家长|家庭|学生|孩子|同学|娃|每家|各家|各班|每班|全班/.exec(text);
  if (families !== null)
    facts.push({ name: 'families-meant', start: families.index, end: families.index + families[0].length });
  if (situation.grade !== undefined && situation.grade <= 2) facts.push({ name: 'grade-1-2', start: 0, end: 0 });
  return facts;
}

/** Somebody speaks for the teacher or the school: what they pass on counts as the teacher's own words. */
const RELAY =
  /(?:代|替|帮|受|应)[^,。!?\n]{0,8}(?:老师|班主任|教务|学校|老班|校长)|(?:老师|班主任|老班|学校|校办|校长|教务处|教导处|[数语英物化生历地政体音美]\S?组)[^,。!?\n]{0,10}(?:让|托|叫|说|要求|嘱咐|交代|布置|委托|发话|原话|希望|刚讲|喊|的话|通知|安排|请|留|定|规定|的意思|电话)|让我(?:替|帮|跟|在|转|说|发|通知|代|问)|托我|叫我代|我替[她他]|替[她他]说|帮[她他]发|让我帮|(?:接到?|碰见|跟|问过|遇到)[^,。!?\n]{0,8}(?:老师|班主任|校长)|转告|转达|代发|转发|传个?话|捎个?话|【转|^转|(?:转|接)(?:校办|班主任|老师|老班|学校|数学|语文|英语|教务)|课代表|学习委员|学委|家委|卫生委员|班长/;

/** Minutes of written work that are allowed; nothing where no limit holds. */
function limitOf(situation: Situation, limits: Limits): number | undefined {
  if (situation.stage === 'senior') return undefined;
  if (situation.grade !== undefined && situation.grade <= 2) return undefined;
  return situation.stage === 'junior' ? limits.writtenMinutes.junior : limits.writtenMinutes.primary;
}

function writtenMinutes(
  text: string,
  clauses: readonly Clause[],
  situation: Situation,
  limits: Limits,
  facts: Fact[],
): void {
  const limit = limitOf(situation, limits);
  const durations = durationsIn(text);
  const bare = bareSum(text);
  if (durations.length > 0) facts.push({ name: 'minutes-stated', start: durations[0]!.start, end: durations[0]!.end });
  if (limit === undefined) return;
  let sum = 0;
  let counted = 0;
  let greatest = 0;
  let before = 0;
  for (const duration of durations) {
    const clause = clauseAt(clauses, duration.start);
    // Of "数学卷40分钟、朗读20分钟" each figure is judged by its own item.
    const item = text.slice(Math.max(before, clause?.start ?? 0), Math.min(text.length, duration.end + 2));
    before = duration.end;
    if (NOT_WRITTEN.test(item) || WITHIN_LIMIT.test(item)) continue;
    const minutes = duration.minutes * timesEach(text, duration.start);
    greatest = Math.max(greatest, minutes);
    if (TOTAL.test(text.slice(Math.max(0, duration.start - 8), duration.start))) continue;
    sum += minutes;
    counted++;
  }
  if (greatest > limit || (counted > 1 && sum > limit) || bare > limit) {
    facts.push({ name: 'over-limit', start: durations[0]?.start ?? 0, end: durations.at(-1)?.end ?? text.length });
  }
}

/** The clause that holds a place; clauses are in order. */
function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const clause = clauses[low];
  return clause !== undefined && clause.start <= at ? clause : undefined;
}

/** `两张卷，每张40分钟`, `语数英各35分钟`: how often a stated figure counts. */
function timesEach(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 16), at);
  const sheets = /([两二三四2-4])\s{0,3}(?:张|份|套|篇|科)[^。;\n]{0,6}(?:每|一)(?:张|份|套|篇|科)[^0-9]{0,2}$/.exec(
    before,
  );
  if (sheets !== null) return numberOf(sheets[1]!);
  const subjects = /([语数英物化政史地生]{2,6})(?:三科|两科)?各$/.exec(before);
  return subjects === null ? 1 : subjects[1]!.length;
}

/** `语30 数40 英25(min)`: subjects with bare figures. */
function bareSum(text: string): number {
  if (!/min|分钟/.test(text)) return 0;
  let sum = 0;
  const figures =
    /(?:语文?|数学?|英语?|物理?|化学?|生物?|史|地|政|道法|科学?|理)\s{0,3}:?\s{0,3}(?:约)?([1-9][0-9])(?![0-9页题课分%.])/g;
  for (const match of text.matchAll(figures)) sum += Number(match[1]);
  return sum;
}

const DUE = /前|截止|截至|之前|交|传|发|提交|上传|关|收|为止|过时|完成|做完|写完|才|再|等|到点|登记|到/;

function lateClocks(
  text: string,
  clauses: readonly Clause[],
  situation: Situation,
  limits: Limits,
  facts: Fact[],
): void {
  const said = /晚|夜|睡/.test(text);
  // "我等到九点半" with no word of the day: most likely the evening, but only a guess.
  const guessed = !said && !/早|上午|中午|下午|白天|凌晨/.test(text);
  const clocks = clocksIn(text, said || guessed);
  const bedtime = limits.bedtime[situation.stage ?? 'primary'];
  const trainingEnd = trainingEndOf(text, situation, limits);
  clocks.forEach((clock, index) => {
    const clause = clauseAt(clauses, clock.start);
    const around = clause === undefined ? '' : text.slice(clause.start, clause.end);
    if (clock.minutes >= bedtime && clock.minutes <= 1560) {
      const name = guessed ? 'late-guessed' : DUE.test(around) ? 'late-due' : 'late-clock';
      facts.push({ name, start: clock.start, end: clock.end });
    }
    const before = clocks[index - 1];
    const between = before === undefined ? undefined : text.slice(before.end, clock.start);
    const range = between !== undefined && between.length <= 6 && /[-~—–－至到]|开始|开课/.test(between);
    if (
      clock.minutes > trainingEnd &&
      clock.minutes <= 1500 &&
      (range || /下课|结束|放学|散|接|收|到|拖|才/.test(around))
    ) {
      facts.push({ name: 'ends-late', start: (range ? before! : clock).start, end: clock.end });
    }
  });
  const lessons = lessonsIn(text);
  let next = 0;
  for (const duration of durationsIn(text)) {
    while (next < clocks.length && clocks[next]!.end <= duration.start) next++;
    const before = clocks[next - 1];
    if (
      before !== undefined &&
      duration.start - before.end < 40 &&
      duration.minutes >= SHORTEST_CLASS &&
      before.minutes < 1440 &&
      before.minutes + duration.minutes * lessons > trainingEnd
    ) {
      facts.push({ name: 'ends-late', start: before.start, end: duration.end });
    }
  }
}

/** The notice speaks of term time; a class held online may end at 21:00 (教基厅函〔2021〕11号). */
function trainingEndOf(text: string, situation: Situation, limits: Limits): number {
  const holidays = /暑期|暑假|寒假|寒期/.test(text) || situation.month === 7 || situation.month === 8;
  if (holidays) return Number.POSITIVE_INFINITY;
  return /线上|网课|直播|在线|云课/.test(text) ? limits.trainingEnd + 30 : limits.trainingEnd;
}

/** Shorter durations beside a clock time are not lessons ("请提前五分钟等候"). */
const SHORTEST_CLASS = 25;

/** "两节连上，每节60分钟" */
function lessonsIn(text: string): number {
  const match = /(两|二|三|2|3)节(?:连上|连堂|课)?[,，]?每节/.exec(text);
  return match === null ? 1 : numberOf(match[1]!);
}

function repetitions(text: string, facts: Fact[]): void {
  for (const match of text.matchAll(MANY)) {
    if (!match[0].endsWith('遍')) continue;
    const name = numberOf(match[1]!) > 3 ? 'many-times' : 'few-times';
    facts.push({ name, start: match.index, end: match.index + match[0].length });
  }
}

const NAMED_SCORE =
  /(?:^|[\s,、;:。])([\u4e00-\u9fff]{2,4})\s{0,3}[:：(（]?\s{0,3}(?:1[0-5]0|[1-9]?[0-9](?:\.5)?)\s{0,3}分?(?=[\s,、;。)）]|$)/g;
const NAMED_PLACE =
  /[\u4e00-\u9fff]{2,4}\s{0,3}[(（:：]?\s{0,3}(?:(?:班级|年级|全校|总分)第\s{0,3}(?:[0-9]{1,3}|[一二三四五六七八九十]+)|第\s{0,3}(?:[0-9]{1,3}|[一二三四五六七八九十]+)名|满分|[0-9]{2,3}\s{0,3}→\s{0,3}[0-9]{1,3})/g;

function namedScores(text: string, facts: Fact[]): void {
  const scores = [...text.matchAll(NAMED_SCORE)];
  if (scores.length >= 2)
    facts.push({ name: 'named-scores', start: scores[0]!.index, end: scores.at(-1)!.index + scores.at(-1)![0].length });
  const places = [...text.matchAll(NAMED_PLACE)];
  if (places.length > 0)
    facts.push({ name: 'named-places', start: places[0]!.index, end: places[0]!.index + places[0]![0].length });
}
