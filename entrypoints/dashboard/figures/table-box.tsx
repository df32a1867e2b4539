import type { ComponentChildren } from 'preact';

/** A table that may be wider than its place: it scrolls, also by keyboard. */
export function TableBox({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/noNoninteractiveTabindex: scrolls, so it takes the keyboard; no landmark
    <div class="jf-table-box" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
