import type { Follower } from './follow';
import { adopt, type Overlay } from './overlay';

const NAME = 'jianfu-words';
const HIGHLIGHT_CSS = `::highlight(${NAME}) {
  text-decoration: underline 2px #c2410c;
  text-decoration-skip-ink: none;
  background-color: rgb(251 146 60 / 0.28);
}`;

type View = Window & typeof globalThis;

/** A group of words to underline: ranges of the page, or boxes measured by the caller (the inside of a textarea). */
export type Words =
  | { ranges: Range[] }
  | { boxes: () => { left: number; top: number; width: number; height: number }[] };

/**
 * Underlines words without touching them: the CSS Custom Highlight API where the text's document takes it, rectangles in
 * our own layer elsewhere (shadow trees, textareas, older browsers).
 */
export class Underlines implements Follower {
  readonly #overlay: Overlay;
  readonly #groups = new Map<string, Words>();
  readonly #styled = new WeakMap<Document, boolean>();
  readonly #views = new Set<View>();
  #painted: string[] = [];
  #drawn: HTMLElement[] = [];
  #boxes: string[] = [];

  constructor(overlay: Overlay, signal: AbortSignal) {
    this.#overlay = overlay;
    signal.addEventListener('abort', () => {
      for (const view of this.#views) view.CSS.highlights.delete(NAME);
    });
  }

  set(owner: string, words: Words): void {
    this.#groups.set(owner, words);
    this.#paint();
  }

  delete(owner: string): void {
    if (this.#groups.delete(owner)) this.#paint();
  }

  idle(): boolean {
    return this.#drawn.length === 0 && this.#toDraw().length === 0;
  }

  read(): boolean {
    const origin = this.#overlay.origin();
    const boxes = this.#toDraw().flatMap((words) =>
      'boxes' in words ? words.boxes() : words.ranges.flatMap((range) => [...range.getClientRects()]),
    );
    const next = boxes.map(
      (box) =>
        `translate(${(box.left - origin.left) / origin.scale}px,${(box.top - origin.top) / origin.scale}px) ${box.width / origin.scale} ${box.height / origin.scale}`,
    );
    const moved = next.join() !== this.#painted.join();
    this.#boxes = next;
    return moved;
  }

  write(): void {
    if (this.#boxes.join() === this.#painted.join()) return;
    this.#painted = this.#boxes;
    while (this.#drawn.length > this.#boxes.length) this.#drawn.pop()?.remove();
    this.#boxes.forEach((box, index) => {
      const [transform, width, height] = box.split(' ') as [string, string, string];
      const line = this.#drawn[index] ?? this.#newLine();
      line.style.transform = transform;
      line.style.width = `${width}px`;
      line.style.height = `${height}px`;
    });
  }

  #newLine(): HTMLElement {
    const line = document.createElement('div');
    line.className = 'underline';
    this.#overlay.ensure();
    this.#overlay.layer.append(line);
    this.#drawn.push(line);
    return line;
  }

  #toDraw(): Words[] {
    return [...this.#groups.values()].filter(
      (words) => 'boxes' in words || words.ranges.some((range) => !this.#native(range)),
    );
  }

  #paint(): void {
    const byView = new Map<View, Range[]>();
    for (const words of this.#groups.values()) {
      if ('boxes' in words) continue;
      for (const range of words.ranges) {
        const view = range.startContainer.ownerDocument?.defaultView as View | null | undefined;
        if (view && this.#native(range)) byView.set(view, [...(byView.get(view) ?? []), range]);
      }
    }
    for (const view of this.#views) if (!byView.has(view)) view.CSS?.highlights?.delete(NAME);
    for (const [view, ranges] of byView) {
      this.#views.add(view);
      view.CSS.highlights.set(NAME, new view.Highlight(...ranges));
    }
  }

  /** Whether the browser underlines this range itself. Styles a document on first use. */
  #native(range: Range): boolean {
    const page = range.startContainer.ownerDocument;
    const view = page?.defaultView as View | null | undefined;
    if (!page || !view || range.startContainer.getRootNode() !== page) return false;
    const known = this.#styled.get(page);
    if (known !== undefined) return known;
    const able = view.CSS?.highlights !== undefined && adopt(page, view, HIGHLIGHT_CSS);
    this.#styled.set(page, able);
    return able;
  }
}
