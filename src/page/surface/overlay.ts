import card from '../../ui/finding-card.css?inline';
import parts from '../../ui/parts.css?inline';
import tokens from '../../ui/tokens.css?inline';
import styles from './surface.css?inline';

/** Where the drawing layer's zero lies and how the page scales it (a transform, filter or zoom on `<html>` moves both). */
export interface Origin {
  left: number;
  top: number;
  scale: number;
}

const LAYER_WIDTH = 100;

/**
 * The one node we add to a page: a shadow host beside `<body>`, out of reach of the page's styles.
 * Everything we show lives in its shadow root.
 */
export class Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Marks and underlines: fixed, zero high, click-through. */
  readonly layer: HTMLElement;
  /** Screen readers hear what is put here. */
  readonly #live: HTMLElement;

  constructor(signal: AbortSignal) {
    this.host = document.createElement('jianfu-overlay');
    // Inline and important: a page's `div { … }` or `* { … }` beats `:host`.
    const own = {
      all: 'initial',
      position: 'fixed',
      left: '0',
      top: '0',
      width: '0',
      height: '0',
      'z-index': '2147483646',
    };
    for (const [name, value] of Object.entries(own)) this.host.style.setProperty(name, value, 'important');
    this.root = this.host.attachShadow({ mode: 'open' });
    applyStyles(this.root, tokens + parts + card + styles);
    this.layer = document.createElement('div');
    this.layer.className = 'layer';
    this.#live = document.createElement('div');
    this.#live.className = 'live';
    this.#live.setAttribute('aria-live', 'polite');
    this.root.append(this.layer, this.#live);
    // The page's own shortcuts must not hear what is typed or clicked in our card.
    for (const type of KEPT_INSIDE) this.root.addEventListener(type, (event) => event.stopPropagation());
    signal.addEventListener('abort', () => this.host.remove());
  }

  /** Puts the host into the page, again if the page threw it out. */
  ensure(): void {
    if (!this.host.isConnected) document.documentElement?.append(this.host);
  }

  origin(): Origin {
    const box = this.layer.getBoundingClientRect();
    return { left: box.left, top: box.top, scale: box.width > 0 ? box.width / LAYER_WIDTH : 1 };
  }

  /** Says a sentence to screen readers without moving the focus. */
  announce(sentence: string): void {
    this.ensure();
    this.#live.textContent = sentence;
  }
}

const KEPT_INSIDE =
  'keydown keyup keypress beforeinput input paste cut copy click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend focusin focusout'.split(
    ' ',
  );

/** Constructed style sheets pass any CSP; Firefox's content scripts cannot adopt them, there a style element does. */
function applyStyles(root: ShadowRoot, css: string): void {
  if (adopt(root, window, css)) return;
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}

/** False where the browser does not let us. Adds no node. */
export function adopt(root: Document | ShadowRoot, view: typeof globalThis & Window, css: string): boolean {
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return true;
  } catch {
    return false;
  }
}
