/** A box in viewport pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface MarkPlace {
  left: number;
  top: number;
  /** Icon only: there is no room for the words. */
  compact: boolean;
}

export const MARK_HEIGHT = 24;
export const COMPACT_WIDTH = 24;
const GAP = 6;

/** The part two boxes share, or nothing. */
export function overlap(one: Box, other: Box): Box | undefined {
  const box = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return box.right > box.left && box.bottom > box.top ? box : undefined;
}

/**
 * Where a mark stands: after the bubble, before it for own messages at the right edge, behind the last line, and as a
 * last resort on the corner. Undefined while the line it belongs to is scrolled out of sight.
 */
export function placeMark(bubble: Box, lastLine: Box, clip: Box, width: number, own: boolean): MarkPlace | undefined {
  const middle = (lastLine.top + lastLine.bottom) / 2;
  if (middle < clip.top || middle > clip.bottom) return undefined;
  const top = Math.round(middle - MARK_HEIGHT / 2);
  const at = (left: number, compact: boolean) => ({ left: Math.round(left), top, compact });
  const fits = (left: number, size: number) => left >= clip.left + 2 && left + size <= clip.right - 2;
  const sides: [number, boolean][] = [];
  for (const compact of [false, true]) {
    const size = compact ? COMPACT_WIDTH : width;
    const before: [number, boolean] = [bubble.left - GAP - size, compact];
    sides.push([bubble.right + GAP, compact]);
    if (own) sides.push(before);
    sides.push([lastLine.right + GAP, compact]);
  }
  const found = sides.find(([left, compact]) => fits(left, compact ? COMPACT_WIDTH : width));
  return found === undefined ? at(Math.max(clip.left + 2, clip.right - COMPACT_WIDTH - 2), true) : at(...found);
}

/** Where a card opens: under its anchor, above when there is no room, never outside the window. */
export function placeCard(
  anchor: Box,
  card: { width: number; height: number },
  view: { width: number; height: number },
) {
  const margin = 8;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  const top =
    below + card.height <= view.height - margin ? below : above >= margin ? above : view.height - card.height - margin;
  const left = Math.min(anchor.left, view.width - card.width - margin);
  return { left: Math.max(margin, left), top: Math.max(margin, top) };
}
