import type { PlatformSpec } from '../../platforms/types';
import type { SeenConversation } from '../types';
import { createCarry } from './carry';
import { firstRung } from './field';
import { conversationOf, type OpenRoot, panesOf, rootsOf } from './panes';
import { type RowReading, readRow } from './row';

export interface PageReading {
  conversation: SeenConversation | undefined;
  messages: RowReading[];
  /** Rows that should have been messages. */
  unreadable: number;
}

/** One look at a page with a description, judging nothing: for the picker's preview and the tests. */
export function readOnce(
  spec: PlatformSpec,
  document: Document,
  open: OpenRoot,
  address: string,
  now: Date,
): PageReading[] {
  const roots = rootsOf(spec, document, open);
  return panesOf(spec, roots, address).map((pane) => {
    const carry = createCarry(spec.message);
    const conversation = conversationOf(spec, pane);
    const reading: PageReading = { conversation, messages: [], unreadable: 0 };
    for (const row of firstRung(pane.scopes, spec.message.row)) {
      const result = readRow(spec.message, pane.bases, row, now);
      if (result === 'unreadable') reading.unreadable++;
      if (typeof result === 'string') continue;
      if (result.conversation !== undefined && result.conversation !== conversation?.id) continue;
      const { sender, sentAt } = carry(result);
      const named = sender ?? (conversation?.kind === 'direct' && !result.own ? conversation.title : undefined);
      reading.messages.push({ ...result, sender: named, sentAt });
    }
    return reading;
  });
}
