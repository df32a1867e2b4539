import type { ComponentChildren } from 'preact';
import type { Span } from '../../../src/engine/types';

/** A text with the words that decided marked in it. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end > text.length) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

/** For one line: begins shortly before the first marked word, so that it is seen. */
export function lineAround(text: string, spans: readonly Span[]): { text: string; spans: Span[] } {
  const flat = text.replace(/\s/g, ' ');
  const cut = Math.max(0, (spans[0]?.start ?? 0) - 24);
  if (cut < 12) return { text: flat, spans: [...spans] };
  return {
    text: `…${flat.slice(cut)}`,
    spans: spans.map(({ start, end }) => ({ start: start - cut + 1, end: end - cut + 1 })),
  };
}
