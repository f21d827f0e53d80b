import type { ContactId } from "@impaye/shared/ids";
import type { Currency } from "@impaye/shared/money";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { NewCase } from "@impaye/shared/schema/case";
import type { Contact, ContactKind, NewContact } from "@impaye/shared/schema/contact";
import type { NewInvoice } from "@impaye/shared/schema/invoice";
import type { Jurisdiction } from "@impaye/shared/schema/jurisdiction";
import type { Language } from "@impaye/shared/schema/language";
import type { TrackingBasis } from "@impaye/shared/schema/tracking";
import { countryRule } from "@impaye/shared/tracking/country-rule";

import type { Person } from "../../hosts/host.ts";
import { parseAmount } from "@impaye/shared/parse-amount";
import type { Complaints } from "../../style/complaints.ts";

/** Days are empty until they are typed. */
export interface InvoiceDraft {
  number: string;
  amount: string;
  currency: Currency;
  issuedOn: PlainDate;
  dueOn: PlainDate;
  // These may stay empty.
  description: string;
  performedOn: PlainDate;
  /** In per cent a year, as it is typed. */
  contractualRate: string;
  /** Asked only where the law makes interest depend on it. */
  announcesInterest: boolean;
}

/** The form as it is typed. */
export interface CaseDraft {
  name: string;
  email: string;
  company: string;
  kind: ContactKind;
  language: Language;
  country: string;
  registryNumber: string;
  tracking: TrackingBasis;
  since: PlainDate;
  how: string;
  invoices: InvoiceDraft[];
}

export const emptyInvoice = (currency: Currency): InvoiceDraft => ({
  number: "",
  amount: "",
  currency,
  issuedOn: "",
  dueOn: "",
  description: "",
  performedOn: "",
  contractualRate: "",
  announcesInterest: false,
});

const countryOf: Record<Jurisdiction, string> = {
  fr: "FR",
  be: "BE",
  qc: "CA",
  ch: "CH",
  lu: "LU",
};
const currencyOf: Record<Jurisdiction, Currency> = {
  fr: "EUR",
  be: "EUR",
  qc: "CAD",
  ch: "CHF",
  lu: "EUR",
};

/** Mailboxes that say nothing of where somebody works. */
const personalDomains =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|aol|gmx|proton|protonmail|orange|wanadoo|free|sfr|laposte|bluewin|skynet|telenet|videotron|sympatico)\./;

/** A business's name as its address suggests it: `camille@atelier-durand.fr` → `Atelier Durand`. */
export const companyOf = (email: string): string => {
  const domain = email.split("@")[1] ?? "";
  if (domain === "" || personalDomains.test(domain)) return "";
  const label = domain.split(".").at(-2) ?? "";
  return label
    .split("-")
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
};

/** What the thread shows of a person, as far as it can be told. */
export const draftOf = (person: Person | null): Partial<CaseDraft> => {
  if (!person) return {};
  const company = companyOf(person.email);
  return {
    name: person.name ?? "",
    email: person.email,
    company,
    kind: company === "" ? "consumer" : "business",
  };
};

export const firstDraft = (
  person: Person | null,
  { jurisdiction, language }: { jurisdiction: Jurisdiction; language: Language },
  tracking: TrackingBasis,
): CaseDraft => ({
  name: "",
  email: "",
  company: "",
  kind: "business",
  language,
  country: countryOf[jurisdiction],
  registryNumber: "",
  tracking,
  since: "",
  how: "",
  invoices: [emptyInvoice(currencyOf[jurisdiction])],
  ...draftOf(person),
});

/** One more case of a client who is known: nothing but its invoices is to be said. */
export const nextDraft = ({ kind, country, language }: Contact, currency: Currency): CaseDraft => ({
  ...firstDraft(null, { jurisdiction: "fr", language }, "none"),
  kind,
  country,
  invoices: [emptyInvoice(currency)],
});

interface Sentences {
  required: string;
  notAnAmount: string;
}

const missing = (values: Record<string, string>, { required }: Sentences): Complaints =>
  Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) =>
      value.trim() === "" ? [[path, required]] : [],
    ),
  );

/** What is missing in an invoice or cannot be read, by its own fields. */
export const complaintsAboutInvoice = (
  { number, issuedOn, dueOn, amount }: InvoiceDraft,
  sentences: Sentences,
): Complaints => ({
  ...missing({ number, issuedOn, dueOn }, sentences),
  ...(parseAmount(amount) ? {} : { amountDue: sentences.notAnAmount }),
});

const complaintsAboutContact = (draft: CaseDraft, sentences: Sentences): Complaints => ({
  ...missing({ "contact.name": draft.name, "contact.emails": draft.email }, sentences),
  ...(basisOf(draft) === "consent" &&
    missing(
      { "contact.tracking.since": draft.since, "contact.tracking.note": draft.how },
      sentences,
    )),
});

/**
 * What is missing or cannot be read, by the paths that the server would use. Of a client who is
 * known already, `contactId`, nothing is asked.
 */
export const complaintsAboutCase = (
  draft: CaseDraft,
  sentences: Sentences,
  contactId: ContactId | null = null,
): Complaints => ({
  ...(contactId === null && complaintsAboutContact(draft, sentences)),
  ...Object.fromEntries(
    draft.invoices.flatMap((invoice, index) =>
      Object.entries(complaintsAboutInvoice(invoice, sentences)).map(([field, sentence]) => [
        `invoices.${index}.${field}`,
        sentence,
      ]),
    ),
  ),
});

const said = <Key extends string>(key: Key, value: string): Partial<Record<Key, string>> =>
  value.trim() === "" ? {} : ({ [key]: value.trim() } as Record<Key, string>);

/** The basis that was chosen, as far as the client's country knows of it. */
export const basisOf = ({ tracking, country }: CaseDraft): TrackingBasis =>
  tracking === "legal-notice" && !countryRule(country).noticeExempt ? "none" : tracking;

const trackingOf = (draft: CaseDraft): NonNullable<NewContact["tracking"]> => {
  const basis = basisOf(draft);
  // The form asked: the panel need not ask again.
  if (basis === "none") return { basis, answer: "no" };
  if (basis === "legal-notice") return { basis };
  return { basis, since: draft.since, note: draft.how };
};

const contactOf = (draft: CaseDraft): NewContact => ({
  name: draft.name.trim(),
  emails: [draft.email.trim()],
  kind: draft.kind,
  country: draft.country,
  language: draft.language,
  ...said("company", draft.company),
  ...said("registryNumber", draft.registryNumber),
  tracking: trackingOf(draft),
});

/** The invoice of a draft without complaints. */
export const invoiceOf = (draft: InvoiceDraft): NewInvoice => ({
  number: draft.number.trim(),
  issuedOn: draft.issuedOn,
  dueOn: draft.dueOn,
  ...said("description", draft.description),
  ...said("performedOn", draft.performedOn),
  ...said("contractualRate", draft.contractualRate.replace(/[\s%]/g, "")),
  ...(draft.announcesInterest ? { announcesInterest: true } : {}),
  amountDue: { minor: parseAmount(draft.amount) ?? 0, currency: draft.currency },
});

/** The case of a draft without complaints; one more of a known client's, where `contactId` says whose. */
export const caseOf = (draft: CaseDraft, contactId: ContactId | null = null): NewCase => ({
  ...(contactId === null ? { contact: contactOf(draft) } : { contactId }),
  invoices: draft.invoices.map(invoiceOf),
});
