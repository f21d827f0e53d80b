import { formatDate, type PlainDate } from "@impaye/shared/plain-date";
import { useEffect, useState } from "preact/hooks";

import type { Backend } from "../backend.ts";
import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";
import { settle } from "../style/settle.ts";
import type { FilterValues } from "./filters.tsx";
import type { Choices } from "./use-choices.ts";

interface PrintedHeadProps {
  backend: Pick<Backend, "profile">;
  filter: FilterValues;
  choices: Choices;
  today: PlainDate;
}

/** What stands on paper in the place of the filters: whose report it is, of what, and of which day. */
export const PrintedHead = ({ backend, filter, choices, today }: PrintedHeadProps) => {
  const t = usePageText().report;
  const language = useLanguage();
  const [author, setAuthor] = useState<string | null>(null);
  useEffect(() => {
    const read = async () => {
      const profile = await settle(backend.profile());
      if (!profile.ok) return;
      const { name, company } = profile.value;
      setAuthor(company ? `${name}, ${company}` : name);
    };
    void read();
  }, []);
  const { from, to, contactId, caseId } = filter;
  /** Empty for no bound. */
  const day = (date: PlainDate) => (date === "" ? null : formatDate(date, language));
  const client = choices.clients.find(({ id }) => id === contactId)?.name;
  const kase = choices.cases.find(({ id }) => id === caseId);
  const about = [
    t.printed.period(day(from), day(to)),
    client ?? kase?.contactName ?? (caseId === "" ? t.filters.allClients : null),
    caseId === "" ? t.filters.allCases : (kase?.title ?? t.filters.oneCase),
  ];
  return (
    <p class="print-only printed-head">
      <strong>{about.filter((part) => part !== null && part !== "").join(" · ")}</strong>
      <span class="block">{t.printed.on(formatDate(today, language), author)}</span>
    </p>
  );
};
