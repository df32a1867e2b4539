const SCROLLS = /auto|scroll|hidden|clip|overlay/;

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  ((element.getRootNode() as ShadowRoot).host as Element | undefined) ??
  null;

/** Luminance 0-1 of a computed colour, or nothing when it lets the page through. */
export function luminance(colour: string): number | undefined {
  const parts = colour.match(/[\d.]+/g)?.map(Number);
  if (parts === undefined || parts.length < 3 || (parts.length > 3 && parts[3]! < 0.5)) return undefined;
  const scale = colour.startsWith('color(') ? 1 : 255;
  const [r, g, b] = parts.map((part) => {
    const value = part / scale;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What lies around a message: its bubble, the boxes it scrolls in, the colour it stands on. Asked once a list, then kept. */
export class Backdrops {
  readonly #scrollers = new WeakMap<Element, Element[]>();
  readonly #dark = new WeakMap<Element, boolean>();

  /** Ancestors that cut off what leaves them. */
  scrollersOf(row: Element): Element[] {
    const parent = parentOf(row);
    if (parent === null) return [];
    const known = this.#scrollers.get(parent);
    if (known !== undefined) return known;
    const found: Element[] = [];
    for (let at: Element | null = parent; at !== null && at !== document.documentElement; at = parentOf(at)) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (at !== document.body && (SCROLLS.test(overflowX) || SCROLLS.test(overflowY))) found.push(at);
    }
    this.#scrollers.set(parent, found);
    return found;
  }

  /** The widest painted box around the text that is still the message's own. */
  bubbleOf(text: Element, row: Element): Element {
    let bubble = text;
    for (let at: Element | null = text; at !== null && at !== row && row.contains(at); at = parentOf(at)) {
      const style = getComputedStyle(at);
      if (luminance(style.backgroundColor) !== undefined || Number.parseFloat(style.borderLeftWidth) > 0) bubble = at;
    }
    return bubble;
  }

  /** Whether the page behind the row is dark; the user's own scheme where the page paints nothing. */
  isDark(row: Element): boolean {
    const parent = parentOf(row) ?? row;
    const known = this.#dark.get(parent);
    if (known !== undefined) return known;
    let dark = false;
    for (let at: Element | null = parent; at !== null; at = parentOf(at)) {
      const value = luminance(getComputedStyle(at).backgroundColor);
      if (value === undefined) continue;
      dark = value < 0.25;
      break;
    }
    this.#dark.set(parent, dark);
    return dark;
  }
}
