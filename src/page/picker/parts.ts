import type { DatedSelector, FieldStep, TimeForm, TimeStep } from '../../platforms/types';
import { readTime } from '../reader/time';
import { wordsOf } from './rows';
import { isSteadyName, kindsOf } from './stable';

export interface Dated {
  seen: string;
  source: string;
}

/** An element of a row that recurs in the other rows, and how to say which. */
interface Part {
  css: string;
  elements: Element[];
  values: string[];
}

/** Every kind of element that stands in a good share of the rows, once per row. */
export function partsOf(rows: readonly Element[], share = 0.15): Part[] {
  const sample = rows.slice(-60);
  const names = new Set<string>();
  for (const row of sample.slice(-12))
    for (const inner of row.querySelectorAll('*')) for (const css of kindsOf(inner)) names.add(css);
  for (const row of sample.slice(-3))
    for (const inner of row.querySelectorAll('time, p, h3, h4, h5, h6, strong, header')) names.add(inner.localName);
  return [...names].flatMap((css) => {
    const elements = sample.flatMap((row) => row.querySelector(css) ?? []);
    if (elements.length < Math.max(1, sample.length * share)) return [];
    return [{ css, elements, values: elements.map(wordsOf) }];
  });
}

const NAME_HINT = /author|sender|user-?name|nick|from|display-?name|(?:^|[-_.])name|who/i;
const TIME_HINT = /time|date|stamp|clock/i;
const looksLikeTime = (value: string): boolean =>
  /^(?:\S{0,12}\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*(?:[ap]\.?m\.?)?$|^(?:昨天|刚刚|\d+\s*分钟前)/i.test(value) ||
  /^\d{4}-\d\d-\d\dT/.test(value);
const distinct = (values: readonly string[]): number => new Set(values).size;

/** What a message says: the part with the most words that is not the whole row, or the row. */
export function textPart(rows: readonly Element[], pointed: Element | undefined): string | undefined {
  const parts = partsOf(rows, 0.6).filter(
    ({ values }) => !values.every((value) => looksLikeTime(value) || value === ''),
  );
  const own =
    pointed === undefined
      ? undefined
      : parts.filter(({ css }) => safeMatches(pointed, css)).sort((a, b) => b.elements.length - a.elements.length)[0];
  if (own !== undefined) return own.css;
  const length = (part: Part) => part.values.reduce((sum, value) => sum + value.length, 0) / part.values.length;
  const varied = parts.filter((part) => distinct(part.values) > part.values.length * 0.5 && !NAME_HINT.test(part.css));
  const longest = Math.max(0, ...varied.map(length));
  // The innermost that still says nearly everything: names and times stand outside it.
  return varied.filter((part) => length(part) > longest * 0.6).sort((a, b) => length(a) - length(b))[0]?.css;
}

const safeMatches = (element: Element, css: string): boolean => {
  try {
    return element.matches(css);
  } catch {
    return false;
  }
};

const STEADY_NAME_ATTRIBUTE = /^data-(?:author|sender|from|user(?:name)?|nick(?:name)?|name)$/;

/** Who wrote it: short words that recur, named like a name if the page is kind. */
export function senderPart(rows: readonly Element[], text: string | undefined, by: Dated): FieldStep | undefined {
  for (const { name } of rows[0]?.attributes ?? []) {
    if (STEADY_NAME_ATTRIBUTE.test(name) && rows.every((row) => row.getAttribute(name))) return { attr: name, ...by };
  }
  const scored = partsOf(rows, 0.05).flatMap((part) => {
    const [first] = part.elements;
    const inText =
      text !== undefined &&
      part.elements.some((element) => element.closest(text) !== null || element.querySelector(text) !== null);
    const short = part.values.filter((value) => value.length > 0 && value.length <= 24).length / part.values.length;
    if (first === undefined || inText || short < 0.9 || part.values.some(looksLikeTime) || distinct(part.values) < 2)
      return [];
    const hint = NAME_HINT.test(part.css) ? 3 : 0;
    const recurs = distinct(part.values) < part.values.length ? 1 : 0;
    return hint + recurs >= 1 ? [{ part, score: hint + recurs + part.elements.length / rows.length }] : [];
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && { css: best.part.css, ...by };
}

const FORMS: TimeForm[] = ['iso', 'unix-milliseconds', 'unix-seconds', 'written'];

function formOf(values: readonly string[], now: Date): TimeForm | undefined {
  return FORMS.find((form) => values.length > 0 && values.every((value) => readTime(value, form, now) !== undefined));
}

/** When it was written: a `<time>`, an attribute, or words that look like a time. */
export function timePart(
  rows: readonly Element[],
  text: string | undefined,
  now: Date,
  by: Dated,
): TimeStep | undefined {
  const stamps = rows.map((row) => row.querySelector('time[datetime]')?.getAttribute('datetime') ?? '').filter(Boolean);
  const stamp = formOf(stamps, now);
  if (stamp !== undefined) return { css: 'time[datetime]', attr: 'datetime', as: stamp, ...by };
  for (const { name } of rows[0]?.attributes ?? []) {
    if (!TIME_HINT.test(name)) continue;
    const as = formOf(
      rows.map((row) => row.getAttribute(name) ?? ''),
      now,
    );
    if (as !== undefined) return { attr: name, as, ...by };
  }
  const parts = partsOf(rows, 0.05).filter(
    ({ elements, values }) =>
      values.every(looksLikeTime) &&
      !elements.some((element) => text !== undefined && element.querySelector(text) !== null),
  );
  const [best] = parts.sort(
    (a, b) => Number(TIME_HINT.test(b.css)) - Number(TIME_HINT.test(a.css)) || b.elements.length - a.elements.length,
  );
  return best && { css: best.css, as: 'written', ...by };
}

/** An attribute that names each message and no two alike; a count of rows is none. */
export function idPart(rows: readonly Element[], by: Dated): FieldStep | undefined {
  const counts = (values: readonly string[]) =>
    values.every((value) => /^\d{1,5}$/.test(value)) &&
    values.every((value, index) => index === 0 || Number(value) === Number(values[index - 1]) + 1);
  const unique = (values: readonly string[]) =>
    values.every((value) => value !== '') && distinct(values) === values.length && !counts(values);
  const names = (element: Element | null | undefined) =>
    [...(element?.attributes ?? [])]
      .map(({ name }) => name)
      .filter((name) => name === 'id' || /^data-[\w-]*(?:id|key|mid|ts)$/.test(name));
  for (const attr of names(rows[0]))
    if (unique(rows.map((row) => row.getAttribute(attr) ?? ''))) return { attr, ...by };
  for (const css of new Set([...(rows[0]?.querySelectorAll('*') ?? [])].flatMap(kindsOf))) {
    for (const attr of names(rows[0]?.querySelector(css))) {
      if (unique(rows.map((row) => row.querySelector(css)?.getAttribute(attr) ?? ''))) return { css, attr, ...by };
    }
  }
  return undefined;
}

const OWN_HINT = /(?:^|[-_])(?:own|me|mine|my|self|outgoing|out|sent|right|current)(?:$|[-_])/i;

/** What marks the user's own messages: a class that says so, on some rows and not on all. */
export function ownPart(rows: readonly Element[], by: Dated): DatedSelector | undefined {
  const names = new Set(
    rows
      .flatMap((row) => [row, ...row.querySelectorAll('*')].flatMap((one) => [...one.classList]))
      .filter((name) => isSteadyName(name) && OWN_HINT.test(name)),
  );
  for (const name of names) {
    const css = `.${CSS.escape(name)}`;
    const marked = rows.filter((row) => row.matches(css) || row.querySelector(css) !== null).length;
    if (marked > 0 && marked < rows.length) return { css, ...by };
  }
  return undefined;
}
