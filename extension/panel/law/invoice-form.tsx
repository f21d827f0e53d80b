import type { InvoiceId } from "@impaye/shared/ids";
import type { Currency } from "@impaye/shared/money";
import type { CaseView } from "@impaye/shared/schema/case";
import type { Invoice } from "@impaye/shared/schema/invoice";
import type { Language } from "@impaye/shared/schema/language";
import { typedAmount } from "@impaye/shared/typed-amount";
import { useState } from "preact/hooks";

import { useLanguage, useText } from "../../locales/use-text.tsx";
import { complaintAt } from "../../style/complaints.ts";
import { Form } from "../../style/form.tsx";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import {
  complaintsAboutInvoice,
  emptyInvoice,
  type InvoiceDraft,
  invoiceOf,
} from "../open-case/case-draft.ts";
import { InvoiceInputs } from "../open-case/invoice-fields.tsx";
import type { PanelDeps } from "../panel-deps.ts";
import { useLaw } from "./use-law.ts";

interface InvoiceFormProps {
  deps: Pick<PanelDeps, "backend" | "newId">;
  view: Pick<CaseView, "case" | "contact">;
  /** The one to put right; null for one more. */
  invoice: Invoice | null;
  /** What one more is in, unless said otherwise. */
  currency: Currency;
  onSaved: (sentence: string) => void;
  onClose: () => void;
}

const fields = [
  "number",
  "amountDue",
  "issuedOn",
  "dueOn",
  "description",
  "performedOn",
  "contractualRate",
];

const draftOf = (invoice: Invoice, language: Language): InvoiceDraft => {
  const {
    number,
    issuedOn,
    dueOn,
    amountDue,
    description = "",
    performedOn = "",
    contractualRate: rate = "",
    announcesInterest = false,
  } = invoice;
  const amount = typedAmount(amountDue.minor, language);
  const contractualRate = language === "fr" ? rate.replace(".", ",") : rate;
  const { currency } = amountDue;
  const days = { issuedOn, dueOn, performedOn };
  return { number, amount, currency, ...days, description, contractualRate, announcesInterest };
};

/** One invoice of a case that is there: another one, or one that was mistyped. */
export const InvoiceForm = (props: InvoiceFormProps) => {
  const { deps, view, invoice, currency, onSaved, onClose } = props;
  const { id: caseId, jurisdiction } = view.case;
  const text = useText();
  const t = useLaw().invoices;
  const language = useLanguage();
  // One for the form: sent again after an answer that never came, it adds one invoice.
  const [id] = useState(() => deps.newId() as string as InvoiceId);
  const [draft, setDraft] = useState<InvoiceDraft>(() =>
    invoice === null ? emptyInvoice(currency) : draftOf(invoice, language),
  );
  const action = useAction(
    () => {
      const said = invoiceOf(draft);
      if (invoice === null) return deps.backend.addInvoice({ caseId, invoice: { id, ...said } });
      return deps.backend.correctInvoice({ caseId, invoiceId: invoice.id, invoice: said });
    },
    ({ number }) => onSaved(invoice === null ? t.added(number) : t.corrected(number)),
  );
  useEscape(onClose);

  const submit = () => {
    const complaints = complaintsAboutInvoice(draft, text.openCase);
    if (Object.keys(complaints).length > 0) action.refuse(complaints);
    else action.run();
  };
  return (
    <div class="log-form">
      <Form
        label={invoice === null ? text.openCase.addInvoice : t.correctNumber(invoice.number)}
        action={action}
        shown={fields}
        submit={invoice === null ? t.add : text.common.save}
        onSubmit={submit}
        onCancel={onClose}
        focusFirst
      >
        {invoice !== null && <p class="hint">{t.fromTheOutset}</p>}
        <InvoiceInputs
          invoice={draft}
          owed={{ jurisdiction, kind: view.contact.kind }}
          about={(field) => complaintAt(action.complaints, field)}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
      </Form>
    </div>
  );
};
