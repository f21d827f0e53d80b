import { asksAnnouncement } from "@impaye/shared/law/asks-announcement";
import type { Currency } from "@impaye/shared/money";
import { addDays } from "@impaye/shared/plain-date";
import type { ContactKind } from "@impaye/shared/schema/contact";
import type { Jurisdiction } from "@impaye/shared/schema/jurisdiction";
import { useEffect, useRef, useState } from "preact/hooks";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { Check, Select } from "../../style/choice.tsx";
import { Input } from "../../style/field.tsx";
import { CloseIcon } from "../../style/icons.tsx";
import { LazyTermHint } from "../case/lazy-parts.ts";
import { emptyInvoice, type InvoiceDraft } from "./case-draft.ts";
import type { DraftProps } from "./contact-fields.tsx";

const currencies: readonly Currency[] = ["EUR", "CAD", "CHF", "USD", "GBP"];
const most = 100;

/** The invoices that are owed, at least one. */
export const InvoiceFields = ({
  draft,
  jurisdiction,
  edit,
  about,
}: DraftProps & { jurisdiction: Jurisdiction }) => {
  const t = useText().openCase;
  const list = useRef<HTMLDivElement>(null);
  const count = useRef(draft.invoices.length);
  useEffect(() => {
    if (draft.invoices.length > count.current) {
      list.current?.querySelector<HTMLElement>("fieldset:last-of-type input")?.focus();
    }
    count.current = draft.invoices.length;
  }, [draft.invoices.length]);
  const change = (position: number, part: Partial<InvoiceDraft>) =>
    edit({
      invoices: draft.invoices.map((invoice, index) =>
        index === position ? { ...invoice, ...part } : invoice,
      ),
    });
  return (
    <div class="stack" ref={list}>
      {draft.invoices.map((invoice, index) => (
        <InvoiceRow
          // oxlint-disable-next-line react/no-array-index-key -- rows have no other identity
          key={index}
          index={index}
          alone={draft.invoices.length === 1}
          invoice={invoice}
          owed={{ jurisdiction, kind: draft.kind }}
          about={about}
          onChange={(part) => change(index, part)}
          onRemove={() =>
            edit({ invoices: draft.invoices.filter((_, position) => position !== index) })
          }
        />
      ))}
      {draft.invoices.length < most && (
        <div class="row">
          <Button
            onPress={() =>
              edit({
                invoices: [
                  ...draft.invoices,
                  emptyInvoice(draft.invoices.at(-1)?.currency ?? "EUR"),
                ],
              })
            }
          >
            {t.addInvoice}
          </Button>
        </div>
      )}
    </div>
  );
};

interface InvoiceRowProps extends Pick<InvoiceInputsProps, "invoice" | "owed" | "onChange"> {
  index: number;
  alone: boolean;
  about: DraftProps["about"];
  onRemove: () => void;
}

const InvoiceRow = (props: InvoiceRowProps) => {
  const t = useText().openCase;
  const { index, invoice, owed, onChange } = props;
  const about = (field: string) => props.about(`invoices.${index}.${field}`);
  return (
    <fieldset class="invoice-row">
      <legend>{t.invoice(index + 1)}</legend>
      {!props.alone && (
        <div class="remove">
          <Button look="icon" label={t.removeInvoice(index + 1)} onPress={props.onRemove}>
            <CloseIcon />
          </Button>
        </div>
      )}
      <InvoiceInputs invoice={invoice} owed={owed} about={about} onChange={onChange} />
    </fieldset>
  );
};

/** No country's law minds a shorter term. */
const shortestCap = 30;

interface InvoiceInputsProps {
  invoice: InvoiceDraft;
  /** By whose law it is owed, and by whom. */
  owed: { jurisdiction: Jurisdiction; kind: ContactKind };
  /** What is wrong with one of its fields. */
  about: (field: string) => string | undefined;
  onChange: (part: Partial<InvoiceDraft>) => void;
}

const optional = ["description", "performedOn", "contractualRate"] as const;

/** What there is to say of one invoice. */
export const InvoiceInputs = ({ invoice, owed, about, onChange }: InvoiceInputsProps) => {
  const t = useText().openCase;
  const { issuedOn, dueOn } = invoice;
  const isLong = issuedOn !== "" && dueOn > addDays(issuedOn, shortestCap);
  const [isOpen, setIsOpen] = useState(() => optional.some((field) => invoice[field] !== ""));
  return (
    <>
      <Input
        label={t.number}
        value={invoice.number}
        maxLength={100}
        onInput={(number) => onChange({ number })}
        complaint={about("number")}
      />
      <div class="amount-and-currency">
        <Input
          label={t.amount}
          inputMode="decimal"
          class="amount"
          value={invoice.amount}
          maxLength={30}
          onInput={(amount) => onChange({ amount })}
          complaint={about("amountDue")}
        />
        <Select
          label={t.currency}
          value={invoice.currency}
          onChoose={(currency) => onChange({ currency })}
          options={currencies.map((value) => ({ value, label: value }))}
        />
      </div>
      <div class="pair">
        <Input
          label={t.issuedOn}
          type="date"
          value={invoice.issuedOn}
          onInput={(issuedOn) => onChange({ issuedOn })}
          complaint={about("issuedOn")}
        />
        <Input
          label={t.dueOn}
          type="date"
          value={invoice.dueOn}
          onInput={(dueOn) => onChange({ dueOn })}
          complaint={about("dueOn")}
        />
      </div>
      {isLong && <LazyTermHint {...owed} issuedOn={issuedOn} dueOn={dueOn} />}
      <details
        open={isOpen || optional.some((field) => about(field) !== undefined)}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <summary class="more">{t.more}</summary>
        <div class="stack">
          <Input
            label={t.description}
            value={invoice.description}
            maxLength={200}
            onInput={(description) => onChange({ description })}
            complaint={about("description")}
            hint={t.descriptionWhy}
            optional
          />
          <Input
            label={t.performedOn}
            type="date"
            value={invoice.performedOn}
            onInput={(performedOn) => onChange({ performedOn })}
            complaint={about("performedOn")}
            hint={t.performedWhy}
            optional
          />
          <Input
            label={t.contractualRate}
            inputMode="decimal"
            value={invoice.contractualRate}
            maxLength={12}
            onInput={(contractualRate) => onChange({ contractualRate })}
            complaint={about("contractualRate")}
            hint={t.contractualRateWhy}
            optional
          />
        </div>
      </details>
      {asksAnnouncement(owed.jurisdiction, owed.kind) && (
        <Check
          label={t.announcesInterest}
          checked={invoice.announcesInterest}
          onCheck={(announcesInterest) => onChange({ announcesInterest })}
        />
      )}
    </>
  );
};
