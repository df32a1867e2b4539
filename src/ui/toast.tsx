import { useCallback, useEffect, useState } from 'preact/hooks';
import { Button } from './button';

export interface ToastMessage {
  id: number;
  text: string;
  /** Such as "Undo". */
  action?: { label: string; run: () => void } | undefined;
}

/** Toasts on show, and how to add one. One with an action stays longer. */
export function useToasts(): [ToastMessage[], (toast: Omit<ToastMessage, 'id'>) => void, (id: number) => void] {
  const [toasts, setToasts] = useState<ToastMessage[]>([]);
  const push = useCallback((toast: Omit<ToastMessage, 'id'>) => {
    setToasts((now) => [...now.slice(-2), { ...toast, id: (now.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  const drop = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  return [toasts, push, drop];
}

/** Where toasts are shown: a polite live region that is always in the page, so that screen readers notice. */
export function Toasts({ toasts, onDrop }: { toasts: readonly ToastMessage[]; onDrop: (id: number) => void }) {
  return (
    <div class="jf-toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} onDrop={onDrop} />
      ))}
    </div>
  );
}

function Toast({ toast, onDrop }: { toast: ToastMessage; onDrop: (id: number) => void }) {
  const { id, text, action } = toast;
  useEffect(() => {
    const timer = setTimeout(() => onDrop(id), action ? 10_000 : 5_000);
    return () => clearTimeout(timer);
  }, [id, action, onDrop]);
  return (
    <div class="jf-toast">
      <span>{text}</span>
      {action && (
        <Button
          size="small"
          onClick={() => {
            action.run();
            onDrop(id);
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
}
