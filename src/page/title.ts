import type { ConversationKind, Stage } from '../engine/types';

/** What the title of a conversation says about it. */
export interface TitleFacts {
  kind?: ConversationKind;
  stage?: Stage;
  grade?: number;
}

const DIGITS = '一二三四五六七八九';
const number = (raw: string): number =>
  /^\d+$/.test(raw)
    ? Number(raw)
    : raw.startsWith('十')
      ? 10 + DIGITS.indexOf(raw[1] ?? '') + 1
      : DIGITS.indexOf(raw) + 1;

const stageOf = (grade: number): Stage => (grade <= 6 ? 'primary' : grade <= 9 ? 'junior' : 'senior');

function gradeOf(title: string): number | undefined {
  const upper = /(初|高)中?\s*([一二三1-3])/u.exec(title);
  if (upper) return (upper[1] === '初' ? 6 : 9) + number(upper[2]!);
  const named = /([一二三四五六七八九1-9])\s*年[级段]/u.exec(title) ?? /grade\s*(\d{1,2})/iu.exec(title);
  // "四(2)班", "四2班", "4.2班", "402班": a class number alone ("2班") says no grade.
  const classed =
    named ??
    /([一二三四五六七八九1-9])\s*[(（〔[.·-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[)）〕\]]?\s*班/u.exec(
      title,
    ) ??
    /([一二三四五六七八九])\s*\d{1,2}\s*班/u.exec(title) ??
    /(?<!\d)([1-9])(?:0\d|1\d)\s*班/u.exec(title);
  const grade = classed === null || classed[1] === undefined ? undefined : number(classed[1]);
  return grade !== undefined && grade >= 1 && grade <= 12 ? grade : undefined;
}

function kindOf(title: string): ConversationKind | undefined {
  const families = /家长|家校|班级|学生|同学|家委|\bparents?\b/iu.test(title);
  if (
    !families &&
    /教师|老师们?(?:群|工作|交流)|教研|备课|教职工|全体老师|班主任(?:工作|群|交流|工作群)|行政|校务|\bstaff\b|\bteachers\b/iu.test(
      title,
    )
  )
    return 'staff';
  if (/作业(?:本|登记|提交|平台)|^作业|\bhomework\b|\bassignments?\b/iu.test(title)) return 'homework';
  return families || /群|班(?!主任)|年级|\bclass\b|\bgrade\b|\bgroup\b/iu.test(title) ? 'group' : undefined;
}

/** Kind, stage and grade as far as a title says them: "四(2)班家长群", "初二年级教师群". */
export function readTitle(title: string): TitleFacts {
  const plain = title.normalize('NFKC');
  const grade = gradeOf(plain);
  const stage: Stage | undefined =
    grade !== undefined
      ? stageOf(grade)
      : /小学|\bprimary\b|\belementary\b/iu.test(plain)
        ? 'primary'
        : /初中|\bjunior high\b|\bmiddle school\b/iu.test(plain)
          ? 'junior'
          : /高中|\bsenior high\b/iu.test(plain)
            ? 'senior'
            : undefined;
  const kind = kindOf(plain);
  return { ...(kind && { kind }), ...(stage && { stage }), ...(grade !== undefined && { grade }) };
}
