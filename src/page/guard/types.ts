import type { Finding, MessageContext } from '../../engine/types';
import type { SeenConversation } from '../types';

/** Where a draft typed into this composer would go. */
export interface DraftPlace {
  platform: string;
  conversation: SeenConversation;
  context: MessageContext;
}

/** How a flagged draft ended; the log's `Outcome` has the same words. */
export type DraftOutcome =
  | 'edited-clean'
  | 'edited-flagged'
  | 'cancelled'
  | 'sent-anyway'
  | 'false-alarm'
  | 'failed-open';

/** What the log learns of a flagged draft. Holds the flagged words only, never the draft. */
export interface DraftEnding {
  place: DraftPlace;
  outcome: DraftOutcome;
  findings: readonly Finding[];
  /** Names this draft, so that a retry is not stored twice. */
  id: string;
  /** The flagged words, joined; the findings' spans point into it. */
  words: string;
  /** What the user typed as reason. */
  note?: string | undefined;
}
