import type { Span } from '../../engine/types';
import { overlap } from '../surface/place';
import type { Field } from './composer';

const COPIED = [
  'box-sizing',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'border-top-width',
  'border-right-width',
  'border-bottom-width',
  'border-left-width',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-stretch',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-indent',
  'text-align',
  'text-transform',
  'tab-size',
  'direction',
];

export interface WordBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Where words stand inside a textarea: a mirror of it in our own layer, same font and width, is measured in its place.
 * The mirror is laid out once a text; scrolling and moving only shift the boxes.
 */
export class FieldBoxes {
  readonly #mirror = document.createElement('div');
  #inner: WordBox[] = [];

  constructor(layer: HTMLElement) {
    this.#mirror.style.cssText =
      'position:absolute;left:0;top:0;visibility:hidden;overflow:hidden;height:auto;border-style:solid;overflow-wrap:break-word';
    this.#mirror.ariaHidden = 'true';
    layer.append(this.#mirror);
  }

  /** Lays out the text; to be called when text, spans or width changed. */
  layOut(field: Field, spans: readonly Span[]): void {
    const style = getComputedStyle(field);
    for (const name of COPIED) this.#mirror.style.setProperty(name, style.getPropertyValue(name));
    const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
    const bar = Math.max(0, field.offsetWidth - field.clientWidth - borders);
    this.#mirror.style.width = `${style.boxSizing === 'border-box' ? field.offsetWidth - bar : Number.parseFloat(style.width) - bar}px`;
    this.#mirror.style.whiteSpace = field.tagName === 'INPUT' ? 'pre' : 'pre-wrap';
    const text = document.createTextNode(`${field.value}\u200b`);
    this.#mirror.replaceChildren(text);
    const base = this.#mirror.getBoundingClientRect();
    const range = document.createRange();
    this.#inner = spans.flatMap(({ start, end }) => {
      if (end > field.value.length) return [];
      range.setStart(text, start);
      range.setEnd(text, end);
      return [...range.getClientRects()].map((box) => ({
        left: box.left - base.left,
        top: box.top - base.top,
        width: box.width,
        height: box.height,
      }));
    });
    this.#mirror.replaceChildren();
  }

  /** The boxes in the window now, cut to what the field shows. */
  now(field: Field): WordBox[] {
    if (!field.isConnected) return [];
    const frame = field.getBoundingClientRect();
    return this.#inner.flatMap((box) => {
      const left = frame.left + box.left - field.scrollLeft;
      const top = frame.top + box.top - field.scrollTop;
      const seen = overlap({ left, top, right: left + box.width, bottom: top + box.height }, frame);
      return seen === undefined
        ? []
        : [{ left: seen.left, top: seen.top, width: seen.right - seen.left, height: seen.bottom - seen.top }];
    });
  }
}
