import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon';

export interface FieldParts {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** Who fixed this value ("set by your school"). The control is then read-only and says so. */
  lockedBy?: string | undefined;
}

/** What a control inside a field must carry. */
export interface ControlParts {
  id: string;
  disabled: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface FieldProps extends FieldParts {
  children: (control: ControlParts) => ComponentChildren;
}

/** Label, control, hint and error, tied together for screen readers. */
export function Field({ label, hint, error, lockedBy, children }: FieldProps) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`, lockedBy && `${id}-lock`].filter(Boolean).join(' ');
  return (
    <div class="jf-field">
      <label for={id}>{label}</label>
      {children({
        id,
        disabled: lockedBy !== undefined,
        'aria-describedby': notes || undefined,
        'aria-invalid': error !== undefined,
      })}
      {hint && (
        <span class="jf-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {lockedBy && <LockNote id={`${id}-lock`} text={lockedBy} />}
      {error && (
        <span class="jf-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

/** Says who fixed a value. */
export function LockNote({ id, text }: { id?: string | undefined; text: string }) {
  return (
    <span class="jf-hint" id={id}>
      <Icon name="lock" /> {text}
    </span>
  );
}
