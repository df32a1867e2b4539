import type { Span } from '../../engine/types';
import { maskText } from './mask';

/** Longer messages are cut to the surroundings of the words that prove the breach. */
const WHOLE = 400;
const AROUND = 60;

export interface Excerpt {
  text: string;
  spans: Span[];
}

/** The masked part of a message that the review needs, with `spans` pointing into it. */
export function excerptOf(text: string, spans: readonly Span[], displayNames: readonly string[] = []): Excerpt {
  const inside = spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const masked = maskText(text, inside, displayNames);
  if (masked.length <= WHOLE) return { text: masked, spans: inside.map((span) => ({ ...span })) };
  const windows: Span[] = [];
  const around = inside.length > 0 ? inside : [{ start: 0, end: WHOLE - AROUND }];
  for (const { start, end } of [...around].sort((a, b) => a.start - b.start)) {
    const window = { start: Math.max(0, start - AROUND), end: Math.min(masked.length, end + AROUND) };
    const last = windows.at(-1);
    if (last !== undefined && window.start <= last.end) last.end = Math.max(last.end, window.end);
    else windows.push(window);
  }
  let out = '';
  const moved: Span[] = [];
  for (const window of windows) {
    if (window.start > 0) out += '…';
    const shift = out.length - window.start;
    out += masked.slice(window.start, window.end);
    for (const span of inside) {
      if (span.start >= window.start && span.end <= window.end)
        moved.push({ start: span.start + shift, end: span.end + shift });
    }
  }
  if ((windows.at(-1)?.end ?? 0) < masked.length) out += '…';
  return { text: out, spans: moved };
}
