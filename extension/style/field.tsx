import type { ComponentChildren, InputHTMLAttributes, LooseInputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";

import { useText } from "../locales/use-text.tsx";

interface FieldProps {
  label: string;
  /** What is wrong with the value, beside it; the server's own sentence where it has one. */
  complaint?: string | undefined;
  hint?: string | undefined;
  optional?: boolean;
}

interface Wiring {
  id: string;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

/** A label, a control, a hint and a complaint, tied together for screen readers. */
export const Field = ({
  label,
  complaint,
  hint,
  optional = false,
  children,
}: FieldProps & { children: (wiring: Wiring) => ComponentChildren }) => {
  const id = useId();
  const t = useText();
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(complaint === undefined ? [] : [`${id}-complaint`]),
  ];
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span class="optional"> ({t.common.optional})</span>}
      </label>
      {children({
        id,
        ...(complaint === undefined ? {} : { "aria-invalid": true }),
        ...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") }),
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {complaint !== undefined && (
        <p id={`${id}-complaint`} class="complaint">
          {complaint}
        </p>
      )}
    </div>
  );
};

export interface InputProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  type?: "text" | "email" | "password" | "date" | "datetime-local" | "url" | "search" | "number";
  /** `numeric` and `decimal` bring up a phone's digits. */
  inputMode?: "numeric" | "decimal";
  autocomplete?: "name" | "email" | "organization" | "new-password" | "current-password" | "off";
  max?: string;
  min?: string;
  maxLength?: number;
  class?: string;
}

/** One line of text, a date, an address or a number. */
export const Input = ({
  value,
  onInput,
  type = "text",
  inputMode,
  autocomplete = "off",
  max,
  min,
  maxLength = 1_000,
  class: look = "",
  ...field
}: InputProps) => (
  <Field {...field}>
    {(wiring) => {
      const attributes: LooseInputHTMLAttributes = {
        ...wiring,
        class: `input ${look}`.trim(),
        type,
        value,
        autocomplete,
        maxLength,
        ...(inputMode === undefined ? {} : { inputMode }),
        ...(max === undefined ? {} : { max }),
        ...(min === undefined ? {} : { min }),
        onInput: (event) => onInput(event.currentTarget.value),
      };
      // Preact types each kind of input apart; which kind this is, is only known when it runs.
      return <input {...(attributes as InputHTMLAttributes)} />;
    }}
  </Field>
);

/** Text over several lines. */
export const TextArea = ({
  value,
  onInput,
  rows = 3,
  maxLength = 5_000,
  ...field
}: FieldProps & {
  value: string;
  onInput: (value: string) => void;
  rows?: number;
  maxLength?: number;
}) => (
  <Field {...field}>
    {(wiring) => (
      <textarea
        {...wiring}
        class="input"
        rows={rows}
        maxLength={maxLength}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    )}
  </Field>
);

/** One file; the browser shows its name. */
export const FileInput = ({
  accept,
  onChoose,
  ...field
}: FieldProps & { accept: string; onChoose: (file: File | null) => void }) => (
  <Field {...field}>
    {(wiring) => (
      <input
        {...wiring}
        class="input"
        type="file"
        accept={accept}
        onChange={(event) => onChoose(event.currentTarget.files?.[0] ?? null)}
      />
    )}
  </Field>
);
