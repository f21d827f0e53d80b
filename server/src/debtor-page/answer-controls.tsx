// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PlainDate } from "@impaye/shared/plain-date";

import type { AnswerWords } from "./answer-words.ts";
import type { FormComplaints, FormValues } from "./read-answer.ts";

/** What every control of one form shares. */
export interface FormState {
  words: AnswerWords;
  values: FormValues;
  complaints: FormComplaints;
}

interface ControlProps {
  form: FormState;
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
}

const describedBy = ({ form, name, hint }: ControlProps): { "aria-describedby"?: string } => {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(form.complaints[name] === undefined ? [] : [`${name}-wrong`]),
  ];
  return ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") };
};

const invalid = ({ form, name }: ControlProps): { "aria-invalid"?: "true" } =>
  form.complaints[name] === undefined ? {} : { "aria-invalid": "true" };

const Label = ({ form, name, label, optional = false }: ControlProps) => (
  <label for={name}>
    {label}
    {optional && <span class="soft"> ({form.words.optional})</span>}
  </label>
);

/** Between label and control: what is wanted, then what is wrong. */
const Help = ({ form, name, hint }: ControlProps) => (
  <>
    {hint !== undefined && (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    <Wrong form={form} name={name} />
  </>
);

export const Wrong = ({ form, name }: Pick<ControlProps, "form" | "name">) => {
  const complaint = form.complaints[name];
  return complaint === undefined ? null : (
    <p class="wrong" id={`${name}-wrong`}>
      {complaint}
    </p>
  );
};

export const DateField = (props: ControlProps & { min: PlainDate; max: PlainDate }) => (
  <div class="field">
    <Label {...props} />
    <Help {...props} />
    <input
      type="date"
      id={props.name}
      name={props.name}
      value={props.form.values[props.name] ?? ""}
      min={props.min}
      max={props.max}
      {...describedBy(props)}
      {...invalid(props)}
    />
  </div>
);

/** `currencies`: the first one unless another was chosen; with one, there is nothing to choose. */
export const AmountField = (props: ControlProps & { currencies: readonly string[] }) => (
  <div class="field">
    <Label {...props} />
    <Help {...props} />
    <span class="sum">
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        id={props.name}
        name={props.name}
        value={props.form.values[props.name] ?? ""}
        {...describedBy(props)}
        {...invalid(props)}
      />
      {props.currencies.length === 1 ? (
        <span class="soft">{props.currencies[0]}</span>
      ) : (
        <select id="currency" name="currency" aria-label={props.form.words.currency}>
          {props.currencies.map((currency) => (
            <option value={currency} selected={props.form.values["currency"] === currency}>
              {currency}
            </option>
          ))}
        </select>
      )}
    </span>
  </div>
);

export const TextField = (props: ControlProps & { rows: number }) => (
  <div class="field">
    <Label {...props} />
    <Help {...props} />
    <textarea
      id={props.name}
      name={props.name}
      rows={props.rows}
      {...describedBy(props)}
      {...invalid(props)}
    >
      {/* A parser drops the first line break of a textarea. */}
      {`\n${props.form.values[props.name] ?? ""}`}
    </textarea>
  </div>
);

export const Choices = (
  props: ControlProps & { options: readonly { value: string; label: string }[] },
) => (
  <fieldset class="field" {...describedBy(props)}>
    <legend>{props.label}</legend>
    <Help {...props} />
    {props.options.map(({ value, label }, index) => (
      <label class="choice" for={index === 0 ? props.name : `${props.name}-${index}`}>
        <input
          type="radio"
          id={index === 0 ? props.name : `${props.name}-${index}`}
          name={props.name}
          value={value}
          checked={props.form.values[props.name] === value}
        />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
);

/** What is wrong, on top, each sentence a link to its field. */
export const Complaints = ({ words, complaints }: FormState) => {
  const list = Object.entries(complaints);
  if (list.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <h2>{words.errorTitle}</h2>
      <ul>
        {list.map(([name, complaint]) => (
          <li>
            <a href={`#${name}`}>{complaint}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** The name of a field that people do not see, and that programs fill in because it is there. */
export const trapName = "subject";

export const Trap = ({ words }: { words: AnswerWords }) => (
  <div class="trap" aria-hidden="true">
    <label for={trapName}>{words.trap}</label>
    <input type="text" id={trapName} name={trapName} tabindex={-1} autocomplete="off" />
  </div>
);
