import { formatMoney } from "@impaye/shared/money-format";
import { shownBalances } from "@impaye/shared/owed";
import type { Balance, CaseView } from "@impaye/shared/schema/case";
import { useState } from "preact/hooks";

import { useLanguage, useText } from "../../locales/use-text.tsx";
import type { PanelDeps } from "../panel-deps.ts";
import { LazyAccessories, LazyAccount, LazyInvoices } from "./lazy-parts.ts";

interface OwedProps {
  deps: PanelDeps;
  view: CaseView;
  onChanged: (sentence: string) => void;
}

/** What is owed today, each currency by itself, and on demand how it came about. */
export const Owed = ({ deps, view, onChanged }: OwedProps) => {
  const [opened, setOpened] = useState(false);
  const t = useText().caseView.owed;
  const balances = shownBalances(view);
  const settled = view.status === "paid" || view.status === "closed";
  return (
    <section aria-labelledby="owed-title">
      <h2 id="owed-title">{settled ? t.titlePaid : t.title}</h2>
      {balances.map((balance) => (
        <Sum key={balance.total.currency} balance={balance} />
      ))}
      {asksForAccessories(view) && (
        <LazyAccessories deps={deps} view={view} onChanged={onChanged} />
      )}
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary class="more">{t.detail}</summary>
        {opened && (
          <>
            <LazyAccount key={JSON.stringify([view.on, balances])} deps={deps} view={view} />
            <LazyInvoices deps={deps} view={view} onChanged={onChanged} />
          </>
        )}
      </details>
    </section>
  );
};

/** In one currency: all of it, what one more day adds, and what it is made of. */
const Sum = ({ balance }: { balance: Balance }) => {
  const t = useText().caseView.owed;
  const language = useLanguage();
  const money = (amount: typeof balance.total) => formatMoney(amount, language);
  const parts = [
    balance.interest.minor === 0 ? null : t.interestPart(money(balance.interest)),
    balance.indemnity.minor === 0 ? null : t.indemnityPart(money(balance.indemnity)),
  ].filter((part) => part !== null);
  return (
    <>
      <p class="owed figures">
        <strong class="nowrap">{money(balance.total)}</strong>
        {balance.perDay.minor > 0 && (
          <span class="soft nowrap">{t.perDay(money(balance.perDay))}</span>
        )}
        {isOnlyNextDay(balance) && <span class="badge">{t.perDayProvisional}</span>}
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
    </>
  );
};

/** What is owed today is known; what tomorrow adds is not. */
const isOnlyNextDay = ({ provisional, perDay, perDayProvisional }: Balance): boolean =>
  perDayProvisional && !provisional && perDay.minor > 0;

/** Interest and indemnities stay claimable once the principal is paid; somebody has to choose. */
const asksForAccessories = ({ status, balance, accessories }: CaseView): boolean =>
  status !== "closed" &&
  balance.principal.minor === 0 &&
  (balance.total.minor > 0 || accessories === "waived");
