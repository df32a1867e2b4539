/**
 * The words of the detector. `Message` in, `Finding[]` out; nothing here knows a browser.
 * Yardstick: test/corpus/LABELLING.md.
 */

/** Where a message stands. `staff` is a group of teachers only; missing means unknown and is treated as `group`. */
export type ConversationKind = 'group' | 'direct' | 'homework' | 'staff';

/** Who wrote it. `self` is the user; what the user is follows from the profile. Missing means unknown: may be a teacher. */
export type AuthorRole = 'teacher' | 'parent' | 'pupil' | 'trainer' | 'self';

export type Stage = 'primary' | 'junior' | 'senior';

/** Whose chat it is: 二(一)4 names WeChat and QQ; every other chat falls under the national phone rule. */
export type PlatformFamily = 'wechat' | 'qq' | 'other';

export interface MessageContext {
  conversation?: ConversationKind | undefined;
  senderRole?: AuthorRole | undefined;
  stage?: Stage | undefined;
  /** 1-12 */
  grade?: number | undefined;
  /** ISO 8601 with offset. Missing: rules on dates do not fire. */
  sentAt?: string | undefined;
  /** The school's weekly no-homework day, 0 (Sunday) to 6. Missing: that rule does not fire. */
  noHomeworkDay?: number | undefined;
  /** What `self` is. Missing: a teacher. */
  selfRole?: Exclude<AuthorRole, 'self'> | undefined;
  platformFamily?: PlatformFamily | undefined;
}

export interface Message {
  id: string;
  text: string;
  context: MessageContext;
}

/** Half-open range of UTF-16 units in the original text. */
export interface Span {
  start: number;
  end: number;
}

/** One language pair; Chinese is the first language of the product. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** A verbatim quotation and where it stands. */
export interface Clause {
  /** Short name, such as `二(一)4`. */
  id: string;
  /** Document number, such as `忻教发〔2020〕97号`. */
  document: string;
  /** Verbatim words of the clause. */
  text: string;
}

/** `warn` is shown in the page; `review` stands only in the log ("needs a look"). */
export type Tier = 'warn' | 'review';

/** One rule on one message. */
export interface Finding {
  rule: string;
  clause: Clause;
  /** 0-1; 0.5 or more counts as predicted. */
  confidence: number;
  tier: Tier;
  /** The words that decided, in the original text, sorted, not overlapping, never empty. */
  spans: Span[];
  /** One sentence why. */
  reason: Bilingual;
  /** What would be lawful instead. */
  instead: Bilingual;
}

export interface Detector {
  /** Pure and deterministic. Never throws for any string. Findings sorted by confidence, highest first. */
  detect(message: Message): Finding[];
  /** Every rule it judges, for lists and filters. */
  readonly rules: readonly RuleInfo[];
}

/** What lists and pages need to know of a rule. */
export interface RuleInfo {
  id: string;
  pack: string;
  title: Bilingual;
  clause: Clause;
  instead: Bilingual;
  /** A text a teacher may send in place of the breaking one. */
  rewrite: Bilingual;
}
