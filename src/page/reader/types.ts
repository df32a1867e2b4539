import type { AuthorRole, ConversationKind, MessageContext, Stage } from '../../engine/types';
import type { TitleFacts } from '../title';
import type { SeenConversation } from '../types';

/** What this frame is doing; `not-permitted` and `paused` are known outside the reader. */
export type Coverage = 'reading' | 'nothing-to-read' | 'blind';

/** What the user's settings say of one conversation. */
export interface ConversationPolicy {
  /** Set by the user: read (true), leave alone (false), or as its kind says (missing). */
  read?: boolean | undefined;
  kind?: ConversationKind | undefined;
  stage?: Stage | undefined;
  grade?: number | undefined;
  noHomeworkDay?: number | undefined;
  selfRole?: MessageContext['selfRole'];
  /** What the others are when their names do not say. */
  othersRole?: AuthorRole | undefined;
  /** Role by display name. */
  roles?: Readonly<Record<string, AuthorRole>> | undefined;
}

export interface CoverageReport {
  state: Coverage;
  /** The conversation being read, if any. */
  conversation: SeenConversation | undefined;
  /** Distinct messages read and flagged since the page was opened. */
  read: number;
  flagged: number;
  /** Not read because direct chats are private until the user turns one on. */
  privateChat: boolean;
}

/** Settings of a conversation, given what its title says. */
export type PolicyOf = (conversation: SeenConversation, title: TitleFacts) => ConversationPolicy;
