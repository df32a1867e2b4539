import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface DialogProps {
  open: boolean;
  title: string;
  /** Esc, or the page closing it. */
  onClose: () => void;
  /** Buttons; the safe one first. */
  actions: ComponentChildren;
  children: ComponentChildren;
}

/** A modal on the native dialog, which traps the focus and makes the rest inert; the focus returns on closing. */
export function Dialog({ open, title, onClose, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) {
      // In a shadow root document.activeElement is the host, so the root is asked.
      before.current = (element.getRootNode() as Document | ShadowRoot).activeElement;
      element.showModal();
    } else if (!open && element.open) {
      element.close();
    }
    if (!open && before.current instanceof HTMLElement) {
      before.current.focus();
      before.current = null;
    }
  }, [open]);
  return (
    <dialog
      class="jf-dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {open && children}
      <div class="jf-actions">{open && actions}</div>
    </dialog>
  );
}
