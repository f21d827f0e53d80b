// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PlainDate } from "@impaye/shared/plain-date";
import { contactKinds } from "@impaye/shared/schema/contact";
import type { InterestAnswer } from "@impaye/shared/schema/interest-tool";
import { jurisdictions } from "@impaye/shared/schema/jurisdiction";
import type { Language } from "@impaye/shared/schema/language";

import { Document, toHtml } from "../debtor-page/document.tsx";
import { calculatorCss } from "./calculator.css.ts";
import { Result } from "./result.tsx";
import { calculatorWords } from "./words.ts";

/** The form's fields, as typed. */
export const calculatorFields = [
  "jurisdiction",
  "regime",
  "principal",
  "from",
  "to",
  "contractualRate",
  "noticeOn",
  "announcesInterest",
] as const;
export type CalculatorField = (typeof calculatorFields)[number];
export type Typed = Partial<Record<CalculatorField, string>>;

export interface CalculatorPageProps {
  language: Language;
  typed: Typed;
  today: PlainDate;
  /** The same page in the other language. */
  otherUrl: string;
  /** Null before anything was asked, and when what was asked has mistakes. */
  result: { answer: InterestAnswer; principal: number; on: PlainDate } | null;
  /** What is wrong with a field, in the page's language. */
  mistakes: Record<string, string>;
}

interface InputProps {
  name: CalculatorField;
  label: string;
  hint?: string;
  isOptional?: string;
  mistake: string | undefined;
  value: string | undefined;
  type: "text" | "date";
  isRequired?: boolean;
}

const describedBy = (ids: (string | false)[]) => {
  const given = ids.filter((id) => id !== false);
  return given.length === 0 ? {} : { "aria-describedby": given.join(" ") };
};

const Input = (props: InputProps) => {
  const { name, label, hint, isOptional, mistake, value, type, isRequired = false } = props;
  return (
    <div>
      <label for={name}>
        {label}
        {isOptional !== undefined && <span class="soft small"> ({isOptional})</span>}
      </label>
      {hint !== undefined && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={name}
        name={name}
        type={type}
        value={value ?? ""}
        maxlength={40}
        {...(type === "text" && { inputmode: "decimal", autocomplete: "off" })}
        {...(isRequired && { required: true })}
        {...(mistake !== undefined && { "aria-invalid": "true" })}
        {...describedBy([
          hint !== undefined && `${name}-hint`,
          mistake !== undefined && `${name}-wrong`,
        ])}
      />
      {mistake !== undefined && (
        <span class="wrong" id={`${name}-wrong`}>
          {mistake}
        </span>
      )}
    </div>
  );
};

const Choice = <Value extends string>(props: {
  name: CalculatorField;
  label: string;
  values: readonly Value[];
  names: Record<Value, string>;
  chosen: string | undefined;
}) => (
  <div>
    <label for={props.name}>{props.label}</label>
    <select id={props.name} name={props.name}>
      {props.values.map((value) => (
        <option value={value} selected={value === props.chosen}>
          {props.names[value]}
        </option>
      ))}
    </select>
  </div>
);

/** The public calculator: a form that asks the page for itself, without script or account. */
export const calculatorPage = (props: CalculatorPageProps): string => {
  const { language, typed, today, otherUrl, result, mistakes } = props;
  const words = calculatorWords[language];
  const other = language === "fr" ? "en" : "fr";
  const input = (name: CalculatorField) => ({ name, value: typed[name], mistake: mistakes[name] });
  return toHtml(
    <Document language={language} title={`${words.title} – Impayé`} css={calculatorCss} isListed>
      <main>
        <h1>{words.title}</h1>
        <p class="soft">{words.what}</p>
        <form method="get">
          {Object.keys(mistakes).length > 0 && (
            <p class="note" role="alert">
              {words.mistakes}
            </p>
          )}
          <div class="pair">
            <Choice
              name="jurisdiction"
              label={words.jurisdiction}
              values={jurisdictions}
              names={words.jurisdictions}
              chosen={typed.jurisdiction}
            />
            <Choice
              name="regime"
              label={words.regime}
              values={contactKinds}
              names={words.regimes}
              chosen={typed.regime}
            />
          </div>
          <Input
            {...input("principal")}
            label={words.principal}
            hint={words.principalHint}
            type="text"
            isRequired
          />
          <div class="pair">
            <Input {...input("from")} label={words.from} type="date" isRequired />
            <Input {...input("to")} value={typed.to ?? today} label={words.to} type="date" />
          </div>
          <Input
            {...input("contractualRate")}
            label={words.contractualRate}
            hint={words.contractualRateHint}
            isOptional={words.optional}
            type="text"
          />
          <Input
            {...input("noticeOn")}
            label={words.noticeOn}
            hint={words.noticeOnHint}
            isOptional={words.optional}
            type="date"
          />
          <label class="check">
            <input
              type="checkbox"
              name="announcesInterest"
              value="yes"
              checked={typed.announcesInterest === "yes"}
            />
            <span>
              {words.announcesInterest}
              <span class="hint">{words.announcesInterestHint}</span>
            </span>
          </label>
          <button type="submit">{words.compute}</button>
        </form>
        {result !== null && <Result words={words} language={language} {...result} />}
      </main>
      <footer>
        <p>{words.notAdvice}</p>
        <p>
          {words.privacy}{" "}
          <a href={otherUrl} lang={other} hreflang={other}>
            {words.other}
          </a>
        </p>
      </footer>
    </Document>,
  );
};
