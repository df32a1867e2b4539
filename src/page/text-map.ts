import type { Span } from '../engine/types';

/** The text under a node, with the way back from every offset to the place in the page. */
export interface TextMap {
  text: string;
  pieces: Piece[];
}

interface Piece {
  node: Text | Element;
  start: number;
  end: number;
}

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** What an emoji says: its alternative text, or WeChat's older `text="[微笑]_web"`. */
const imageText = (image: Element): string =>
  image.getAttribute('alt') || (image.getAttribute('text') ?? '').replace(/_web$/, '');

/** Reads text without asking for layout; blocks and `<br>` become line breaks, an `<img>` its alt. */
export function readText(root: Node, ignore?: string): TextMap {
  const pieces: Piece[] = [];
  let text = '';
  let pending = false;
  const put = (node: Text | Element, value: string) => {
    if (value === '') return;
    if (pending && text !== '' && !text.endsWith('\n')) text += '\n';
    pending = false;
    pieces.push({ node, start: text.length, end: text.length + value.length });
    text += value;
  };
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) return put(node as Text, (node as Text).data);
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
    if (node !== root) {
      const element = node as Element; // never `instanceof`: nodes of an iframe have another realm's classes
      if (SILENT.has(element.tagName) || (ignore !== undefined && element.matches(ignore))) return;
      if (element.tagName === 'BR') return put(element, '\n');
      if (element.tagName === 'IMG') return put(element, imageText(element));
    }
    const block = node !== root && BLOCK.has((node as Element).tagName);
    if (block) pending = true;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child);
    if (block) pending = true;
  };
  walk(root);
  return { text, pieces };
}

/** Ranges over the spans; spans of a stale map give none. */
export function rangesOf(map: TextMap, spans: readonly Span[]): Range[] {
  return spans.flatMap((span) => {
    const first = map.pieces.find((piece) => piece.end > span.start);
    const last = map.pieces.findLast((piece) => piece.start < span.end);
    if (first === undefined || last === undefined || first.start >= span.end) return [];
    const range = first.node.ownerDocument?.createRange();
    if (range === undefined) return [];
    try {
      if (first.node.nodeType === Node.TEXT_NODE) range.setStart(first.node, Math.max(0, span.start - first.start));
      else range.setStartBefore(first.node);
      if (last.node.nodeType === Node.TEXT_NODE) range.setEnd(last.node, Math.min(last.end, span.end) - last.start);
      else range.setEndAfter(last.node);
      return [range];
    } catch {
      return []; // the nodes changed since the map was read
    }
  });
}

const SKIPPED = /[\s\u200b-\u200d\u2060\ufeff]/;

function squeeze(text: string): { text: string; at: number[] } {
  let kept = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (SKIPPED.test(text[index]!)) continue;
    kept += text[index];
    at.push(index);
  }
  return { text: kept, at };
}

/** Moves spans of `text` (as somebody else read it) to offsets in the map, white space aside. */
export function locate(map: TextMap, text: string, spans: readonly Span[]): Span[] {
  if (map.text === text) return [...spans];
  const here = squeeze(map.text);
  const there = squeeze(text);
  const shift = here.text.indexOf(there.text);
  return spans.flatMap(({ start, end }) => {
    const words = squeeze(text.slice(start, end)).text;
    if (words === '') return [];
    const from = shift >= 0 ? shift + there.at.findIndex((offset) => offset >= start) : here.text.indexOf(words);
    const first = here.at[from];
    const last = here.at[from + words.length - 1];
    return from < 0 || first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }];
  });
}

/** Whether every flagged word still stands under the node: a recycled row must not wear another's mark. */
export function stillSays(node: Node, text: string, spans: readonly Span[]): boolean {
  const here = squeeze(readText(node).text).text;
  return spans.every(({ start, end }) => here.includes(squeeze(text.slice(start, end)).text));
}
