import type { PlatformSpec } from './types';

const MOST_STEPS = 12;
const LONGEST = 500;

type Check = (value: unknown, where: string) => string[];

const text =
  (longest = LONGEST): Check =>
  (value, where) =>
    typeof value === 'string' && value.length > 0 && value.length <= longest
      ? []
      : [`${where} must be a text of at most ${longest} characters`];

const oneOf =
  (...values: unknown[]): Check =>
  (value, where) =>
    values.includes(value) ? [] : [`${where} must be one of ${values.join(', ')}`];

const pattern: Check = (value, where) => {
  const faults = text()(value, where);
  if (faults.length > 0) return faults;
  // Nested repetition can take for ever on a hostile page.
  if (/[+*}]\)[+*{]/.test(value as string)) return [`${where} repeats a repetition`];
  try {
    new RegExp(value as string, 'u');
    return [];
  } catch {
    return [`${where} is no regular expression`];
  }
};

const flag: Check = (value, where) => (typeof value === 'boolean' ? [] : [`${where} must be true or false`]);

/** An object with exactly these keys; those marked `?` may be missing. */
const object =
  (shape: Record<string, Check>): Check =>
  (value, where) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [`${where} must be an object`];
    const unknown = Object.keys(value).filter((key) => !(key in shape) && !(`${key}?` in shape));
    const found = Object.entries(shape).flatMap(([name, check]) => {
      const key = name.replace('?', '');
      const inner = (value as Record<string, unknown>)[key];
      return inner === undefined && name.endsWith('?') ? [] : check(inner, `${where}.${key}`);
    });
    return [...unknown.map((key) => `${where}.${key} is not known`), ...found];
  };

const list =
  (check: Check, least = 0): Check =>
  (value, where) =>
    Array.isArray(value) && value.length >= least && value.length <= MOST_STEPS
      ? value.flatMap((item, index) => check(item, `${where}[${index}]`))
      : [`${where} must be a list of ${least} to ${MOST_STEPS}`];

const dated = { seen: text(40), source: text() };
const selector = object({ css: text(), ...dated });
const fieldShape = {
  'css?': text(),
  'from?': oneOf('row', 'pane', 'page', 'url'),
  'attr?': text(80),
  'json?': text(80),
  'pattern?': pattern,
  ...dated,
};
const field = object(fieldShape);
const named = object({ zh: text(80), en: text(80) });

const spec = object({
  id: text(80),
  name: named,
  family: oneOf('wechat', 'qq', 'other'),
  certainty: oneOf('A', 'B', 'C'),
  matches: list(text(200)),
  'path?': pattern,
  marks: list(selector, 1),
  'shadow?': list(selector),
  conversation: object({
    'pane?': list(selector),
    'list?': list(selector),
    id: list(field, 1),
    title: list(field, 1),
    kind: list(object({ ...fieldShape, kind: oneOf('group', 'direct', 'homework', 'staff') })),
  }),
  message: object({
    row: list(selector),
    'skip?': list(selector),
    'pending?': list(selector),
    id: list(field),
    'idFromContent?': flag,
    'conversation?': list(field),
    text: list(field),
    'omit?': list(selector),
    'sender?': list(field),
    'senderOncePerRun?': flag,
    'own?': list(field),
    'ownName?': list(field),
    'time?': list(
      object({ ...fieldShape, as: oneOf('iso', 'unix-seconds', 'unix-milliseconds', 'discord-snowflake', 'written') }),
    ),
    'timeOncePerRun?': flag,
  }),
  'composer?': object({
    box: list(selector, 1),
    'send?': list(selector),
    'omit?': list(selector),
    keys: oneOf('enter', 'ctrl+enter', 'button'),
  }),
  'note?': object({ zh: text(), en: text() }),
});

/** What is wrong with a description, in sentences; nothing when it may be used. For everything that comes from a file. */
export const checkSpec = (value: unknown): string[] => spec(value, 'platform');

/** A checked description, or nothing. */
export const asSpec = (value: unknown): PlatformSpec | undefined =>
  checkSpec(value).length === 0 ? (value as PlatformSpec) : undefined;
