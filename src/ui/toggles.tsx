import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { LockNote } from './field';

interface ToggleProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
  lockedBy?: string | undefined;
}

/** A yes or no inside a form that is sent later. */
export function Checkbox(props: ToggleProps) {
  return <Toggle {...props} />;
}

/** A yes or no that takes effect at once. */
export function Switch(props: ToggleProps) {
  return <Toggle {...props} role="switch" />;
}

function Toggle({ label, hint, checked, onChange, disabled, lockedBy, role }: ToggleProps & { role?: 'switch' }) {
  const id = useId();
  return (
    <label class="jf-check">
      <input
        type="checkbox"
        {...(role ? { role } : {})}
        checked={checked}
        disabled={disabled || lockedBy !== undefined}
        // The hint is a description: inside the label it would be read as part of the name as well.
        aria-labelledby={`${id}-name`}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span id={`${id}-name`}>{label}</span>
      {hint && (
        <span class="jf-hint" id={id}>
          {hint}
        </span>
      )}
      {lockedBy && <LockNote text={lockedBy} />}
    </label>
  );
}

interface Choice<T extends string> {
  value: T;
  label: string;
  hint?: string | undefined;
}

interface ChoicesProps<T extends string> {
  legend: string;
  value: T | undefined;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  disabled?: boolean | undefined;
}

/** One of a few that deserve a sentence each, as cards with radio buttons. */
export function Choices<T extends string>({ legend, value, choices, onChange, disabled }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset class="jf-choices" disabled={disabled}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label class="jf-choice" key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            aria-labelledby={`${name}-${choice.value}-name`}
            aria-describedby={choice.hint ? `${name}-${choice.value}` : undefined}
            onChange={() => onChange(choice.value)}
          />
          <strong id={`${name}-${choice.value}-name`}>{choice.label}</strong>
          {choice.hint && (
            <span class="jf-hint" id={`${name}-${choice.value}`}>
              {choice.hint}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
