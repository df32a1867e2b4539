import type { MessageContext, PlatformFamily } from '../../engine/types';
import { isRelay, roleOfName } from '../author';
import { readTitle } from '../title';
import type { SeenConversation } from '../types';
import type { ConversationPolicy, PolicyOf } from './types';

/** A conversation with everything that is known of it: the page first, then its title, then what the user set. */
export interface KnownConversation {
  conversation: SeenConversation;
  policy: ConversationPolicy;
  /** Direct chats are private: read only when the user turned this one on. */
  readable: boolean;
}

/** `senders` is how many different people the page shows; it settles the kind where neither page nor title says it. */
export function knowConversation(seen: SeenConversation, policyOf: PolicyOf, senders: () => number): KnownConversation {
  const title = readTitle(seen.title);
  const policy = policyOf(seen, title);
  const kind =
    policy.kind ??
    (seen.kind === 'group' && title.kind === 'staff' ? 'staff' : seen.kind) ??
    title.kind ??
    (senders() > 2 ? 'group' : undefined);
  return {
    conversation: { ...seen, kind },
    policy: { ...policy, stage: policy.stage ?? title.stage, grade: policy.grade ?? title.grade },
    // An unknown conversation of one or two people may be a pupil's: it is as private as a direct one.
    readable: policy.read ?? (kind !== undefined && kind !== 'direct'),
  };
}

/** Whose message it is and under what circumstances, for the detector. */
export function contextOf(
  known: KnownConversation,
  family: PlatformFamily,
  message: { sender: string | undefined; own: boolean; text: string; sentAt: string | undefined },
): MessageContext {
  const { policy, conversation } = known;
  const named =
    message.sender === undefined ? undefined : (policy.roles?.[message.sender] ?? roleOfName(message.sender));
  const role = message.own ? 'self' : (named ?? (isRelay(message.text) ? 'teacher' : policy.othersRole));
  return {
    conversation: conversation.kind,
    senderRole: role,
    stage: policy.stage,
    grade: policy.grade,
    sentAt: message.sentAt,
    noHomeworkDay: policy.noHomeworkDay,
    selfRole: policy.selfRole,
    platformFamily: family,
  };
}
