import type { CaseId, ContactId } from "@impaye/shared/ids";
import type { Overall, ReportRow } from "@impaye/shared/schema/report";
import { useRef } from "preact/hooks";

export interface CaseChoice {
  id: CaseId;
  title: string;
  contactId: ContactId;
  contactName: string;
}

export interface Choices {
  clients: readonly { id: ContactId; name: string }[];
  cases: readonly CaseChoice[];
}

/** The clients and cases that were seen so far: what can be asked for alone. */
export const useChoices = (rows: readonly ReportRow[] | null, overall: Overall | null): Choices => {
  const clients = useRef(new Map<ContactId, string>());
  const cases = useRef(new Map<CaseId, CaseChoice>());
  for (const { contactId, contactName } of overall?.clients ?? []) {
    clients.current.set(contactId, contactName);
  }
  for (const { caseId, caseTitle, contactId, contactName } of rows ?? []) {
    clients.current.set(contactId, contactName);
    cases.current.set(caseId, { id: caseId, title: caseTitle, contactId, contactName });
  }
  const { compare } = new Intl.Collator();
  return {
    clients: [...clients.current]
      .map(([id, name]) => ({ id, name }))
      .sort((one, other) => compare(one.name, other.name)),
    cases: [...cases.current.values()].sort((one, other) =>
      compare(`${one.contactName} ${one.title}`, `${other.contactName} ${other.title}`),
    ),
  };
};
