import type { PlatformSpec } from '../../platforms/types';
import type { SeenConversation } from '../types';
import { type Bases, firstRung, readStep, readValue } from './field';

/** A place where one conversation stands: its element, where to look for rows, and what it says of itself. */
export interface Pane {
  element: Element;
  scopes: readonly ParentNode[];
  bases: Bases;
}

/** Opens a shadow root, closed ones too where the browser lets us. */
export type OpenRoot = (host: Element) => ShadowRoot | null;

const all = (root: ParentNode, css: string): Element[] => {
  try {
    return [...root.querySelectorAll(css)];
  } catch {
    return [];
  }
};

/** The document and the shadow roots the platform names, outermost first. */
export function rootsOf(spec: PlatformSpec, document: Document, open: OpenRoot): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const step of spec.shadow ?? []) {
    for (const root of [...roots]) {
      for (const host of all(root, step.css)) {
        const shadow = open(host);
        if (shadow !== null && !roots.includes(shadow)) roots.push(shadow);
      }
    }
  }
  return roots;
}

const insideOf = (pane: Element, root: Document | ShadowRoot): boolean => {
  let at: Document | ShadowRoot = root;
  while ('host' in at) {
    if (pane.contains(at.host)) return true;
    const next = at.host.getRootNode();
    if (next === at) return false;
    at = next as Document | ShadowRoot;
  }
  return false;
};

/** Every open conversation of the page; without a `pane` in the description, the page is one. */
export function panesOf(spec: PlatformSpec, roots: readonly (Document | ShadowRoot)[], url: string): Pane[] {
  const page = roots[0] as Document;
  if (spec.conversation.pane === undefined) {
    const element = page.documentElement;
    return element === null ? [] : [{ element, scopes: roots, bases: { pane: element, roots, url } }];
  }
  return firstRung(roots, spec.conversation.pane).map((element) => ({
    element,
    scopes: [element, ...roots.filter((root) => insideOf(element, root))],
    bases: { pane: element, roots, url },
  }));
}

/** The conversation of a pane, or nothing while the page does not say which it is. */
export function conversationOf(spec: PlatformSpec, pane: Pane): SeenConversation | undefined {
  const id = readValue(spec.conversation.id, pane.bases, 'pane');
  if (id === undefined) return undefined;
  return {
    id,
    title: readValue(spec.conversation.title, pane.bases, 'pane') ?? '',
    kind: readStep(spec.conversation.kind, pane.bases, 'pane')?.step.kind,
  };
}
