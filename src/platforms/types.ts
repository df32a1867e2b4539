import type { Bilingual, ConversationKind, PlatformFamily } from '../engine/types';

/** How sure a fact is: A = the product's own source or a recent measurement, B = several third parties, C = one or old source. */
export type Certainty = 'A' | 'B' | 'C';

/** One step of a selector ladder: newest first, each dated with its source. */
export interface DatedSelector {
  css: string;
  /** ISO date of the fact. */
  seen: string;
  source: string;
}

/** Where a field is looked for. `url` is the address of the frame, not an element. */
export type Where = 'row' | 'pane' | 'page' | 'url';

/** How a raw string becomes an ISO 8601 time. */
export type TimeForm = 'iso' | 'unix-seconds' | 'unix-milliseconds' | 'discord-snowflake' | 'written';

/** One way to read one value; a field is a ladder of them and the first that yields a value wins. */
export interface FieldStep {
  /** Which element; the base itself (or the first inside it) that matches. Missing: the base itself. */
  css?: string;
  /** Default: the row for a message's fields, the pane for a conversation's. */
  from?: Where;
  /** Read this attribute; otherwise the text. */
  attr?: string;
  /** The attribute or text is JSON: take this key of it. */
  json?: string;
  /** A regular expression; its first group (or the whole match) is the value, no match means no value. */
  pattern?: string;
  seen: string;
  source: string;
}

export interface TimeStep extends FieldStep {
  as: TimeForm;
}

/** Says the kind of a conversation when the field has a value. */
export interface KindStep extends FieldStep {
  kind: ConversationKind;
}

/** Which conversation a pane shows. */
export interface ConversationSpec {
  /** One element per open conversation. Missing: the whole page is one. */
  pane?: DatedSelector[];
  /** The element inside the pane that holds the rows; if it has content and no row is found, the platform is blind. */
  list?: DatedSelector[];
  id: FieldStep[];
  title: FieldStep[];
  /** First that matches; none means unknown. */
  kind: KindStep[];
}

/** How one message is read from its row. */
export interface MessageSpec {
  row: DatedSelector[];
  /** Rows that match, or contain a match, are no messages: system notices, recalled messages. */
  skip?: DatedSelector[];
  /** Rows that match, or contain a match, wait: their id is temporary. */
  pending?: DatedSelector[];
  id: FieldStep[];
  /** Without an id of its own a message is known by its time, sender and words. */
  idFromContent?: boolean;
  /** The conversation a row itself names; a row that names another than its pane is not read. */
  conversation?: FieldStep[];
  text: FieldStep[];
  /** Cut out of the text: quotes, reactions, previews, "edited" labels. */
  omit?: DatedSelector[];
  sender?: FieldStep[];
  /** The name is shown once per run of messages: carry it to the rows below. */
  senderOncePerRun?: boolean;
  own?: FieldStep[];
  /** The user's own name, where the page marks own messages only by it. */
  ownName?: FieldStep[];
  time?: TimeStep[];
  /** The time is shown only on some rows: carry it to the rows below. */
  timeOncePerRun?: boolean;
}

/** Where the user writes. We read it and never write into it. */
export interface ComposerSpec {
  box: DatedSelector[];
  send?: DatedSelector[];
  /** Placeholder and chips that stand inside the box and are not the draft. */
  omit?: DatedSelector[];
  /** Which key sends. */
  keys: 'enter' | 'ctrl+enter' | 'button';
}

/**
 * The description of one chat or homework product: plain data, so that a site the user teaches with the picker is the
 * very same thing, kept in settings.
 */
export interface PlatformSpec {
  /** kebab-case, the file's name. */
  id: string;
  name: Bilingual;
  family: PlatformFamily;
  certainty: Certainty;
  /** Match patterns that are asked for when it is switched on. Empty: self-hosted, known by `marks` on any granted site. */
  matches: string[];
  /** A regular expression the path must match; other pages of the host are left alone. */
  path?: string;
  /** The page is this product if one matches. */
  marks: DatedSelector[];
  /** Hosts of shadow roots to look into, outermost first. */
  shadow?: DatedSelector[];
  conversation: ConversationSpec;
  message: MessageSpec;
  composer?: ComposerSpec;
  /** What a user should know before relying on it. */
  note?: Bilingual;
}
