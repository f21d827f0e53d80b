import { newCaseSchema } from "@impaye/shared/schema/case";
import { describe, expect, it } from "vitest";

import {
  type CaseDraft,
  caseOf,
  companyOf,
  complaintsAboutCase,
  emptyInvoice,
  firstDraft,
} from "./case-draft.ts";

const person = { email: "camille@atelier-durand.fr", name: "Camille Durand" };
const sentences = { required: "À remplir.", notAnAmount: "Indiquez un montant." };
const invoice = {
  number: "F-1",
  amount: "1 800,50",
  currency: "EUR" as const,
  issuedOn: "2026-09-01",
  dueOn: "2026-10-01",
  description: "",
  performedOn: "",
  contractualRate: "",
  announcesInterest: false,
};

describe("companyOf", () => {
  it.each([
    ["camille@atelier-durand.fr", "Atelier Durand"],
    ["compta@mail.exemple.co", "Exemple"],
    ["camille@gmail.com", ""],
    ["camille@orange.fr", ""],
    ["n’importe quoi", ""],
  ])("%s says “%s”", (email, company) => {
    expect(companyOf(email)).toBe(company);
  });
});

describe("a case's draft", () => {
  it("starts with what the thread and the profile say", () => {
    const draft = firstDraft(person, { jurisdiction: "ch", language: "fr" }, "none");
    expect(draft).toMatchObject({
      name: "Camille Durand",
      email: person.email,
      company: "Atelier Durand",
      kind: "business",
      country: "CH",
      invoices: [{ currency: "CHF" }],
    });
    const nobody = firstDraft(null, { jurisdiction: "qc", language: "en" }, "none");
    expect(nobody).toMatchObject({
      name: "",
      country: "CA",
      language: "en",
      invoices: [{ currency: "CAD" }],
    });
  });

  it("becomes what the server takes once there is nothing to complain about", () => {
    const draft: CaseDraft = {
      ...firstDraft(person, { jurisdiction: "fr", language: "fr" }, "consent"),
      since: "2026-03-03",
      how: "Devis signé",
      invoices: [
        invoice,
        {
          ...invoice,
          number: "F-2",
          currency: "USD",
          description: " Site vitrine, devis n° 12 ",
          performedOn: "2026-08-20",
          contractualRate: "12,5 %",
          announcesInterest: true,
        },
      ],
    };
    expect(complaintsAboutCase(draft, sentences)).toEqual({});
    const parsed = newCaseSchema.parse(caseOf(draft));
    expect(Object.keys(parsed.invoices[0] ?? {})).toEqual([
      "number",
      "issuedOn",
      "dueOn",
      "amountDue",
    ]);
    expect(parsed).toMatchObject({
      contact: {
        company: "Atelier Durand",
        tracking: { basis: "consent", since: "2026-03-03", note: "Devis signé" },
      },
      invoices: [
        { amountDue: { minor: 180_050, currency: "EUR" } },
        {
          number: "F-2",
          description: "Site vitrine, devis n° 12",
          performedOn: "2026-08-20",
          contractualRate: "12.5",
          announcesInterest: true,
          amountDue: { currency: "USD" },
        },
      ],
    });
  });

  it("complains about each field that is missing", () => {
    const draft = firstDraft(null, { jurisdiction: "fr", language: "fr" }, "none");
    expect(Object.keys(complaintsAboutCase(draft, sentences))).toEqual([
      "contact.name",
      "contact.emails",
      "invoices.0.number",
      "invoices.0.issuedOn",
      "invoices.0.dueOn",
      "invoices.0.amountDue",
    ]);
    const second = {
      ...draft,
      name: "A",
      email: "a@b.fr",
      invoices: [invoice, emptyInvoice("EUR")],
    };
    expect(Object.keys(complaintsAboutCase(second, sentences))[0]).toBe("invoices.1.number");
  });

  it("takes no consent without its day and how it was given", () => {
    const draft = {
      ...firstDraft(person, { jurisdiction: "fr", language: "fr" }, "consent"),
      invoices: [invoice],
    };
    expect(complaintsAboutCase(draft, sentences)).toEqual({
      "contact.tracking.since": sentences.required,
      "contact.tracking.note": sentences.required,
    });
  });

  it("leaves out what belongs to another tracking basis", () => {
    const draft = firstDraft(person, { jurisdiction: "fr", language: "fr" }, "none");
    const told = caseOf({ ...draft, since: "2026-03-03", how: "?", invoices: [invoice] });
    expect(told.contact?.tracking).toEqual({ basis: "none", answer: "no" });
  });
});
