import { h, render } from 'preact';
import type { Finding } from '../../engine/types';
import { Icon } from '../../ui/icon';
import { stillSays } from '../text-map';
import type { SeenMessage } from '../types';
import { Backdrops } from './backdrops';
import type { Follower } from './follow';
import type { Overlay } from './overlay';
import { type Box, type MarkPlace, overlap, placeMark } from './place';

/** A flagged message in the page and its button. */
export interface Mark {
  key: string;
  message: SeenMessage;
  findings: readonly Finding[];
  button: HTMLButtonElement;
}

interface Drawn extends Mark {
  width: number;
  bubble: Element;
  place: MarkPlace | undefined;
  shown: string;
  dark: boolean;
}

/** When marks are drawn; `hover` waits for the pointer (or the keyboard) to reach the message. */
export type MarkMode = 'always' | 'hover' | 'off';

/** Draws the buttons beside flagged rows and keeps each on its own row. */
export class Marks implements Follower {
  mode: MarkMode = 'always';
  readonly #overlay: Overlay;
  readonly #label: (mark: Pick<Mark, 'message' | 'findings'>) => { text: string; name: string };
  readonly #onOpen: (mark: Mark) => void;
  readonly #onPoint: (mark: Mark, over: boolean) => void;
  readonly #all = new Map<string, Drawn>();
  readonly #near = new Set<Element>();
  readonly #rows: IntersectionObserver;
  readonly #sizes: ResizeObserver;
  readonly #backdrops = new Backdrops();
  #pointer = { x: -1, y: -1 };

  constructor(
    overlay: Overlay,
    on: {
      label: (mark: Pick<Mark, 'message' | 'findings'>) => { text: string; name: string };
      open: (mark: Mark) => void;
      point: (mark: Mark, over: boolean) => void;
      nudge: () => void;
      signal: AbortSignal;
    },
  ) {
    this.#overlay = overlay;
    this.#label = on.label;
    this.#onOpen = on.open;
    this.#onPoint = on.point;
    this.#rows = new IntersectionObserver((changes) => {
      for (const change of changes) {
        if (change.isIntersecting) this.#near.add(change.target);
        else this.#near.delete(change.target);
      }
      on.nudge();
    });
    this.#sizes = new ResizeObserver(() => on.nudge());
    document.addEventListener(
      'pointermove',
      (event) => {
        this.#pointer = { x: event.clientX, y: event.clientY };
        if (this.mode === 'hover' && this.#all.size > 0) on.nudge();
      },
      { capture: true, passive: true, signal: on.signal },
    );
    on.signal.addEventListener('abort', () => {
      this.#rows.disconnect();
      this.#sizes.disconnect();
    });
  }

  set(key: string, message: SeenMessage, findings: readonly Finding[]): void {
    const old = this.#all.get(key);
    for (const other of this.#all.values()) {
      if (other.key !== key && other.message.element === message.element) this.delete(other.key);
    }
    if (old !== undefined && old.message.element !== message.element) this.#unwatch(old);
    const { text, name } = this.#label({ message, findings });
    const button = old?.button ?? this.#newButton(key);
    if (button.title !== text) {
      (button.lastChild as HTMLElement).textContent = text;
      button.title = text;
    }
    button.setAttribute('aria-label', name);
    const mark = {
      key,
      message,
      findings,
      button,
      width: 0,
      bubble: message.textElement,
      place: undefined,
      shown: '',
      dark: false,
    };
    this.#all.set(key, { ...mark, shown: old?.shown ?? '' });
    this.#rows.observe(message.element);
    this.#sizes.observe(message.element);
    if (message.element.parentElement) this.#sizes.observe(message.element.parentElement);
  }

  delete(key: string): void {
    const mark = this.#all.get(key);
    if (mark === undefined) return;
    this.#all.delete(key);
    this.#unwatch(mark);
    mark.button.remove();
  }

  clear(): void {
    for (const key of [...this.#all.keys()]) this.delete(key);
  }

  /** Marks in sight, top first. */
  visible(): Mark[] {
    return [...this.#all.values()]
      .filter((mark) => mark.place !== undefined)
      .sort((a, b) => a.place!.top - b.place!.top);
  }

  get(key: string): Mark | undefined {
    return this.#all.get(key);
  }

  idle(): boolean {
    return this.#all.size === 0;
  }

  read(): boolean {
    const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const seen = new Map<Element, Box>();
    const origin = this.#overlay.origin();
    let moved = false;
    for (const mark of this.#all.values()) {
      const { element } = mark.message;
      const place = this.#near.has(element) && this.mode !== 'off' ? this.#measure(mark, view, seen) : undefined;
      const shown =
        place === undefined
          ? ''
          : `translate(${(place.left - origin.left) / origin.scale}px,${(place.top - origin.top) / origin.scale}px)${place.compact ? ' c' : ''}`;
      if (shown !== mark.shown) moved = true;
      mark.place = place;
    }
    return moved;
  }

  write(): void {
    const origin = this.#overlay.origin();
    for (const mark of this.#all.values()) {
      const { place, button } = mark;
      const shown =
        place === undefined
          ? ''
          : `translate(${(place.left - origin.left) / origin.scale}px,${(place.top - origin.top) / origin.scale}px)${place.compact ? ' c' : ''}`;
      if (shown === mark.shown) continue;
      mark.shown = shown;
      button.hidden = place === undefined;
      if (place === undefined) continue;
      button.style.transform = shown.replace(' c', '');
      button.classList.toggle('compact', place.compact);
      button.classList.toggle('dark', mark.dark);
    }
  }

  #measure(mark: Drawn, view: Box, seen: Map<Element, Box>): MarkPlace | undefined {
    const { message, button } = mark;
    const { element, textElement } = message;
    if (!textElement.isConnected) return undefined;
    if (!mark.findings.every((finding) => stillSays(textElement, message.text, finding.spans))) return undefined;
    if (mark.width === 0) {
      mark.width = button.offsetWidth || this.#measureLabel(button);
      mark.bubble = this.#backdrops.bubbleOf(textElement, element);
      mark.dark = this.#backdrops.isDark(element);
    }
    let clip: Box | undefined = view;
    for (const scroller of this.#backdrops.scrollersOf(element)) {
      const box: Box = seen.get(scroller) ?? scroller.getBoundingClientRect();
      seen.set(scroller, box);
      clip = clip && overlap(clip, box);
    }
    if (clip === undefined) return undefined;
    const range = document.createRange();
    range.selectNodeContents(textElement);
    const lines = [...range.getClientRects()].filter((line) => line.width > 0 && line.height > 0);
    const last = lines.at(-1);
    if (last === undefined) return undefined;
    if (this.mode === 'hover' && !this.#pointedAt(mark, element.getBoundingClientRect())) return undefined;
    return placeMark(mark.bubble.getBoundingClientRect(), last, clip, mark.width, message.own);
  }

  #pointedAt(mark: Drawn, row: Box): boolean {
    const { x, y } = this.#pointer;
    if (y >= row.top && y <= row.bottom && x >= row.left && x <= row.right) return true;
    return mark.button.matches(':hover, :focus');
  }

  #measureLabel(button: HTMLButtonElement): number {
    button.hidden = false;
    button.classList.remove('compact');
    const width = button.offsetWidth;
    button.hidden = true;
    return width;
  }

  #newButton(key: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mark';
    button.hidden = true;
    button.setAttribute('aria-haspopup', 'dialog');
    const icon = document.createElement('span');
    render(h(Icon, { name: 'alert' }), icon);
    button.append(icon, document.createElement('span'));
    const mark = () => this.#all.get(key);
    const point = (over: boolean) => () => {
      const found = mark();
      if (found !== undefined) this.#onPoint(found, over);
    };
    button.addEventListener('click', () => {
      const found = mark();
      if (found !== undefined) this.#onOpen(found);
    });
    button.addEventListener('pointerenter', point(true));
    button.addEventListener('pointerleave', point(false));
    button.addEventListener('focus', point(true));
    button.addEventListener('blur', point(false));
    this.#overlay.ensure();
    this.#overlay.layer.append(button);
    return button;
  }

  #unwatch(mark: Mark): void {
    this.#rows.unobserve(mark.message.element);
    this.#sizes.unobserve(mark.message.element);
    this.#near.delete(mark.message.element);
  }
}
