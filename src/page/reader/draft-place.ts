import type { PlatformSpec } from '../../platforms/types';
import type { DraftPlace } from '../guard/types';
import { contextOf, knowConversation } from './context';
import { firstRung, readValue } from './field';
import { conversationOf, type OpenRoot, panesOf, rootsOf } from './panes';
import type { PolicyOf } from './types';

export interface DraftPlaceOptions {
  spec: PlatformSpec;
  document: Document;
  policyOf: PolicyOf;
  open: OpenRoot;
}

/** Where a draft in this composer would go; nothing where the conversation is unknown, private or switched off. */
export function draftPlace(options: DraftPlaceOptions, composer: Element): DraftPlace | undefined {
  const { spec, document } = options;
  const url = document.defaultView?.location.href ?? '';
  const panes = panesOf(spec, rootsOf(spec, document, options.open), url);
  // Some products keep the composer beside the pane of messages; with one pane open that is no riddle.
  const pane = panes.find(({ element }) => element.contains(composer)) ?? (panes.length === 1 ? panes[0] : undefined);
  const seen = pane && conversationOf(spec, pane);
  if (pane === undefined || seen === undefined) return undefined;
  const senders = () => {
    const rows = firstRung(pane.scopes, spec.message.row).slice(-200);
    return new Set(rows.map((row) => readValue(spec.message.sender, { ...pane.bases, row }, 'row')).filter(Boolean))
      .size;
  };
  const known = knowConversation(seen, options.policyOf, senders);
  if (!known.readable) return undefined;
  const sentAt = localIso(new Date());
  const context = contextOf(known, spec.family, { sender: undefined, own: true, text: '', sentAt });
  return { platform: spec.id, conversation: known.conversation, context };
}

/** ISO 8601 with the offset of this machine. */
function localIso(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const pad = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
}
