import type { CaseView } from "@impaye/shared/schema/case";
import { formatSums } from "@impaye/shared/money-format";
import { totalsOf } from "@impaye/shared/owed";
import type { Step } from "@impaye/shared/schema/step";
import { useState } from "preact/hooks";

import { instantOf, localDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { complaintAt } from "../../style/complaints.ts";
import { Select } from "../../style/choice.tsx";
import { Input, TextArea } from "../../style/field.tsx";
import { Form } from "../../style/form.tsx";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import type { PanelDeps } from "../panel-deps.ts";
import {
  complaintsAbout,
  eventOf,
  fieldsOf,
  lastDelayFrom,
  type LogDraft,
  type LogKind,
} from "./log-event.ts";
import { LazyCallScript } from "./lazy-parts.ts";
import { CallFields, InvoiceField, LetterFields } from "./log-fields.tsx";
import { useStamps } from "../use-stamps.ts";

/** They are about what is to come, from now on. */
const undated: ReadonlySet<LogKind> = new Set(["pause", "reopened", "skip", "revoke"]);

/** The step that would be passed over. */
const stepOf = ({ nextStep, reading }: CaseView): Step =>
  (nextStep.kind === "remind" ? nextStep.step : reading.step) ?? "first";

export interface LogFormProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  kind: LogKind;
  onAdded: (sentence: string) => void;
  onClose: () => void;
}

/** One thing entered by hand. Sending it twice records it once. */
export const LogForm = ({ deps, view, kind, onAdded, onClose }: LogFormProps) => {
  const text = useText();
  const t = text.log;
  const language = useLanguage();
  const today = localDay(deps.now());
  const stamps = useStamps(deps);
  const [draft, setDraft] = useState<LogDraft>({
    day: today,
    note: "",
    minutes: "",
    reached: "",
    letterType: "letter.sent",
    registered: false,
    trackingNumber: "",
    number: "",
    amount: "",
    currency: view.balance.total.currency,
    // A credit note is for one invoice: with one there is nothing to choose.
    invoiceId: kind === "credit" && view.invoices.length === 1 ? (view.invoices[0]?.id ?? "") : "",
    until: "",
    step: stepOf(view),
  });
  const edit = (change: Partial<LogDraft>) => setDraft((before) => ({ ...before, ...change }));
  const currencies = [view.balance, ...view.otherBalances].map(({ total }) => total.currency);
  const hasAmount = kind === "payment" || kind === "credit" || kind === "promise";
  const action = useAction(
    () => {
      const { id, at } = stamps.of();
      const event = eventOf(kind, draft, { id, at: instantOf(draft.day, at) });
      return deps.backend.logEvent({ caseId: view.case.id, event });
    },
    () => onAdded(t.added(t.kinds[kind])),
  );
  useEscape(onClose);

  const about = (path: string) => complaintAt(action.complaints, path);
  const submit = () => {
    const complaints = complaintsAbout(kind, draft, today, { ...text.openCase, ...t });
    if (Object.keys(complaints).length > 0) action.refuse(complaints);
    else action.run();
  };
  const noteLabel =
    kind === "call" || kind === "reply"
      ? t.said
      : kind === "promise"
        ? t.words
        : kind === "dispute"
          ? t.disputed
          : t.note;

  return (
    <div class="log-form">
      <h3>{t.titles[kind]}</h3>
      {kind === "call" && <LazyCallScript deps={deps} view={view} />}
      <Form
        label={t.titles[kind]}
        action={action}
        shown={fieldsOf(kind)}
        submit={t.submit}
        onSubmit={submit}
        onCancel={onClose}
        focusFirst
      >
        <div class="pair">
          {!undated.has(kind) && (
            <Input
              label={t.date}
              type="date"
              value={draft.day}
              max={today}
              onInput={(day) => edit({ day })}
              complaint={about("at") ?? about("body.on")}
            />
          )}
          {kind === "call" && (
            <Input
              label={t.minutes}
              inputMode="numeric"
              value={draft.minutes}
              maxLength={4}
              onInput={(typed) => edit({ minutes: typed.replace(/\D/g, "") })}
              complaint={about("body.minutes")}
              optional
            />
          )}
          {(kind === "promise" || kind === "pause") && (
            <Input
              label={kind === "promise" ? t.until : t.pauseUntil}
              type="date"
              value={draft.until}
              min={draft.day}
              {...(draft.day === "" ? {} : { max: lastDelayFrom(draft.day) })}
              onInput={(until) => edit({ until })}
              complaint={about("body.until")}
              optional={kind === "pause"}
            />
          )}
          {(kind === "payment" || kind === "credit") && (
            <Input
              label={kind === "payment" ? t.amountReceived : t.amountCredited}
              inputMode="decimal"
              class="amount"
              value={draft.amount}
              maxLength={30}
              onInput={(amount) => edit({ amount })}
              complaint={about("body.amount")}
              hint={`${text.caseView.owed.title}\u00a0: ${formatSums(totalsOf(view), language)}`}
            />
          )}
        </div>
        {kind === "call" && <CallFields draft={draft} edit={edit} />}
        {kind === "letter" && <LetterFields draft={draft} edit={edit} about={about} />}
        {kind === "promise" && (
          <Input
            label={t.amountPromised}
            inputMode="decimal"
            class="amount"
            value={draft.amount}
            maxLength={30}
            onInput={(amount) => edit({ amount })}
            complaint={about("body.amount")}
            optional
          />
        )}
        {hasAmount && currencies.length > 1 && (
          <Select
            label={text.openCase.currency}
            value={draft.currency}
            onChoose={(currency) => edit({ currency, invoiceId: "" })}
            options={currencies.map((value) => ({ value, label: value }))}
          />
        )}
        {(kind === "payment" || kind === "dispute" || kind === "credit") && (
          <InvoiceField
            invoices={view.invoices}
            draft={draft}
            edit={edit}
            complaint={about("body.invoiceId")}
            none={kind === "credit" ? t.chooseInvoice : t.allInvoices}
          />
        )}
        {kind === "credit" && (
          <Input
            label={t.creditNumber}
            value={draft.number}
            maxLength={100}
            onInput={(number) => edit({ number })}
            complaint={about("body.number")}
            optional
          />
        )}
        <TextArea
          label={noteLabel}
          value={draft.note}
          onInput={(note) => edit({ note })}
          complaint={about("body.note")}
          optional={kind !== "note"}
          rows={kind === "note" ? 4 : 2}
        />
      </Form>
    </div>
  );
};
