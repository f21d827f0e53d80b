import { formatMoney } from "@impaye/shared/money-format";
import type { CaseView } from "@impaye/shared/schema/case";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";

/** What is owed today, what one more day adds, and on demand what it is made of. */
export const Owed = ({ view }: { view: CaseView }) => {
  const t = useText().caseView.owed;
  const language = useLanguage();
  const { balance, invoices, on } = view;
  const money = (amount: typeof balance.total) => formatMoney(amount, language);
  const settled = view.status === "paid" || view.status === "closed";
  const parts = [
    balance.interest.minor === 0 ? null : t.interestPart(money(balance.interest)),
    balance.indemnity.minor === 0 ? null : t.indemnityPart(money(balance.indemnity)),
  ].filter((part) => part !== null);
  return (
    <section aria-labelledby="owed-title">
      <h2 id="owed-title">{settled ? t.titlePaid : t.title}</h2>
      <p class="owed figures">
        <strong class="nowrap">{money(balance.total)}</strong>
        {balance.perDay.minor > 0 && (
          <span class="soft nowrap">{t.perDay(money(balance.perDay))}</span>
        )}
        {balance.provisional && <span class="badge">{t.provisional}</span>}
      </p>
      {parts.length > 0 && (
        <p class="soft figures">
          {[t.principalPart(money(balance.principal)), ...parts].map((part, index) => (
            <span key={part}>
              {index > 0 && " · "}
              <span class="nowrap">{part}</span>
            </span>
          ))}
        </p>
      )}
      <details>
        <summary class="more">{t.detail}</summary>
        <table class="sums figures">
          <caption class="visually-hidden">{t.caption}</caption>
          <tbody>
            <Sum label={t.principal} amount={money(balance.principal)} />
            <Sum label={t.interest} amount={money(balance.interest)} />
            <Sum label={t.indemnity} amount={money(balance.indemnity)} />
            <Sum label={t.total} amount={money(balance.total)} look="total" />
          </tbody>
          <tbody>
            {invoices.map(({ id, number, dueOn, amountDue }) => (
              <Sum
                key={id}
                label={t.invoice(number, shortDay(dueOn, on, language))}
                amount={money(amountDue)}
              />
            ))}
          </tbody>
        </table>
        {balance.paid.minor > 0 && <p class="hint">{t.paid(money(balance.paid))}</p>}
        {balance.provisional && <p class="hint">{t.provisionalWhy}</p>}
      </details>
    </section>
  );
};

const Sum = ({ label, amount, look = "" }: { label: string; amount: string; look?: string }) => (
  <tr class={look}>
    <th scope="row">{label}</th>
    <td>{amount}</td>
  </tr>
);
