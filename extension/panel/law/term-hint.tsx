import { packOf } from "@impaye/shared/law/packs";
import { checkTerm } from "@impaye/shared/law/payment-term";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { ContactKind } from "@impaye/shared/schema/contact";
import type { Jurisdiction } from "@impaye/shared/schema/jurisdiction";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage } from "../../locales/use-text.tsx";
import { Sources } from "./sources.tsx";
import { useLaw } from "./use-law.ts";

export interface TermHintProps {
  jurisdiction: Jurisdiction;
  kind: ContactKind;
  issuedOn: PlainDate;
  dueOn: PlainDate;
}

/** What the law says of a term that is longer than it allows without more ado. */
export const TermHint = ({ jurisdiction, kind, issuedOn, dueOn }: TermHintProps) => {
  const t = useLaw();
  const language = useLanguage();
  const rule = packOf(jurisdiction).terms[kind];
  const { verdict, limit, days } = checkTerm(rule, { issuedOn, dueOn });
  if (verdict === "within" || days === null || limit === null) return null;
  const last = shortDay(limit, dueOn, language);
  return (
    <div role="status">
      <p class="hint">
        {verdict === "express"
          ? t.term.express(days)
          : rule.beyond === "void"
            ? t.term.void(days, last)
            : t.term.forbidden(days, last)}
      </p>
      <Sources sources={rule.sources} />
      {!rule.confirmed && <p class="hint">{t.clocks.unconfirmed}</p>}
    </div>
  );
};
