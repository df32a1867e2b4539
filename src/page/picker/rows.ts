import { kindsOf } from './stable';

/** A root in which messages stand, and the way to say which elements are rows. */
export interface Rows {
  root: Document | ShadowRoot;
  css: string;
  rows: Element[];
}

export const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const spread = (elements: readonly Element[]): boolean =>
  elements.every((one, index) => index === 0 || !elements[index - 1]!.contains(one));

function similar(root: ParentNode, css: string): Element[] {
  try {
    return [...root.querySelectorAll(css)].filter((one) => wordsOf(one) !== '');
  } catch {
    return [];
  }
}

/** The way to say "such an element" that finds the most of them, none inside another. */
function widest(root: ParentNode, element: Element): { css: string; found: Element[] } | undefined {
  const among = (ways: readonly string[]) => {
    let best: { css: string; found: Element[] } | undefined;
    for (const css of ways) {
      const found = similar(root, css);
      if (found.length < 2 || !found.includes(element) || !spread(found)) continue;
      if (best === undefined || found.length > best.found.length) best = { css, found };
    }
    return best;
  };
  const parent = element.parentElement;
  const places = parent === null ? [] : kindsOf(parent).slice(0, 2);
  // Its place in its parent tells a thing from its neighbours only where it has no name of its own.
  return among(kindsOf(element)) ?? among(places.map((kind) => `${kind} > ${element.localName}`));
}

/**
 * The rows of messages around an element: from the words upward as long as every unit still holds one message. The
 * ladder of all levels is kept, so that the user can take one more or one less.
 */
export function rowsAround(element: Element): { levels: Rows[]; chosen: number } {
  const root = element.getRootNode() as Document | ShadowRoot;
  const levels: Rows[] = [];
  let chosen = -1;
  let texts: Element[] | undefined;
  for (let at: Element | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    const kind = widest(root, at);
    if (kind === undefined) continue;
    const level = { root, css: kind.css, rows: kind.found };
    if (texts === undefined || kind.found.length > texts.length * 1.5) {
      // Wider than anything below: what was below was a part of some messages only.
      texts = kind.found;
      levels.push(level);
      chosen = levels.length - 1;
      continue;
    }
    const holding = kind.found.filter((unit) => texts?.some((text) => unit.contains(text))).length;
    const inside = texts.filter((text) => kind.found.some((unit) => unit.contains(text))).length;
    levels.push(level);
    if (holding >= inside * 0.95 && inside >= texts.length * 0.8) chosen = levels.length - 1;
    else if (holding < inside * 0.7) break;
  }
  return { levels, chosen };
}

/** The likeliest message of a page that nobody has pointed at yet: the middle one of the largest list of texts. */
export function likelyMessage(roots: readonly (Document | ShadowRoot)[]): Element | undefined {
  let best: { score: number; element: Element } | undefined;
  for (const root of roots) {
    for (const parent of root.querySelectorAll('*')) {
      const children = [...parent.children].filter((child) => wordsOf(child).length > 1);
      if (children.length < 3 || parent.closest('nav, aside, header, footer, form, menu') !== null) continue;
      const log = parent.matches('[role="log"], [role="feed"], [aria-live]') ? 3 : 1;
      const score = log * Math.min(60, children.length) * Math.log(10 + wordsOf(parent).length / children.length);
      if (best === undefined || score > best.score)
        best = { score, element: children[Math.floor(children.length / 2)]! };
    }
  }
  return best?.element;
}
