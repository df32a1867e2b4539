/** What is known of a message besides its words: grade, stage, who may be speaking, which weekday. */
import type { AuthorRole, ConversationKind, MessageContext, Stage } from './types';

export interface Situation {
  conversation: ConversationKind;
  /** What the sender is, `self` resolved; undefined may be a teacher. */
  sender: Exclude<AuthorRole, 'self'> | undefined;
  stage: Stage | undefined;
  grade: number | undefined;
  /** Sent on the school's configured no-homework day. */
  noHomeworkDay: boolean;
  platform: MessageContext['platformFamily'];
  /** 1-12, of the time it was sent. */
  month: number | undefined;
  /** Sender, stage or grade is known: this is a class chat. Otherwise the words themselves must show it. */
  known: boolean;
}

const GRADE_WORDS: readonly [RegExp, number][] = [
  [/(?:^|[^十初高])([一二三四五六七八九])年级/, 0],
  [/(?:^|[^0-9a-z.])([1-9])年级/, 0],
  [/(?:^|[^初高一二三四五六七八九十第])([一二三四五六七八九])\s*[(（]\s*[0-9一二三四五六七八九十]{1,2}\s*[)）]/, 0],
  [/(?:^|[^初高0-9])([1-9])\s*[(（]\s*[0-9]{1,2}\s*[)）]\s*班/, 0],
  [/(?:^|[^初高一二三四五六七八九十第])([一二三四五六七八九])[0-9]{1,2}班/, 0],
  [/(?:^|[^0-9.:])([1-6])\.[0-9]{1,2}班/, 0],
  [/初([一二三123])/, 6],
  [/高([一二三123])(?!度|[0-9])/, 9],
];

const HAN_DIGITS = '零一二三四五六七八九';

/** Grade that the words name ("二(4)班", "七年级", "初三"), when they name exactly one. */
export function gradeNamed(text: string): number | undefined {
  let found: number | undefined;
  for (const [pattern, offset] of GRADE_WORDS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const digit = match[1]!;
    const grade = (HAN_DIGITS.includes(digit) ? HAN_DIGITS.indexOf(digit) : Number(digit)) + offset;
    if (grade >= 1 && grade <= 12) found = found === undefined ? grade : Math.min(found, grade);
  }
  return found;
}

const stageOfGrade = (grade: number): Stage => (grade <= 6 ? 'primary' : grade <= 9 ? 'junior' : 'senior');

/** Weekday (0 Sunday) of an ISO time in its own offset; undefined when it cannot be read. */
export function weekdayOf(sentAt: string): number | undefined {
  const day = new Date(`${sentAt.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return Number.isNaN(day) ? undefined : day;
}

/** Resolves the context; words of the message fill in a missing grade. */
export function situate(context: MessageContext, folded: string): Situation {
  const grade =
    context.grade ?? (context.stage === undefined || context.stage === 'primary' ? gradeNamed(folded) : undefined);
  const stage = context.stage ?? (grade === undefined ? undefined : stageOfGrade(grade));
  return {
    conversation: context.conversation ?? 'group',
    sender: context.senderRole === 'self' ? (context.selfRole ?? 'teacher') : context.senderRole,
    stage,
    grade,
    noHomeworkDay:
      context.sentAt !== undefined &&
      context.noHomeworkDay !== undefined &&
      weekdayOf(context.sentAt) === context.noHomeworkDay,
    platform: context.platformFamily,
    month: context.sentAt === undefined ? undefined : Number(context.sentAt.slice(5, 7)) || undefined,
    known:
      context.senderRole !== undefined ||
      stage !== undefined ||
      (context.conversation !== undefined && context.conversation !== 'group'),
  };
}
