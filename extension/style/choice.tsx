import { useId } from "preact/hooks";

import { Field } from "./field.tsx";

interface Option<Value extends string> {
  value: Value;
  label: string;
}

interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
  complaint?: string | undefined;
  hint?: string | undefined;
}

const chosen = <Value extends string>(
  options: readonly Option<Value>[],
  value: string,
): Value | undefined => options.find((option) => option.value === value)?.value;

/** One of a longer list. */
export const Select = <Value extends string>({
  options,
  value,
  onChoose,
  ...field
}: ChoiceProps<Value>) => (
  <Field {...field}>
    {(wiring) => (
      <select
        {...wiring}
        class="input"
        value={value}
        onChange={(event) => {
          const next = chosen(options, event.currentTarget.value);
          if (next !== undefined) onChoose(next);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** One of two or three, all visible: `segments` side by side, `list` one below the other. */
export const Radios = <Value extends string>({
  label,
  options,
  value,
  onChoose,
  hint,
  complaint,
  look = "list",
  hideLabel = false,
}: ChoiceProps<Value> & { look?: "list" | "segments"; hideLabel?: boolean }) => {
  const name = useId();
  const described = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(complaint === undefined ? [] : [`${name}-complaint`]),
  ].join(" ");
  return (
    <fieldset class="stack tight" {...(described === "" ? {} : { "aria-describedby": described })}>
      <legend class={hideLabel ? "visually-hidden" : ""}>{label}</legend>
      <div class={look === "segments" ? "segments" : "choices"}>
        {options.map((option) => (
          <label key={option.value} class={look === "list" ? "choice" : ""}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={`${name}-hint`} class="hint">
          {hint}
        </p>
      )}
      {complaint !== undefined && (
        <p id={`${name}-complaint`} class="complaint">
          {complaint}
        </p>
      )}
    </fieldset>
  );
};

export const Check = ({
  label,
  checked,
  onCheck,
}: {
  label: string;
  checked: boolean;
  onCheck: (checked: boolean) => void;
}) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={checked}
      onChange={(event) => onCheck(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);
