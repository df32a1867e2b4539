export type Subject =
  | 'chinese'
  | 'maths'
  | 'english'
  | 'physics'
  | 'chemistry'
  | 'biology'
  | 'history'
  | 'geography'
  | 'politics'
  | 'science'
  | 'it'
  | 'pe'
  | 'art'
  | 'chores'
  | 'other';

/** One piece of work that a message asks for. */
export interface Task {
  subject: Subject;
  /** The words that ask for it. */
  words: string;
  /** As the message says; missing: see `estimate`. */
  minutes?: number | undefined;
  /** Counts against 60/90: done with a pen. Reading aloud, reciting, preparing do not. */
  written: boolean;
  /** For the whole weekend: its minutes stand against two days. */
  weekend?: boolean | undefined;
}

/** What a message does to the list of tasks. */
export interface Reading {
  act: 'assign' | 'remind' | 'correct' | 'cancel';
  tasks: Task[];
}

/** A message as the watch sees it. */
export interface WatchedMessage {
  text: string;
  /** ISO 8601 with offset. */
  sentAt: string;
  /** From the sender's name or the conversation, when the text names no subject. */
  subject?: Subject | undefined;
}

/** A message that asked for something, as it is kept: its tasks, not its text. Local time, so that its day is the reader's. */
export interface HeardMessage {
  platform: string;
  conversation: { id: string; title: string };
  messageId: string;
  sentAt: string;
  reading?: Reading | undefined;
}

/** A task in the list of a day. */
export interface DayTask extends Task {
  id: string;
  /** Local day of the message, such as 2026-03-09. */
  day: string;
  /** How often it was asked for again; counted once all the same. */
  reminders: number;
}
