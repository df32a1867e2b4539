import type { MessageSpec, TimeStep } from '../../platforms/types';
import { readText } from '../text-map';
import { type Bases, matchesAny, readStep, readValue } from './field';
import { readTime } from './time';

/** One row as it stands now, before names and times are carried down from the rows above. */
export interface RowReading {
  id: string;
  /** The conversation the row itself names. */
  conversation: string | undefined;
  text: string;
  textElement: Element;
  sender: string | undefined;
  own: boolean;
  sentAt: string | undefined;
}

/** `none` is no message; `waiting` will be one; `unreadable` should be one, and a page full of them means we are blind. */
export type RowResult = RowReading | 'none' | 'waiting' | 'unreadable';

const omitted = new WeakMap<MessageSpec, string>();

const isValid = (element: Element, css: string): boolean => {
  try {
    element.matches(css);
    return true;
  } catch {
    return false;
  }
};

/** One selector for all that is cut out of the text; a broken one (of an imported platform) is left out. */
function omitCss(spec: MessageSpec, element: Element): string {
  let css = omitted.get(spec);
  if (css === undefined) {
    css = (spec.omit ?? [])
      .map((step) => step.css)
      .filter((one) => isValid(element, one))
      .join(',');
    omitted.set(spec, css);
  }
  return css;
}

function timeOf(ladder: readonly TimeStep[] | undefined, bases: Bases, now: Date): string | undefined {
  for (const step of ladder ?? []) {
    const raw = readValue([step], bases, 'row');
    const time = raw && readTime(raw, step.as, now);
    if (time) return time;
  }
  return undefined;
}

/** A short print of a text: not secret, only steady. */
function printOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(36);
}

/** Reads one row. Nothing is kept on the element: the page may give it to another message at any time. */
export function readRow(spec: MessageSpec, pane: Bases, row: Element, now: Date): RowResult {
  if (matchesAny(row, spec.skip)) return 'none';
  if (matchesAny(row, spec.pending)) return 'waiting';
  const bases: Bases = { ...pane, row };
  const given = readValue(spec.id, bases, 'row');
  const body = readStep(spec.text, bases, 'row')?.element;
  if (given === undefined && (!spec.idFromContent || body === undefined)) return 'unreadable';
  // A picture or a voice message has an id and no text.
  if (body === undefined) return 'none';
  const text = readText(body, omitCss(spec, row) || undefined).text.trim();
  const sender = readValue(spec.sender, bases, 'row');
  const ownName = readValue(spec.ownName, bases, 'page');
  const sentAt = timeOf(spec.time, bases, now);
  const steadySender = spec.senderOncePerRun ? '' : (sender ?? '');
  return {
    id: given ?? `~${printOf(JSON.stringify([sentAt ?? '', steadySender, text]))}`,
    conversation: readValue(spec.conversation, bases, 'row'),
    text,
    textElement: body,
    sender,
    own: readStep(spec.own, bases, 'row') !== undefined || (ownName !== undefined && ownName === sender),
    sentAt,
  };
}
