import type { ComponentChildren, Ref } from 'preact';
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Browsers stop laying out somewhere beyond 17 million pixels; longer lists scroll in proportion instead. */
const TALLEST = 8_000_000;

export interface VirtualListHandle {
  /** Brings a row into view if it is not. */
  reveal(index: number): void;
}

interface VirtualListProps {
  count: number;
  rowHeight: number;
  label: string;
  /** Index of the row that keys act on, -1 for none. */
  active: number;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  /** Rows that are on the screen, so that their data can be fetched. */
  onWindow?: ((first: number, last: number) => void) | undefined;
  row: (index: number) => ComponentChildren;
  rowId: (index: number) => string;
  selected: (index: number) => boolean;
  onPick: (index: number, event: MouseEvent) => void;
  handle?: Ref<VirtualListHandle> | undefined;
}

const OVERSCAN = 6;

/** A listbox of any length that holds only the rows on the screen. One tab stop; the active row is named by ARIA. */
export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, active, onWindow } = props;
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const total = Math.min(count * rowHeight, TALLEST);
  const travel = Math.max(1, total - scroll.height);
  const scale = Math.max(1, (count * rowHeight - scroll.height) / travel);
  const at = scroll.top * scale;
  const first = Math.max(0, Math.floor(at / rowHeight) - OVERSCAN);
  const last = Math.min(count, Math.ceil((at + scroll.height) / rowHeight) + OVERSCAN);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setScroll({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => onWindow?.(first, last), [first, last, onWindow]);
  useImperativeHandle(
    props.handle ?? null,
    () => ({
      reveal(index) {
        const element = box.current;
        if (element === null) return;
        const height = element.clientHeight;
        const top = index * rowHeight;
        const seen = element.scrollTop * scale;
        if (top < seen) element.scrollTop = top / scale;
        else if (top + rowHeight > seen + height) element.scrollTop = (top + rowHeight - height) / scale;
      },
    }),
    [rowHeight, scale],
  );

  const rows = [];
  for (let index = first; index < last; index++) {
    rows.push(
      // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys act on the list, which holds the focus
      <div
        key={index}
        id={props.rowId(index)}
        class="jf-virtual-row"
        role="option"
        aria-selected={props.selected(index)}
        aria-setsize={count}
        aria-posinset={index + 1}
        data-active={index === active ? true : undefined}
        style={{ height: `${rowHeight}px`, transform: `translateY(${scroll.top + index * rowHeight - at}px)` }}
        onClick={(event) => props.onPick(index, event)}
      >
        {props.row(index)}
      </div>,
    );
  }
  return (
    <div
      class="jf-virtual"
      role="listbox"
      aria-multiselectable="true"
      aria-label={props.label}
      tabIndex={0}
      ref={box}
      aria-activedescendant={active >= first && active < last ? props.rowId(active) : undefined}
      onKeyDown={props.onKeyDown}
      onScroll={(event) => setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <div role="presentation" style={{ height: `${total}px` }} />
      {rows}
    </div>
  );
}
