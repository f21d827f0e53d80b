import type { CaseView } from "@impaye/shared/schema/case";
import type { ComponentChildren, Ref } from "preact";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";

/** Who owes, for how many invoices, since when. */
export const CaseHeader = ({
  view,
  heading,
  children,
}: {
  view: CaseView;
  heading: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
}) => {
  const t = useText();
  const language = useLanguage();
  const { contact, invoices, on } = view;
  const due = invoices.filter(({ dueOn }) => dueOn < on);
  const counted = due.length > 0 ? due : invoices;
  const days = [...new Set(counted.map(({ dueOn }) => dueOn))].sort();
  const [since] = days;
  const say =
    due.length === 0
      ? t.caseView.invoicesNotDue
      : days.length === 1
        ? t.caseView.invoicesDueOn
        : t.caseView.invoicesDue;
  const text =
    since === undefined
      ? t.caseView.noInvoice
      : view.status === "paid"
        ? t.caseView.invoicesPaid(invoices.length)
        : say(counted.length, shortDay(since, on, language));
  return (
    <header class="case-header">
      <h1 ref={heading} tabIndex={-1}>
        {contact.company ?? contact.name}
      </h1>
      <p class="soft">
        {contact.company !== undefined && <>{contact.name} · </>}
        {text}
      </p>
      {children}
    </header>
  );
};
