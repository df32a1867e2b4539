import { ME, type Script } from './script/types.ts';

/** A line of a conversation as it stands at this moment. */
export interface Shown {
  id: string;
  /** Missing for a system line. */
  who?: string;
  own: boolean;
  /** ISO 8601 with the offset of Beijing. */
  time: string;
  text: string;
  edited: boolean;
  quote?: string;
}

export interface Conversation {
  script: Script;
  shown: Shown[];
  /** Index of the next line that has not arrived. */
  next: number;
  unread: number;
}

/** The last evening that is over, so that no message lies in the future; a test names its own day. */
export function eveningOf(now: Date, named: string | null): string {
  if (named !== null && /^\d{4}-\d{2}-\d{2}$/.test(named)) return named;
  const beijing = new Date(now.getTime() + 8 * 3_600_000);
  if (beijing.getUTCHours() < 22) beijing.setUTCDate(beijing.getUTCDate() - 1);
  return beijing.toISOString().slice(0, 10);
}

/** Lets the next line arrive. Returns what arrived, or nothing when the evening is over. */
export function arrive(conversation: Conversation, day: string): Shown | undefined {
  const { script, next, shown } = conversation;
  const line = script.lines[next];
  if (line === undefined) return undefined;
  conversation.next += 1;
  const quoted = line.quote === undefined ? undefined : shown.find(({ id }) => id === `${script.id}-${line.quote}`);
  const arrived: Shown = {
    id: `${script.id}-${line.id ?? next}`,
    ...(line.who === undefined ? {} : { who: line.who }),
    own: line.who === ME,
    time: `${day}T${line.at}:00+08:00`,
    text: line.text,
    edited: false,
    ...(quoted === undefined ? {} : { quote: `${quoted.who ?? ''}：${quoted.text}` }),
  };
  shown.push(arrived);
  return arrived;
}

/** What the writer of a line makes of it later: the line changes in place. */
export function revise(conversation: Conversation, shown: Shown): boolean {
  const { script } = conversation;
  const line = script.lines.find((each, index) => `${script.id}-${each.id ?? index}` === shown.id);
  if (line?.later === undefined) return false;
  if (line.later === 'recalled') {
    shown.text = `“${shown.who ?? ''}”撤回了一条消息`;
    delete shown.who;
  } else {
    shown.text = line.later.edited;
    shown.edited = true;
  }
  return true;
}

/** What the user sends. */
export function say(conversation: Conversation, text: string, now: Date): Shown {
  const beijing = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 19);
  const shown: Shown = {
    id: `${conversation.script.id}-own-${conversation.shown.length}`,
    who: ME,
    own: true,
    time: `${beijing}+08:00`,
    text,
    edited: false,
  };
  conversation.shown.push(shown);
  return shown;
}
