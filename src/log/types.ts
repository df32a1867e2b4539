import type { AuthorRole, Clause, ConversationKind, Span, Stage, Tier } from '../engine/types';

export type ReviewState = 'open' | 'confirmed' | 'dismissed' | 'resolved';

/** How a flagged draft ended. */
export type Outcome = 'edited-clean' | 'edited-flagged' | 'cancelled' | 'sent-anyway' | 'false-alarm' | 'failed-open';

/** Who uses this browser. */
export type Profile = 'teacher' | 'parent' | 'admin';

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
  profile?: Profile | undefined;
  /** Set for drafts. */
  outcome?: Outcome | undefined;
  note?: string | undefined;
  /** Written homework in minutes as stated or estimated from the message, and its subject. */
  minutes?: number | undefined;
  subject?: string | undefined;
}

/** A verdict on a finding given on the page. */
export interface NewJudgement {
  platform: string;
  conversationId: string;
  messageId: string;
  rule: string;
  verdict: 'confirm' | 'dismiss' | 'reopen';
  reason?: string | undefined;
}

/** What one tab could or could not see from one moment to another, so that silence is not taken for innocence. */
export interface NewCoverage {
  platform: string;
  conversationId?: string | undefined;
  state: 'reading' | 'blind' | 'paused' | 'not-permitted';
  /** ISO 8601 with offset. */
  from: string;
  to: string;
}

/**
 * What is kept of a finding, unchanged for ever: the body of a `finding` record. Names, numbers and scores in `excerpt`
 * are masked; `spans` point into the excerpt.
 */
export interface FindingBody extends Omit<NewEntry, 'text' | 'conversation' | 'messageId'> {
  /** Hash of platform, conversation, message id and rule: one entry however often a message is shown. */
  key: string;
  conversation: { hash: string; title: string; kind?: ConversationKind | undefined };
  excerpt: string;
  /** ISO 8601, when this machine saw it. */
  capturedAt: string;
  /** Random, so that the digest that stays after a purge tells nothing about the text. */
  salt: string;
  /** Signer of the bundle it came from; missing for what this browser saw itself. */
  origin?: string | undefined;
  /** What its owner had said of it when handing it in. */
  said?: { review: ReviewState; reply?: string | undefined } | undefined;
}

/** A stored finding as it stands now: its body and what reviewers did. */
export interface LogEntry extends FindingBody {
  seq: number;
  review: ReviewState;
  tags: string[];
}
