import type { ComposerSpec, DatedSelector } from '../../platforms/types';
import { readText, type TextMap } from '../text-map';

export type Field = HTMLTextAreaElement | HTMLInputElement;

/** The editable a draft is written in. */
export type Editable = HTMLElement;

export const isField = (element: Element): element is Field =>
  element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';

const OFF = '[data-jianfu="off"]';
const PRIVATE =
  'input:not([type="text"], :not([type])), [type="password"], [autocomplete*="password"], [autocomplete="one-time-code"]';
const SEARCH = '[role="searchbox"], [role="search"] *, [type="search"], [inputmode="search"]';
const SEARCH_NAME = /search|搜索|查找|搜/i;
const SEND_NAME = /^(发送|发布|发表|提交|回复|send|post|reply|submit|publish)/i;

const selectorOf = (ladder: readonly DatedSelector[] | undefined): string | undefined =>
  ladder === undefined || ladder.length === 0 ? undefined : ladder.map(({ css }) => css).join(', ');

/** Climbs to the parent, out of shadow trees and same-origin frames. */
function up(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root as ShadowRoot).host ?? (root as Document).defaultView?.frameElement ?? null;
}

function within(element: Element, css: string): boolean {
  for (let at: Element | null = element; at !== null; at = up(at)) if (at.matches(css)) return true;
  return false;
}

/** The composer an event happened in; nothing for search boxes, passwords, and what the page or the user keeps to itself. */
export function composerAt(target: EventTarget | undefined, spec: ComposerSpec | undefined): Editable | undefined {
  const element = target as Element | null | undefined;
  if (element?.nodeType !== 1) return undefined;
  const editable = editableAt(element);
  if (editable === undefined || editable.matches(PRIVATE) || within(editable, OFF)) return undefined;
  const box = selectorOf(spec?.box);
  if (box !== undefined) {
    if (within(editable, box)) return editable;
    // The product changed its composer: better any big editor than none. Known boxes on the page rule that out.
    if (editable.ownerDocument.querySelector(box) !== null) return undefined;
  }
  const single = editable.tagName === 'INPUT';
  const name = `${editable.getAttribute('aria-label') ?? ''} ${editable.getAttribute('placeholder') ?? ''}`;
  return single || within(editable, SEARCH) || SEARCH_NAME.test(name) ? undefined : editable;
}

function editableAt(element: Element): Editable | undefined {
  if (isField(element)) return element.readOnly || element.disabled ? undefined : element;
  if (element.ownerDocument.designMode === 'on') return element.ownerDocument.body;
  if (!(element as HTMLElement).isContentEditable) return undefined;
  let editable = element as HTMLElement;
  while (editable.parentElement?.isContentEditable) editable = editable.parentElement;
  return editable;
}

/** Whether a click on this element sends what is in the composer. */
export function isSendButton(target: Element, composer: Editable, spec: ComposerSpec | undefined): boolean {
  const css = selectorOf(spec?.send);
  if (css !== undefined) return within(target, css);
  const button = target.closest('button, [role="button"], input[type="submit"], a[role="button"]');
  if (button === null || button.contains(composer)) return false;
  const name =
    button.getAttribute('aria-label') ?? button.getAttribute('title') ?? (button as HTMLInputElement).value ?? '';
  return [name, button.textContent ?? ''].some((label) => SEND_NAME.test(label.trim()));
}

/** The draft; fields give their value, editors the text of their nodes. Never the page's own placeholder. */
export function readDraft(composer: Editable, spec: ComposerSpec | undefined): TextMap {
  if (isField(composer)) return { text: composer.value, pieces: [] };
  const omit = selectorOf(spec?.omit);
  return readText(composer, ['[data-slate-placeholder]', ...(omit === undefined ? [] : [omit])].join(', '));
}

/** Nothing but white space and the invisible characters that editors keep. */
export const isBlank = (text: string): boolean => /^[\s\u200b-\u200d\u2060\ufeff]*$/.test(text);
