import { useState } from 'preact/hooks';
import { Field, type FieldParts } from './field';

interface TextInputProps extends FieldParts {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'search' | 'number' | 'date' | 'time' | 'tel' | 'url' | 'password' | undefined;
  placeholder?: string | undefined;
  min?: number | string | undefined;
  max?: number | string | undefined;
  required?: boolean | undefined;
}

/** One line of text. Speaks on every key. */
export function TextInput({
  value,
  onChange,
  type = 'text',
  placeholder,
  min,
  max,
  required,
  ...field
}: TextInputProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          class="jf-input"
          {...control}
          // Preact types each kind of input apart; the union is ours to keep.
          type={type as 'text'}
          value={value}
          placeholder={placeholder}
          min={min}
          max={max}
          required={required}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface TextAreaProps extends FieldParts {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string | undefined;
  rows?: number | undefined;
}

/** Several lines of text. */
export function TextArea({ value, onChange, placeholder, rows, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          class="jf-input"
          {...control}
          value={value}
          placeholder={placeholder}
          rows={rows}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface Option<T extends string = string> {
  value: T;
  label: string;
}

interface SelectProps<T extends string> extends FieldParts {
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
}

/** One of a few. */
export function Select<T extends string>({ value, options, onChange, ...field }: SelectProps<T>) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          class="jf-input"
          {...control}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface NumberInputProps extends FieldParts {
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}

/** A whole number. What is being typed stands until it is a number within the bounds; leaving the field shows what holds. */
export function NumberInput({ value, min, max, onChange, ...field }: NumberInputProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field {...field}>
      {(control) => (
        <input
          class="jf-input"
          {...control}
          type="number"
          min={min}
          max={max}
          step={1}
          value={typed ?? String(value)}
          onInput={(event) => {
            const written = event.currentTarget.value;
            setTyped(written);
            const next = Number(written);
            if (written !== '' && Number.isInteger(next) && next >= min && next <= max) onChange(next);
          }}
          onBlur={() => setTyped(undefined)}
        />
      )}
    </Field>
  );
}
