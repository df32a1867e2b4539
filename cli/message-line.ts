/** One line of input for `scan`: an NDJSON message, or plain text. */
import type { Message, MessageContext } from '../src/engine/types';

export type Parsed = { kind: 'message'; message: Message } | { kind: 'bad'; why: string } | { kind: 'blank' };

const KINDS: Record<string, readonly string[]> = {
  conversation: ['group', 'direct', 'homework', 'staff'],
  senderRole: ['teacher', 'parent', 'pupil', 'trainer', 'self'],
  stage: ['primary', 'junior', 'senior'],
};

/** Reads one line; says in words what is wrong with a bad one. A line that does not begin with `{` is plain text. */
export function parseLine(line: string, number: number): Parsed {
  const trimmed = number === 1 ? line.replace(/^\ufeff/, '').trim() : line.trim();
  if (trimmed === '') return { kind: 'blank' };
  if (!/^[{[]/.test(trimmed)) return { kind: 'message', message: { id: `line-${number}`, text: trimmed, context: {} } };
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch (error) {
    return { kind: 'bad', why: `this is not JSON (${(error as Error).message.slice(0, 120)})` };
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { kind: 'bad', why: 'a message is a JSON object' };
  const { id, text, context } = value as Record<string, unknown>;
  if (text === undefined) return { kind: 'bad', why: '`text` is missing' };
  if (typeof text !== 'string') return { kind: 'bad', why: `\`text\` is ${typeName(text)}, not a string` };
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    return { kind: 'bad', why: `\`id\` is ${typeName(id)}, not a string` };
  }
  const why = contextFault(context);
  if (why !== undefined) return { kind: 'bad', why };
  return {
    kind: 'message',
    message: { id: id === undefined ? `line-${number}` : String(id), text, context: (context ?? {}) as MessageContext },
  };
}

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `of type ${typeof value}`;

function contextFault(context: unknown): string | undefined {
  if (context === undefined || context === null) return undefined;
  if (typeof context !== 'object' || Array.isArray(context))
    return `\`context\` is ${typeName(context)}, not an object`;
  const fields = context as Record<string, unknown>;
  for (const [field, allowed] of Object.entries(KINDS)) {
    const value = fields[field];
    if (value !== undefined && value !== null && !(typeof value === 'string' && allowed.includes(value))) {
      return `\`context.${field}\` is ${JSON.stringify(value)?.slice(0, 60)}; it may be ${allowed.join(', ')}`;
    }
  }
  const { grade, noHomeworkDay, sentAt } = fields;
  if (
    grade !== undefined &&
    grade !== null &&
    !(typeof grade === 'number' && Number.isInteger(grade) && grade >= 1 && grade <= 12)
  ) {
    return '`context.grade` is not a whole number from 1 to 12';
  }
  if (
    noHomeworkDay !== undefined &&
    noHomeworkDay !== null &&
    !(typeof noHomeworkDay === 'number' && noHomeworkDay >= 0 && noHomeworkDay <= 6)
  ) {
    return '`context.noHomeworkDay` is not a number from 0 (Sunday) to 6';
  }
  if (sentAt !== undefined && sentAt !== null && (typeof sentAt !== 'string' || Number.isNaN(Date.parse(sentAt)))) {
    return '`context.sentAt` is not an ISO 8601 time';
  }
  for (const field of Object.keys(fields)) if (fields[field] === null) delete fields[field];
  return undefined;
}
