import type { AuthorRole, ConversationKind, Detector, Finding, MessageContext } from '../engine/types';
import type { DraftEnding } from './guard/types';

/** The conversation as the page shows it. */
export interface SeenConversation {
  /** Stable within the platform: channel id, jid, or the title when the page has nothing better. */
  id: string;
  title: string;
  kind: ConversationKind | undefined;
}

/** A message as read from the page just now. Elements may be recycled at any time: never keep state on them. */
export interface SeenMessage {
  platform: string;
  conversation: SeenConversation;
  /** Stable id within the conversation. */
  id: string;
  text: string;
  authorName: string | undefined;
  role: AuthorRole | undefined;
  own: boolean;
  /** ISO 8601 with offset, when the page says it. */
  sentAt: string | undefined;
  context: MessageContext;
  /** The row, for placing a mark beside it. */
  element: Element;
  /** The element whose text was read, for highlighting words. */
  textElement: Element;
}

/** `platform`, conversation and message id: what makes a message the same message. */
export const messageKey = (message: Pick<SeenMessage, 'platform' | 'conversation' | 'id'>): string =>
  JSON.stringify([message.platform, message.conversation.id, message.id]);

/** What shows findings on posted messages. The reader calls it; it never writes into the host's nodes. */
export interface Surface {
  /** Called for a message with findings, again whenever its row was moved, recycled or changed. */
  show(message: SeenMessage, findings: readonly Finding[]): void;
  /** The message is gone from the page (or no longer breaks anything). */
  hide(key: string): void;
  clear(): void;
}

/** Everything the page room gets from the extension; it imports no extension API itself. */
export interface PageHost {
  detector: Detector;
  /** Hands findings to the log; resolves when they are stored for good. Retries are the host's. */
  record(message: SeenMessage, findings: readonly Finding[]): Promise<void>;
  /** Told of every message as it is read, with findings or without. */
  seen?(message: SeenMessage): void;
  /** Hands the ending of a flagged draft to the log. */
  recordDraft(draft: DraftEnding): Promise<void>;
  /** Text of the interface by key (see locales/), with `$1`-style substitutions. */
  t(key: string, substitutions?: string[]): string;
  signal: AbortSignal;
}
