import type { OpenRoot } from '../reader/panes';

export interface PointerOptions {
  open: OpenRoot;
  /** Our own interface: never pointed at. */
  ours: Element;
  start: Element | undefined;
  onMove(element: Element): void;
  onPick(element: Element): void;
  onCancel(): void;
}

/** The element at a point, through shadow roots. */
function elementAt(x: number, y: number, open: OpenRoot): Element | null {
  let at = document.elementFromPoint(x, y);
  for (let root = at && open(at); root; ) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (inner === null || inner === at) break;
    at = inner;
    root = open(inner);
  }
  return at;
}

const SWALLOWED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
];

/**
 * Lets the user point at an element: with the mouse, or with arrows (up: larger, down: smaller, left and right:
 * neighbours), Enter and Esc. The page hears nothing of it. Returns how to stop.
 */
export function pointAtElement({ open, ours, start, onMove, onPick, onCancel }: PointerOptions): () => void {
  const stop = new AbortController();
  const listen = { capture: true, signal: stop.signal, passive: false } as const;
  let current = start;
  const isOurs = (event: Event) => event.composedPath().includes(ours);
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const move = (element: Element | null | undefined) => {
    if (!element || element === document.documentElement || element === document.body) return;
    current = element;
    element.scrollIntoView?.({ block: 'nearest' });
    onMove(element);
  };
  if (start !== undefined) move(start);
  for (const type of SWALLOWED) window.addEventListener(type, (event) => isOurs(event) || swallow(event), listen);
  window.addEventListener(
    'mousemove',
    (event) => {
      if (isOurs(event)) return;
      const element = elementAt(event.clientX, event.clientY, open);
      if (element === null || element === current || element === document.body || element === document.documentElement)
        return;
      current = element;
      onMove(element);
    },
    listen,
  );
  window.addEventListener(
    'click',
    (event) => {
      if (isOurs(event)) return;
      swallow(event);
      const element = elementAt(event.clientX, event.clientY, open) ?? current;
      if (element) onPick(element);
    },
    listen,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      const steps: Record<string, () => void> = {
        Escape: onCancel,
        Enter: () => current && onPick(current),
        ArrowUp: () => move(current?.parentElement ?? (current?.getRootNode() as ShadowRoot | undefined)?.host),
        ArrowDown: () => move((current && open(current)?.firstElementChild) ?? current?.firstElementChild),
        ArrowLeft: () => move(current?.previousElementSibling),
        ArrowRight: () => move(current?.nextElementSibling),
      };
      const step = steps[event.key];
      // Buttons of ours keep Enter; everything else stays the pointer's.
      if (step === undefined || (event.key === 'Enter' && isOurs(event))) return;
      swallow(event);
      step();
    },
    listen,
  );
  return () => stop.abort();
}
