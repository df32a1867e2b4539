import type { Finding } from '../../engine/types';
import type { FieldStep, PlatformSpec } from '../../platforms/types';
import type { SeenConversation } from '../types';
import type { KnownConversation } from './context';
import { firstRung } from './field';
import type { Pane } from './panes';
import type { RowResult } from './row';
import type { Coverage, CoverageReport } from './types';

const REMEMBERED = 5000;
/** So much text in a list without a single readable row is not an empty chat. */
const SOME_TEXT = 40;

/** Attributes the description reads or selects by; only their changes matter. */
function attributesOf(spec: PlatformSpec): string[] {
  const names = new Set(['id', 'class', 'hidden', 'title']);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value !== null && typeof value === 'object') {
      const step = value as Partial<FieldStep>;
      if (typeof step.attr === 'string') names.add(step.attr.toLowerCase());
      for (const match of (typeof step.css === 'string' ? step.css : '').matchAll(/\[\s*([\w-]+)/g))
        names.add(match[1]!.toLowerCase());
      for (const inner of Object.values(value)) if (typeof inner === 'object') visit(inner);
    }
  };
  visit([spec.conversation, spec.message, spec.marks]);
  return [...names];
}

/** Keeps what a frame knows over time: names by message, counts, and whether the page can still be read. */
export function createOutlook(spec: PlatformSpec) {
  const names = new Map<string, string>();
  const readKeys = new Set<string>();
  const flaggedKeys = new Set<string>();
  let panes = 0;
  let rows = 0;
  let readable = 0;
  let unreadable = 0;
  let filled = false;
  let privateChat = false;
  let conversation: SeenConversation | undefined;

  const state = (): Coverage => {
    if (readable > 0) return readable >= unreadable ? 'reading' : 'blind';
    if (unreadable > 0 || filled) return 'blind';
    // A quiet chat is being read, too: its next message will be.
    return conversation !== undefined ? 'reading' : 'nothing-to-read';
  };

  return {
    attributes: attributesOf(spec),
    begin(count: number): void {
      panes = count;
      rows = readable = unreadable = 0;
      filled = privateChat = false;
      conversation = undefined;
    },
    pane(pane: Pane, known: KnownConversation | undefined, count: number) {
      rows += count;
      if (known?.readable) conversation = known.conversation;
      else if (known !== undefined) privateChat = true;
      const lists = spec.conversation.list === undefined ? [] : firstRung(pane.scopes, spec.conversation.list);
      const hasText = () => lists.some((list) => (list.textContent ?? '').trim().length > SOME_TEXT);
      // Rows but no name for the conversation, or a full list without rows: the page has changed its ways.
      if (known === undefined ? count > 0 : known.readable && count === 0 && hasText()) filled = true;
      return {
        count(reading: RowResult): void {
          if (reading === 'unreadable') unreadable++;
          else if (typeof reading !== 'string') readable++;
        },
        flag(key: string, findings: readonly Finding[]): void {
          if (readKeys.size < 50_000) readKeys.add(key);
          if (findings.length > 0) flaggedKeys.add(key);
        },
      };
    },
    /** The name a message had when its run's header was still on the page. */
    senderOf: (key: string): string | undefined => names.get(key),
    remember(key: string, sender: string | undefined): void {
      if (sender === undefined || !spec.message.senderOncePerRun) return;
      names.set(key, sender);
      if (names.size > REMEMBERED) names.delete(names.keys().next().value!);
    },
    report: (): CoverageReport => ({
      state: state(),
      conversation,
      read: readKeys.size,
      flagged: flaggedKeys.size,
      privateChat: privateChat && panes > 0 && rows >= 0,
    }),
  };
}
