// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";

import { formatMoney } from "@impaye/shared/money-format";
import { addDays } from "@impaye/shared/plain-date";
import type { Jurisdiction } from "@impaye/shared/schema/jurisdiction";
import { type AnswerKind, fewestInstalments, mostInstalments } from "@impaye/shared/schema/answer";

import {
  AmountField,
  Choices,
  Complaints,
  DateField,
  type FormState,
  TextField,
  Trap,
} from "./answer-controls.tsx";
import { answerWords } from "./answer-words.ts";
import { Document, toHtml } from "./document.tsx";
import {
  type AnswerLimits,
  askedText,
  firstIssuedOn,
  type FormComplaints,
  type FormValues,
  lastDayFor,
  readCount,
  sumNamed,
  sumsOf,
} from "./read-answer.ts";
import { pageWords } from "./words.ts";

export interface AnswerFormProps {
  kind: AnswerKind;
  /** The page's own address, `/f/…`. */
  pagePath: string;
  creditor: string;
  jurisdiction: Jurisdiction;
  limits: AnswerLimits;
  values: FormValues;
  complaints: FormComplaints;
  /** The form comes back because it lay open for too long. */
  isStale?: boolean;
}

type PartProps = AnswerFormProps & { form: FormState };

const PaymentFields = (props: PartProps) => {
  const { kind, form, limits } = props;
  const { words } = form;
  const isPaid = kind === "paid";
  return (
    <>
      <DateField
        form={form}
        name="on"
        label={isPaid ? words.paidOn : words.payOn}
        min={isPaid ? firstIssuedOn(limits) : limits.on}
        max={lastDayFor(kind, limits.on)}
      />
      <AmountField
        form={form}
        name="amount"
        label={isPaid ? words.amountPaid : words.amountToPay}
        hint={words.allHint(askedText(limits))}
        currencies={sumsOf(limits).map(({ currency }) => currency)}
        optional
      />
      <TextField
        form={form}
        name="note"
        label={words.note}
        hint={isPaid ? `${words.noteHint} ${words.noteLimit}` : words.noteLimit}
        rows={3}
        optional
      />
    </>
  );
};

const PlanFields = (props: PartProps) => {
  const { form, limits, pagePath } = props;
  const { words, values } = form;
  const count = readCount(values["count"] ?? "") ?? fewestInstalments;
  const rows = Array.from({ length: count }, (_, index) => index + 1);
  const { currency } = sumNamed(limits, values["currency"]) ?? limits;
  return (
    <>
      <p class="hint">{words.planHint}</p>
      <input type="hidden" name="count" value={String(count)} />
      {limits.others.length > 0 && <input type="hidden" name="currency" value={currency} />}
      {rows.map((n) => (
        <fieldset class="row">
          <legend>{words.instalment(n)}</legend>
          <DateField
            form={form}
            name={`on${n}`}
            label={words.on}
            min={limits.on}
            max={lastDayFor("plan", limits.on)}
          />
          <AmountField
            form={form}
            name={`amount${n}`}
            label={words.amount}
            currencies={[currency]}
          />
        </fieldset>
      ))}
      <TextField
        form={form}
        name="note"
        label={words.note}
        hint={words.noteLimit}
        rows={3}
        optional
      />
      <p>
        <a href={`${pagePath}/answer/plan`}>{words.otherCount}</a>
      </p>
    </>
  );
};

const ProblemFields = ({ form, limits }: PartProps) => {
  const { words } = form;
  return (
    <>
      <Choices
        form={form}
        name="invoice"
        label={words.about}
        options={[
          ...limits.invoices.map(({ id, number }) => ({ value: id, label: number })),
          { value: "all", label: words.everything },
        ]}
      />
      <TextField form={form} name="note" label={words.problem} hint={words.problemHint} rows={6} />
    </>
  );
};

/** Before a plan's rows: how many, and from when. */
const PlanStart = ({ form, limits }: PartProps) => {
  const { words } = form;
  const counts = Array.from(
    { length: mostInstalments - fewestInstalments + 1 },
    (_, index) => fewestInstalments + index,
  );
  return (
    <>
      {limits.others.length > 0 && (
        <Choices
          form={form}
          name="currency"
          label={words.whichSum}
          options={sumsOf(limits).map(({ currency, asked, owed }) => ({
            value: currency,
            label: formatMoney({ minor: asked || owed, currency }, limits.language),
          }))}
        />
      )}
      <Choices
        form={form}
        name="count"
        label={words.count}
        options={counts.map((count) => ({ value: String(count), label: words.parts(count) }))}
      />
      <DateField
        form={form}
        name="first"
        label={words.firstOn}
        min={limits.on}
        max={addDays(limits.on, 180)}
      />
    </>
  );
};

const partOf = (props: AnswerFormProps): PartProps => {
  const { values, complaints, limits } = props;
  return { ...props, form: { words: answerWords[limits.language], values, complaints } };
};

const Frame = ({ part, start, children }: { part: PartProps; start: boolean; children: Child }) => {
  const { kind, creditor, limits, pagePath, complaints, form } = part;
  const { words } = form;
  const { name } = words.kinds[kind];
  const isWrong = Object.keys(complaints).length > 0;
  const isPromise = kind === "will-pay" || kind === "plan";
  return (
    <Document
      language={limits.language}
      title={`${isWrong ? `${words.errorTitle} – ` : ""}${name} – ${creditor}`}
    >
      <main>
        <p>
          <a href={pagePath}>{pageWords[limits.language].back}</a>
        </p>
        <h1>{name}</h1>
        <p>{words.intro[kind](creditor)}</p>
        <p>
          <strong>{words.owed(askedText(limits))}</strong>
        </p>
        <Complaints {...form} />
        {part.isStale === true && (
          <p class="notice" role="status">
            {words.stale}
          </p>
        )}
        <form
          method={start ? "get" : "post"}
          action={start ? `${pagePath}/answer/plan` : `${pagePath}/answer`}
          novalidate
        >
          {!start && <input type="hidden" name="kind" value={kind} />}
          {children}
          {!start && <Trap words={words} />}
          <button class="main" type="submit">
            {start ? words.prepare : words.next}
          </button>
        </form>
        {isPromise && (
          <p class="soft small">
            {words.contest} {part.jurisdiction === "fr" && words.acknowledges}
          </p>
        )}
      </main>
      <footer>
        <p>{words.who(creditor)}</p>
      </footer>
    </Document>
  );
};

/** The form of one answer, as it was filled in so far. */
export const answerFormPage = (props: AnswerFormProps): string => {
  const part = partOf(props);
  return toHtml(
    <Frame part={part} start={false}>
      {props.kind === "plan" ? (
        <PlanFields {...part} />
      ) : props.kind === "problem" ? (
        <ProblemFields {...part} />
      ) : (
        <PaymentFields {...part} />
      )}
    </Frame>,
  );
};

/** The question that comes before a plan's form: into how many payments, from when. */
export const planStartPage = (props: Omit<AnswerFormProps, "kind">): string => {
  const part = partOf({ ...props, kind: "plan" });
  return toHtml(
    <Frame part={part} start>
      <PlanStart {...part} />
    </Frame>,
  );
};
