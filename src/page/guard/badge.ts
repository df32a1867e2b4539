import { h, render } from 'preact';
import { Icon } from '../../ui/icon';
import { Backdrops } from '../surface/backdrops';
import type { Follower } from '../surface/follow';
import type { Overlay } from '../surface/overlay';

const HEIGHT = 24;

/** The quiet badge on the composer's upper edge. Never takes the focus from the draft. */
export class Badge implements Follower {
  readonly #overlay: Overlay;
  readonly #backdrops = new Backdrops();
  readonly #button = document.createElement('button');
  #composer: HTMLElement | undefined;
  #width = 0;
  #next = '';
  #now = '';

  constructor(overlay: Overlay, onOpen: () => void) {
    this.#overlay = overlay;
    const button = this.#button;
    button.type = 'button';
    button.className = 'badge';
    button.hidden = true;
    button.setAttribute('aria-haspopup', 'dialog');
    const icon = document.createElement('span');
    render(h(Icon, { name: 'alert' }), icon);
    button.append(icon, document.createElement('span'));
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      if (event.isTrusted) onOpen();
    });
    overlay.layer.append(button);
  }

  show(composer: HTMLElement, text: string, name: string): void {
    this.#overlay.ensure();
    this.#composer = composer;
    const button = this.#button;
    button.lastElementChild!.textContent = text;
    button.setAttribute('aria-label', name);
    button.hidden = false;
    button.classList.toggle('dark', this.#backdrops.isDark(composer));
    this.#width = button.offsetWidth;
    this.read();
    this.write();
  }

  hide(): void {
    this.#composer = undefined;
    this.#button.hidden = true;
    this.#now = '';
  }

  box(): DOMRect {
    return this.#button.getBoundingClientRect();
  }

  idle(): boolean {
    return this.#composer === undefined;
  }

  read(): boolean {
    const composer = this.#composer;
    if (composer === undefined) return false;
    const origin = this.#overlay.origin();
    const frame = boxOf(composer);
    const left = Math.max(4, Math.min(frame.right - this.#width - 10, innerWidth - this.#width - 4));
    const top = frame.top - HEIGHT / 2 - 2;
    const seen = composer.isConnected && frame.width > 0 && top > -HEIGHT && top < innerHeight;
    this.#next = seen
      ? `translate(${Math.round((left - origin.left) / origin.scale)}px,${Math.round((top - origin.top) / origin.scale)}px)`
      : '';
    return this.#next !== this.#now;
  }

  write(): void {
    if (this.#composer === undefined || this.#next === this.#now) return;
    this.#now = this.#next;
    this.#button.hidden = this.#next === '';
    this.#button.style.transform = this.#next;
  }
}

/** The box in our window, also of something inside same-origin frames. */
export function boxOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  let { x, y } = box;
  for (
    let frame = element.ownerDocument.defaultView?.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  ) {
    if (element.ownerDocument === document) break;
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft;
    y += outer.top + frame.clientTop;
    if (frame.ownerDocument === document) break;
  }
  return new DOMRect(x, y, box.width, box.height);
}
