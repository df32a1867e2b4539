import { type ComponentChild, render } from 'preact';
import type { Overlay } from './overlay';
import { type Box, placeCard } from './place';

/** A held Enter, or a second quick one, must not press the button that just got the focus. */
const SETTLE = 350;

/**
 * The card in a native modal dialog: top layer, focus kept inside, the page inert (so no focus trap of the page fights
 * us). On closing, focus and selection go back to where they were; nothing is written into the page.
 */
export class CardDialog {
  readonly #overlay: Overlay;
  readonly #dialog: HTMLDialogElement;
  #restore: (() => void) | undefined;
  #onClose: (() => void) | undefined;
  #openedAt = 0;

  constructor(overlay: Overlay) {
    this.#overlay = overlay;
    this.#dialog = document.createElement('dialog');
    this.#dialog.className = 'card';
    this.#dialog.setAttribute('aria-labelledby', CardDialog.headingId);
    overlay.root.append(this.#dialog);
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog && event.isTrusted && !this.#inside(event)) this.close();
    });
    // A sentence or a field was added: the card grows upwards rather than out of the window.
    new ResizeObserver(() => {
      const { top, height } = this.#dialog.getBoundingClientRect();
      const highest = Math.max(8, innerHeight - height - 8);
      if (this.#dialog.open && top > highest) this.#dialog.style.top = `${highest}px`;
    }).observe(this.#dialog);
    this.#dialog.addEventListener('close', () => this.#closed());
    this.#dialog.addEventListener(
      'keydown',
      (event) => {
        const early = performance.now() - this.#openedAt < SETTLE;
        if (event.key === 'Enter' && (event.repeat || early)) event.preventDefault();
        if (event.key === 'Tab') this.#keepInside(event);
      },
      true,
    );
  }

  static readonly headingId = 'jf-card-heading';

  get open(): boolean {
    return this.#dialog.open;
  }

  /** `redraw` may be called with new content while it is open. */
  show(content: ComponentChild, anchor: Box | undefined, onClose: () => void): void {
    if (this.#dialog.open) this.close();
    this.#overlay.ensure();
    this.#restore = rememberFocus();
    this.#onClose = onClose;
    this.#openedAt = performance.now();
    render(content, this.#dialog);
    this.#dialog.showModal();
    this.#place(anchor);
    this.#dialog.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
    this.#dialog.scrollTop = 0;
  }

  redraw(content: ComponentChild): void {
    if (this.#dialog.open) render(content, this.#dialog);
  }

  close(): void {
    if (this.#dialog.open) this.#dialog.close();
    this.#closed();
  }

  #closed(): void {
    const done = this.#onClose;
    const restore = this.#restore;
    this.#onClose = undefined;
    this.#restore = undefined;
    if (done === undefined) return;
    render(null, this.#dialog);
    restore?.();
    done();
  }

  /** A native dialog lets Tab out to the browser's own buttons; here it goes round. */
  #keepInside(event: KeyboardEvent): void {
    const stops = [...this.#dialog.querySelectorAll<HTMLElement>('button:not(:disabled), summary, textarea, a[href]')];
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (this.#overlay.root.activeElement !== from) return;
    event.preventDefault();
    to?.focus();
  }

  #place(anchor: Box | undefined): void {
    const card = this.#dialog.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const middle = { left: (view.width - card.width) / 2, top: Math.max(8, (view.height - card.height) / 3) };
    const { left, top } = anchor === undefined ? middle : placeCard(anchor, card, view);
    this.#dialog.style.left = `${left}px`;
    this.#dialog.style.top = `${top}px`;
  }

  #inside(event: MouseEvent): boolean {
    const box = this.#dialog.getBoundingClientRect();
    return (
      event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom
    );
  }
}

/** Focus and caret as they are now, also inside a same-origin iframe; the returned function brings them back. */
function rememberFocus(): () => void {
  let page: Document = document;
  let focused = page.activeElement;
  while (focused?.tagName === 'IFRAME' && (focused as HTMLIFrameElement).contentDocument) {
    page = (focused as HTMLIFrameElement).contentDocument!;
    focused = page.activeElement;
  }
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const selection = page.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  return () => {
    (focused as HTMLElement | null)?.focus?.({ preventScroll: true });
    const editable = (focused as HTMLElement | null)?.isContentEditable || page.designMode === 'on';
    if (!editable || !anchorNode?.isConnected || !focusNode?.isConnected) return;
    const now = page.getSelection();
    if (now?.anchorNode === anchorNode && now.anchorOffset === anchorOffset && now.focusOffset === focusOffset) return;
    try {
      now?.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
    } catch {
      // the page rebuilt the editor meanwhile
    }
  };
}
