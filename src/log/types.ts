import type { AuthorRole, Clause, ConversationKind, Span, Stage, Tier } from '../engine/types';

export type ReviewState = 'open' | 'confirmed' | 'dismissed' | 'resolved';

/** How a flagged draft ended. */
export type Outcome = 'edited-clean' | 'edited-flagged' | 'cancelled' | 'sent-anyway' | 'false-alarm' | 'failed-open';

/** A finding handed in by a page; not yet masked, not yet stored. Parsed at the protocol's boundary. */
export interface NewEntry {
  platform: string;
  conversation: { id: string; title: string; kind?: ConversationKind | undefined };
  messageId: string;
  rule: string;
  pack: string;
  clause: Clause;
  confidence: number;
  tier: Tier;
  /** Whole text of the message; the log masks it and keeps an excerpt. */
  text: string;
  spans: Span[];
  authorName?: string | undefined;
  role?: AuthorRole | undefined;
  own?: boolean | undefined;
  stage?: Stage | undefined;
  grade?: number | undefined;
  /** ISO 8601 with offset. */
  sentAt?: string | undefined;
  profile?: 'teacher' | 'parent' | 'admin' | undefined;
  /** Set for drafts. */
  outcome?: Outcome | undefined;
  note?: string | undefined;
}

/** A stored finding. Names, numbers and scores in `excerpt` are masked; `spans` point into the excerpt. */
export interface LogEntry extends Omit<NewEntry, 'text' | 'conversation'> {
  /** Hash of platform, conversation, message id and rule: one entry however often a message is shown. */
  key: string;
  conversation: { hash: string; title: string; kind?: ConversationKind | undefined };
  excerpt: string;
  /** ISO 8601, when this machine saw it. */
  capturedAt: string;
  review: ReviewState;
}
