import type { Stage, Tier } from '../../engine/types';
import type { Outcome, ReviewState } from '../types';
import { type Columns, type ConversationWord, OUTCOMES, REVIEWS, STAGES, TIERS, type WordColumn } from './columns';

/** What the reader wants to see. Missing means all; several values of one field mean any of them. */
export interface Criteria {
  /** Words of two characters or more, all of which must stand in the excerpt or the conversation's title. */
  text?: string | undefined;
  rules?: readonly string[] | undefined;
  tiers?: readonly Tier[] | undefined;
  states?: readonly ReviewState[] | undefined;
  platforms?: readonly string[] | undefined;
  /** Hashes of conversations. */
  conversations?: readonly string[] | undefined;
  stages?: readonly Stage[] | undefined;
  outcomes?: readonly (Outcome | 'none')[] | undefined;
  tags?: readonly string[] | undefined;
  origins?: readonly string[] | undefined;
  /** Days as YYYY-MM-DD in local time, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

/** For each value of a column whether it passes. */
type Pass = Uint8Array | undefined;

const passWords = (columns: Columns, name: WordColumn, wanted: ((word: string) => boolean) | undefined): Pass =>
  wanted && Uint8Array.from(columns.words[name].words, (word) => (wanted(word) ? 1 : 0));
const passList = <T>(all: readonly T[], wanted: readonly unknown[] | undefined): Pass =>
  wanted && Uint8Array.from(all, (value) => (wanted.includes(value ?? 'none') ? 1 : 0));
const among = (wanted: readonly string[] | undefined) => wanted && ((word: string) => wanted.includes(word));

export const conversationOf = (word: string): ConversationWord => JSON.parse(word) as ConversationWord;
export const tagsOf = (word: string): string[] => JSON.parse(word) as string[];

/** Local midnight of a day, in seconds; `next` days later. */
export function dayStart(day: string, next = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + next).getTime() / 1000;
}

/** Marks the findings that pass everything but `text`. One pass, no objects. */
export function passing(columns: Columns, criteria: Criteria): Uint8Array {
  const { conversations, tags } = criteria;
  const tests: [ArrayLike<number>, Uint8Array][] = [];
  const need = (column: ArrayLike<number>, pass: Pass) => {
    if (pass !== undefined) tests.push([column, pass]);
  };
  need(columns.column('rule'), passWords(columns, 'rule', among(criteria.rules)));
  need(columns.column('platform'), passWords(columns, 'platform', among(criteria.platforms)));
  need(columns.column('origin'), passWords(columns, 'origin', among(criteria.origins)));
  const inConversation = conversations && ((word: string) => conversations.includes(conversationOf(word).hash));
  need(columns.column('conversation'), passWords(columns, 'conversation', inConversation));
  const tagged = tags && ((word: string) => tagsOf(word).some((tag) => tags.includes(tag)));
  need(columns.column('tags'), passWords(columns, 'tags', tagged));
  need(columns.column('tier'), passList(TIERS, criteria.tiers));
  need(columns.column('review'), passList(REVIEWS, criteria.states));
  need(columns.column('stage'), passList(STAGES, criteria.stages));
  need(columns.column('outcome'), passList(OUTCOMES, criteria.outcomes));
  const second = columns.column('second');
  const from = criteria.from ? dayStart(criteria.from) : 0;
  const before = criteria.to ? dayStart(criteria.to, 1) : Number.POSITIVE_INFINITY;
  const kept = new Uint8Array(columns.length);
  for (let i = 0; i < kept.length; i++) {
    const at = second[i]!;
    kept[i] = at >= from && at < before ? 1 : 0;
  }
  for (const [column, pass] of tests) {
    for (let i = 0; i < kept.length; i++) if (kept[i] === 1 && pass[column[i]!] === 0) kept[i] = 0;
  }
  return kept;
}

/** Marks the findings whose conversation's title holds the word. */
export function titled(columns: Columns, word: string): Uint8Array {
  const pass = Uint8Array.from(columns.words.conversation.words, (title) =>
    conversationOf(title).title.toLowerCase().includes(word) ? 1 : 0,
  );
  const column = columns.column('conversation');
  const found = new Uint8Array(columns.length);
  for (let i = 0; i < found.length; i++) found[i] = pass[column[i]!]!;
  return found;
}
