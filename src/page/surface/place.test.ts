import { describe, expect, it } from 'vitest';
import { COMPACT_WIDTH, placeCard, placeMark } from './place';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const list = box(0, 100, 800, 600);

describe('a mark', () => {
  it('stands after the bubble, level with the last line', () => {
    expect(placeMark(box(60, 200, 400, 260), box(70, 236, 200, 256), list, 120, false)).toEqual({
      left: 406,
      top: 234,
      compact: false,
    });
  });

  it('stands before an own message at the right edge', () => {
    expect(placeMark(box(500, 200, 796, 230), box(510, 204, 790, 226), list, 120, true)?.left).toBe(500 - 6 - 120);
  });

  it('stands behind the last line when the text fills the row', () => {
    expect(placeMark(box(60, 200, 800, 260), box(60, 236, 300, 256), list, 120, false)?.left).toBe(306);
  });

  it('shrinks to its icon rather than cover the words', () => {
    const place = placeMark(box(60, 200, 800, 260), box(60, 236, 700, 256), list, 120, false);
    expect(place).toMatchObject({ compact: true, left: 706 });
  });

  it('stays inside the list when even the icon has no room', () => {
    const place = placeMark(box(60, 200, 800, 260), box(60, 236, 799, 256), list, 120, false)!;
    expect(place.left + COMPACT_WIDTH).toBeLessThanOrEqual(800);
  });

  it('goes when its line is scrolled out of the list', () => {
    expect(placeMark(box(60, 50, 400, 90), box(60, 50, 400, 90), list, 120, false)).toBeUndefined();
  });
});

describe('a card', () => {
  const view = { width: 1000, height: 700 };
  it('opens under its anchor', () => {
    expect(placeCard(box(100, 100, 200, 124), { width: 360, height: 300 }, view)).toEqual({ left: 100, top: 130 });
  });
  it('opens above near the bottom edge', () => {
    expect(placeCard(box(100, 600, 200, 624), { width: 360, height: 300 }, view).top).toBe(294);
  });
  it('never leaves a narrow window', () => {
    expect(placeCard(box(300, 10, 320, 34), { width: 304, height: 480 }, { width: 320, height: 500 })).toEqual({
      left: 8,
      top: 12,
    });
  });
});
