import type { DatedSelector, FieldStep, Where } from '../../platforms/types';

/** The elements a field may be looked for in. */
export interface Bases {
  row?: Element | undefined;
  pane: Element;
  /** The document, then the shadow roots the platform names. */
  roots: readonly (Document | ShadowRoot)[];
  url: string;
}

/** What a step found: its value and, unless it came from the address, the element. */
export interface Found {
  value: string;
  element: Element | undefined;
}

const patterns = new Map<string, RegExp | undefined>();

/** A broken pattern (of an imported platform) never matches; it must not stop the reading. */
function compiled(pattern: string): RegExp | undefined {
  if (!patterns.has(pattern)) {
    let expression: RegExp | undefined;
    try {
      expression = new RegExp(pattern, 'u');
    } catch {
      expression = undefined;
    }
    patterns.set(pattern, expression);
  }
  return patterns.get(pattern);
}

/** `base` itself if it matches, else the first match inside it; a broken selector finds nothing. */
export function findIn(base: Element | Document | ShadowRoot, css: string): Element | null {
  try {
    return 'matches' in base && base.matches(css) ? base : base.querySelector(css);
  } catch {
    return null;
  }
}

/** Whether a row matches, or contains a match of, any of the selectors. */
export const matchesAny = (row: Element, ladder: readonly DatedSelector[] | undefined): boolean =>
  ladder?.some((step) => findIn(row, step.css) !== null) ?? false;

/** Every match of the first rung that has one. */
export function firstRung(roots: readonly ParentNode[], ladder: readonly DatedSelector[]): Element[] {
  for (const step of ladder) {
    const found: Element[] = [];
    for (const root of roots) {
      try {
        found.push(...root.querySelectorAll(step.css));
      } catch {
        break;
      }
    }
    if (found.length > 0) return found;
  }
  return [];
}

function elementOf(step: FieldStep, from: Where, bases: Bases): Element | null | undefined {
  if (from === 'url') return undefined;
  if (from === 'page') {
    for (const root of bases.roots) {
      const base = 'documentElement' in root ? root.documentElement : root;
      const found = step.css === undefined ? ('matches' in base ? base : null) : findIn(base, step.css);
      if (found !== null) return found;
    }
    return null;
  }
  const base = from === 'row' ? bases.row : bases.pane;
  if (base === undefined) return null;
  return step.css === undefined ? base : findIn(base, step.css);
}

function rawValue(step: FieldStep, element: Element | undefined, url: string): string | undefined {
  const raw =
    element === undefined ? url : step.attr === undefined ? element.textContent : element.getAttribute(step.attr);
  if (raw === null || step.json === undefined) return raw ?? undefined;
  try {
    const value: unknown = (JSON.parse(raw) as Record<string, unknown> | null)?.[step.json];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  } catch {
    return undefined;
  }
}

/** The first step that yields a value. An element without `attr` and `pattern` yields its text, even an empty one. */
export function readStep<Step extends FieldStep>(
  ladder: readonly Step[] | undefined,
  bases: Bases,
  fallback: Where,
): (Found & { step: Step }) | undefined {
  for (const step of ladder ?? []) {
    const element = elementOf(step, step.from ?? fallback, bases);
    if (element === null) continue;
    const raw = rawValue(step, element, bases.url);
    if (raw === undefined) continue;
    const trimmed = raw.replace(/\s+/gu, ' ').trim();
    if (step.pattern === undefined) return { value: trimmed, element, step };
    const match = compiled(step.pattern)?.exec(trimmed);
    if (match) return { value: match[1] ?? match[0], element, step };
  }
  return undefined;
}

/** The first value that is not empty. */
export function readValue(ladder: readonly FieldStep[] | undefined, bases: Bases, fallback: Where): string | undefined {
  for (const step of ladder ?? []) {
    const value = readStep([step], bases, fallback)?.value;
    if (value) return value;
  }
  return undefined;
}
