import type { Stage, Tier } from '../../engine/types';
import type { FindingBody, Outcome, ReviewState } from '../types';
import { fingerprint } from './fingerprint';

/** The few words a column can hold, in the order of their numbers; 0 stands for "not said". */
export const STAGES: readonly (Stage | undefined)[] = [undefined, 'primary', 'junior', 'senior'];
export const TIERS: readonly Tier[] = ['warn', 'review'];
export const REVIEWS: readonly ReviewState[] = ['open', 'confirmed', 'dismissed', 'resolved'];
export const OUTCOMES: readonly (Outcome | undefined)[] = [
  undefined,
  'edited-clean',
  'edited-flagged',
  'cancelled',
  'sent-anyway',
  'false-alarm',
  'failed-open',
];
export const NO_MINUTES = 0xffff;

const WIDTH = {
  seq: Uint32Array,
  second: Uint32Array,
  rule: Uint16Array,
  platform: Uint16Array,
  conversation: Uint32Array,
  clause: Uint16Array,
  tags: Uint16Array,
  origin: Uint16Array,
  subject: Uint16Array,
  stage: Uint8Array,
  grade: Uint8Array,
  tier: Uint8Array,
  outcome: Uint8Array,
  review: Uint8Array,
  answered: Uint8Array,
  minutes: Uint16Array,
  group: Uint32Array,
} as const;
type Name = keyof typeof WIDTH;
type Values = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
const NAMES = Object.keys(WIDTH) as Name[];

/** Columns whose numbers are words of a dictionary. */
const WORDS = ['rule', 'platform', 'conversation', 'clause', 'tags', 'origin', 'subject'] as const;
export type WordColumn = (typeof WORDS)[number];

/** Words by number and numbers by word. */
export class Dictionary {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

/** A conversation as the columns know it. */
export interface ConversationWord {
  hash: string;
  title: string;
  kind?: string | undefined;
}

/** Many findings side by side: one array a field, so that a filter over a million is one pass over a few bytes each. */
export class Columns {
  length = 0;
  readonly words = Object.fromEntries(WORDS.map((name) => [name, new Dictionary()])) as Record<WordColumn, Dictionary>;
  #arrays: Record<Name, Values>;

  constructor(room = 1024) {
    this.#arrays = Object.fromEntries(NAMES.map((name) => [name, new WIDTH[name](room)])) as Record<Name, Values>;
  }

  /** The numbers of one column; longer than `length`. */
  column(name: Name): Values {
    return this.#arrays[name];
  }

  push(seq: number, body: FindingBody): void {
    this.#reserve(this.length + 1);
    const at = this.length++;
    const { hash, title, kind } = body.conversation;
    const set = (name: Name, value: number) => {
      this.#arrays[name][at] = value;
    };
    set('seq', seq);
    set('second', Math.max(0, Math.floor(Date.parse(body.sentAt ?? body.capturedAt) / 1000)) || 0);
    set('rule', this.words.rule.numberOf(body.rule));
    set('platform', this.words.platform.numberOf(body.platform));
    set('conversation', this.words.conversation.numberOf(JSON.stringify({ hash, title, kind })));
    set('clause', this.words.clause.numberOf(JSON.stringify([body.clause.document, body.clause.id])));
    set('tags', this.words.tags.numberOf('[]'));
    set('origin', this.words.origin.numberOf(body.origin ?? ''));
    set('subject', this.words.subject.numberOf(body.subject ?? ''));
    set('stage', Math.max(0, STAGES.indexOf(body.stage)));
    set('grade', body.grade ?? 0);
    set('tier', TIERS.indexOf(body.tier));
    set('outcome', Math.max(0, OUTCOMES.indexOf(body.outcome)));
    set('minutes', body.minutes === undefined ? NO_MINUTES : Math.round(body.minutes));
    set('group', fingerprint(body.rule, body.excerpt));
  }

  /** Index of the finding with this `seq`, -1 if it is not here. */
  indexOf(seq: number): number {
    const seqs = this.#arrays.seq;
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (seqs[middle]! < seq) low = middle + 1;
      else if (seqs[middle]! > seq) high = middle - 1;
      else return middle;
    }
    return -1;
  }

  /** Takes over all findings of another set, whose `seq`s follow. */
  append(other: Columns): void {
    this.#reserve(this.length + other.length);
    for (const name of NAMES) this.#arrays[name].set(other.#arrays[name].subarray(0, other.length), this.length);
    for (const name of WORDS) {
      const numbers = other.words[name].words.map((word) => this.words[name].numberOf(word));
      const column = this.#arrays[name];
      for (let i = this.length; i < this.length + other.length; i++) column[i] = numbers[column[i]!]!;
    }
    this.length += other.length;
  }

  /** The columns as bytes, for the database: a header in JSON, then one array after another. */
  pack(): Uint8Array<ArrayBuffer> {
    const words = Object.fromEntries(WORDS.map((name) => [name, this.words[name].words]));
    const header = new TextEncoder().encode(JSON.stringify({ format: FORMAT, length: this.length, words }));
    const parts = NAMES.map((name) => {
      const part = this.#arrays[name].slice(0, this.length);
      return new Uint8Array(part.buffer, 0, part.byteLength);
    });
    const out = new Uint8Array(4 + header.length + parts.reduce((sum, part) => sum + part.length, 0));
    new DataView(out.buffer).setUint32(0, header.length);
    out.set(header, 4);
    let at = 4 + header.length;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  /** Reads what `pack` wrote; nothing if it was another format, so that the block is built anew. */
  static unpack(bytes: Uint8Array): Columns | undefined {
    const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as {
      format: number;
      length: number;
      words: Record<WordColumn, string[]>;
    };
    if (header.format !== FORMAT) return undefined;
    const columns = new Columns(header.length);
    let at = 4 + size;
    for (const name of NAMES) {
      const array = columns.#arrays[name];
      new Uint8Array(array.buffer).set(bytes.subarray(at, at + array.byteLength));
      at += array.byteLength;
    }
    columns.length = header.length;
    for (const name of WORDS) for (const word of header.words[name]) columns.words[name].numberOf(word);
    return columns;
  }

  #reserve(needed: number): void {
    const room = this.#arrays.seq.length;
    if (needed <= room) return;
    for (const name of NAMES) {
      const larger = new WIDTH[name](Math.max(needed, room * 2));
      larger.set(this.#arrays[name]);
      this.#arrays[name] = larger;
    }
  }
}

/** Raised whenever columns or dictionaries change; blocks of another format are built anew. */
const FORMAT = 1;
