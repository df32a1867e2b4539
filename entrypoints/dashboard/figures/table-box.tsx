import type { ComponentChildren } from 'preact';

/** A table that may be wider than its place: it scrolls, also by keyboard. */
export function TableBox({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="jf-table-box" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
