import type { InvoiceId } from "@impaye/shared/ids";
import { formatMoney } from "@impaye/shared/money-format";
import type { CaseView } from "@impaye/shared/schema/case";
import type { Invoice } from "@impaye/shared/schema/invoice";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { useLogForm } from "../case/use-log-form.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { InvoiceForm } from "./invoice-form.tsx";
import "./law.css";
import { useLaw } from "./use-law.ts";

export interface InvoicesProps {
  deps: Pick<PanelDeps, "backend" | "newId">;
  view: CaseView;
  onChanged: (sentence: string) => void;
}

/** As many as the server takes. */
const most = 100;

/** What the case asks to be paid: each invoice can be put right, and another can join. */
export const Invoices = ({ deps, view, onChanged }: InvoicesProps) => {
  const text = useText();
  const t = useLaw().invoices;
  const { kind, open, close } = useLogForm<InvoiceId | "new">();
  const { invoices, status } = view;
  const toggle = (which: InvoiceId | "new") => (which === kind ? close() : open(which));
  const form = (invoice: Invoice | null) => (
    <InvoiceForm
      key={kind}
      deps={deps}
      view={view}
      invoice={invoice}
      currency={view.balance.total.currency}
      onClose={close}
      onSaved={(sentence) => {
        close();
        onChanged(sentence);
      }}
    />
  );
  return (
    <div class="stack tight invoices">
      <h3>{text.openCase.invoices}</h3>
      <ul class="stack tight">
        {invoices.map((invoice) => (
          <li key={invoice.id} class="stack tight">
            <div class="invoice-line">
              <Summary invoice={invoice} today={view.on} />
              <Button
                label={t.correctNumber(invoice.number)}
                expanded={invoice.id === kind}
                action="correct-invoice"
                onPress={() => toggle(invoice.id)}
              >
                {t.correct}
              </Button>
            </div>
            {invoice.id === kind && form(invoice)}
          </li>
        ))}
      </ul>
      {status !== "closed" && invoices.length < most && (
        <div class="row">
          <Button expanded={kind === "new"} action="add-invoice" onPress={() => toggle("new")}>
            {text.openCase.addInvoice}
          </Button>
        </div>
      )}
      {kind === "new" && form(null)}
    </div>
  );
};

const Summary = ({ invoice, today }: { invoice: Invoice; today: CaseView["on"] }) => {
  const t = useLaw();
  const language = useLanguage();
  return (
    <p>
      {t.account.invoice(invoice.number, shortDay(invoice.dueOn, today, language))}
      <span class="block soft figures">{formatMoney(invoice.amountDue, language)}</span>
    </p>
  );
};
