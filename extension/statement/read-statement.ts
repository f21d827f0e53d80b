import type { CaseId } from "@impaye/shared/ids";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { Contact } from "@impaye/shared/schema/contact";
import type { Profile } from "@impaye/shared/schema/profile";
import type { Statement } from "@impaye/shared/schema/statement";

import type { Backend, Outcome } from "../backend.ts";

/** A statement, and between whom it is. */
export interface StatementOfCase {
  statement: Statement;
  creditor: Profile;
  contact: Contact;
}

/** What the printed statement says; the first thing that cannot be read is the answer. */
export const readStatement = async (
  backend: Pick<Backend, "statement" | "caseView" | "profile">,
  where: { id: CaseId; on: PlainDate },
): Promise<Outcome<StatementOfCase>> => {
  const [statement, view, profile] = await Promise.all([
    backend.statement(where),
    backend.caseView(where),
    backend.profile(),
  ]);
  if (!statement.ok) return statement;
  if (!view.ok) return view;
  if (!profile.ok) return profile;
  const { contact } = view.value;
  return { ok: true, value: { statement: statement.value, creditor: profile.value, contact } };
};
