import { describe, expect, it } from "vitest";

import { formatMoney } from "../money-format.ts";
import { type ContactKind, contactKinds } from "../schema/contact.ts";
import { type Jurisdiction, jurisdictions } from "../schema/jurisdiction.ts";
import { type Language, languages } from "../schema/language.ts";
import { timeline } from "../test/case-factory.ts";
import { checkTone } from "../tone/check-tone.ts";
import { acknowledgementText } from "./acknowledgement.ts";
import { type AgreementInput, instalmentAgreement } from "./instalment-agreement.ts";
import { callScript } from "./call-script.ts";
import { disputeAnswer, type DisputeAnswerInput } from "./dispute-answer.ts";
import type { LetterInput, WrittenLetter } from "./letter.ts";
import { sampleInput } from "./sample-input.ts";
import { suspension } from "./suspension.ts";
import { maySuspend } from "./suspension-rule.ts";

const eur = (minor: number) => ({ minor, currency: "EUR" as const });

interface Options {
  language?: Language;
  kind?: ContactKind;
  jurisdiction?: Jurisdiction;
}

const input = ({
  language = "fr",
  kind = "business",
  jurisdiction = "fr",
}: Options = {}): LetterInput => ({
  ...sampleInput({ step: "third", tone: "neutral", language }, { kind, jurisdiction }),
});

/** The sample, with 300.00 $ owed besides. */
const withDollars = (options: Options = {}): LetterInput => {
  const base = input(options);
  const usd = (minor: number) => ({ minor, currency: "USD" as const });
  const none = usd(0);
  return {
    ...base,
    invoices: [
      ...base.invoices,
      { number: "F-043", issuedOn: "2026-10-08", dueOn: "2026-11-07", amountDue: usd(30_000) },
    ],
    otherBalances: [
      {
        principal: usd(30_000),
        interest: none,
        indemnity: none,
        paid: none,
        total: usd(30_000),
        perDay: none,
        provisional: false,
        perDayProvisional: false,
      },
    ],
  };
};
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

const agreement = (options: Options = {}, changes: Partial<AgreementInput> = {}) => {
  const base = input(options);
  const half = base.balance.total.minor / 2;
  return instalmentAgreement({
    ...base,
    instalments: [
      { on: "2026-12-15", amount: eur(Math.ceil(half)) },
      { on: "2027-01-15", amount: eur(Math.floor(half)) },
    ],
    acceleration: true,
    accessories: "undecided",
    ...changes,
  });
};

const events = timeline(
  {
    when: "2026-11-07",
    type: "reminder.sent",
    body: { step: "first", to: [], subject: "Relance" },
  },
  {
    when: "2026-11-14",
    type: "reminder.sent",
    body: { step: "formal-notice", to: [], subject: "Mise en demeure" },
  },
  { when: "2026-11-15", type: "mail.received", body: { note: "ce client est pénible" } },
  { when: "2026-11-16", type: "mail.received", body: { kind: "bounce" } },
  { when: "2026-11-16", type: "letter.delivered", body: {} },
  {
    when: "2026-11-17",
    type: "payment.received",
    body: { on: "2026-11-17", amount: eur(15_000) },
  },
);

const answer = (options: Options = {}, changes: Partial<DisputeAnswerInput> = {}) =>
  disputeAnswer({
    ...input(options),
    dispute: { on: "2026-11-18", words: "La deuxième page n’a jamais été livrée." },
    undisputed: null,
    events,
    ...changes,
  });

describe.each(languages)("a sum that is provisional, in %s", (language) => {
  const mark = { fr: "provisoire", en: "provisional" }[language];
  const at = (provisional: boolean) => {
    const base = input({ language });
    const balance = { ...base.balance, provisional };
    return {
      suspension: suspension({ ...base, balance }),
      dispute: answer(
        { language },
        {
          undisputed: { ...base, balance, invoices: base.invoices.slice(1) },
        },
      ),
      script: callScript({ ...base, balance, remindedOn: [] }),
      agreement: agreement({ language }, { balance }),
      beside: agreement(
        { language },
        { balance, instalments: [{ on: "2026-12-15", amount: eur(1_000) }] },
      ),
    };
  };

  it("is marked in every letter that names it, and only then", () => {
    for (const [name, { html, text }] of Object.entries(at(true))) {
      expect([name, html.includes(mark), text.includes(mark)]).toEqual([name, true, true]);
    }
    for (const [name, { text }] of Object.entries(at(false))) {
      expect([name, text.includes(mark)]).toEqual([name, false]);
    }
  });
});

const every: [name: string, options: Required<Options>, letter: WrittenLetter][] =
  languages.flatMap((language) =>
    contactKinds.flatMap((kind) =>
      jurisdictions.flatMap((jurisdiction) => {
        const options = { language, kind, jurisdiction };
        const script = callScript({ ...input(options), remindedOn: ["2026-11-07"] });
        const letters: Record<string, WrittenLetter> = {
          "instalment-agreement": agreement(options),
          "call-script": script,
          "dispute-answer": answer(options),
        };
        if (maySuspend(jurisdiction, kind)) letters["suspension"] = suspension(input(options));
        return Object.entries(letters).map(
          ([name, letter]): [string, Required<Options>, WrittenLetter] => [
            `${name}, ${language}, ${kind}, ${jurisdiction}`,
            options,
            letter,
          ],
        );
      }),
    ),
  );

describe("every letter", () => {
  it("passes the tone guard without a finding", () => {
    const found = every.flatMap(([name, { language, kind, jurisdiction }, { subject, text }]) => {
      const whole = `${subject}\n\n${text}`;
      return checkTone(whole, language, { kind, jurisdiction }).map(
        ({ rule, span }) => `${name}: ${rule} in “${whole.slice(span.from, span.to)}”`,
      );
    });
    expect(found).toEqual([]);
    expect(every.length).toBeGreaterThan(90);
  });

  it.each(every)("names the invoices and has no hole: %s", (_name, _options, letter) => {
    expect(letter.subject).toContain("F-041");
    for (const body of [letter.text, letter.html]) {
      expect(body).toContain("F-042");
      expect(body).not.toMatch(/undefined|null|NaN|\[object| {2}/);
    }
  });

  it.each(every.filter(([, { language }]) => language === "fr"))(
    "has French typography: %s",
    (_name, _options, { subject, text }) => {
      expect(`${subject}\n${text}`).not.toMatch(/ [;:?!»]|« |'/);
    },
  );

  it.each(every.filter(([, { jurisdiction }]) => jurisdiction !== "fr"))(
    "speaks of French law in France only: %s",
    (_name, _options, { text }) => {
      expect(text).not.toMatch(/C\. civ\.|C\. pén\.|code civil|French/);
    },
  );

  it("cites articles that can be read somewhere", () => {
    for (const { label, url } of every.flatMap(([, , { sources }]) => sources)) {
      expect(label).toMatch(/art\. \d/);
      expect(url).toMatch(/^https:/);
    }
  });

  it("keeps hostile text as text", () => {
    const hostile = `<img src=x onerror=alert(1)>"'&`;
    const base = input();
    const { html, text } = answer(
      {},
      {
        contact: { ...base.contact, name: hostile },
        dispute: { on: "2026-11-18", words: `${hostile}\n${"x".repeat(2_000)}` },
      },
    );
    expect(html).not.toContain("<img");
    expect(text).toContain(hostile);
    expect(text).toContain("x".repeat(200));
    expect(text).not.toContain("x".repeat(301));
  });
});

describe("the instalment agreement", () => {
  it("says all that the fact sheet asks of it", () => {
    const { text, sources } = agreement();
    for (const said of [
      "Léa Martin",
      "912 345 678 00012",
      "Camille Durand",
      "Atelier Durand SARL",
      "reconnaît devoir au créancier la somme de 1 889,78",
      "le 15 décembre 2026",
      "944,89",
      "par virement, IBAN FR76 3000",
      "principal, 1 800,00",
      "pas d’autres intérêts",
      "tout le solde devient exigible",
      "n’emporte pas novation",
      "nouveau délai de prescription (C. civ., art. 2240)",
      "Fait en deux exemplaires",
      "Signature du débiteur",
    ]) {
      expect(text.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(said);
    }
    expect(text).not.toContain("1376");
    expect(sources.map(({ label }) => label)).toEqual(["C. civ., art. 2240"]);
  });

  it("has a French consumer write the sum by hand", () => {
    const { text, sources } = agreement({ kind: "consumer" });
    expect(text).toContain("De la main du débiteur");
    expect(text).not.toContain("indemnité forfaitaire");
    expect(sources.map(({ label }) => label)).toContain("C. civ., art. 1376");
    expect(agreement({ kind: "consumer", jurisdiction: "be" }).text).not.toContain("De la main");
  });

  it("is a title for mainlevée in Switzerland, and claims no limitation effect where none is confirmed", () => {
    const swiss = agreement({ jurisdiction: "ch" });
    expect(swiss.text).toContain("mainlevée provisoire");
    expect(swiss.sources.map(({ label }) => label)).toEqual(["CO, art. 135, ch. 1", "LP, art. 82"]);
    expect(agreement({ jurisdiction: "be" }).text).not.toContain("prescription");
  });

  it("says what was chosen for interest; a public body’s runs on", () => {
    expect(agreement({}, { accessories: "waived" }).text).toContain("ni intérêts de retard");
    for (const kept of [agreement({}, { accessories: "kept" }), agreement({ kind: "public" })]) {
      expect(kept.text).toContain("continuent de courir");
    }
  });

  it("gives up nothing silently: acceleration only where agreed, the rest stays owed", () => {
    const instalments = [
      { on: "2026-12-15", amount: eur(50_000) },
      { on: "2027-01-15", amount: eur(50_000) },
    ];
    const { text } = agreement({}, { instalments, acceleration: false });
    expect(text).not.toContain("devient exigible");
    expect(text).toContain("reste soumis aux règles de la dette d’origine");
    expect(text).not.toContain("se compose");
  });

  it("is the text that the plan editor shows", () => {
    const instalments = [{ on: "2026-12-15", amount: eur(188_978) }];
    const asked = { instalments, acceleration: true, jurisdiction: "fr", contactKind: "consumer" };
    const shown = acknowledgementText("fr", asked as Parameters<typeof acknowledgementText>[1]);
    const { text } = agreement({ kind: "consumer" }, { instalments });
    for (const line of shown.split("\n")) expect(text).toContain(line.replace(/^– /, ""));
  });
});

describe("the suspension of services", () => {
  it("concerns work to come only, and cites the articles", () => {
    const { text, sources } = suspension(input());
    expect(text).toContain("que je n’ai pas encore exécutées");
    expect(text).toContain("déjà livré ou en service reste tel quel");
    expect(text).toContain("1217 et 1219");
    expect(sources).toHaveLength(2);
    expect(suspension(input({ kind: "consumer" })).text).toContain("conciliateur");
  });

  it("is known in France, with private clients", () => {
    const known = jurisdictions.flatMap((jurisdiction) =>
      contactKinds.filter((kind) => maySuspend(jurisdiction, kind)),
    );
    expect(known).toEqual(["business", "consumer"]);
    expect(maySuspend("fr", "public")).toBe(false);
  });
});

describe("the call script", () => {
  it("differs for a business, a consumer and a public body", () => {
    const texts = contactKinds.map(
      (kind) => callScript({ ...input({ kind }), remindedOn: [] }).text,
    );
    expect(new Set(texts.map((text) => text.split("Pour commencer")[1])).size).toBe(3);
    expect(texts.join()).not.toContain("Vous avez écrit");
  });
});

describe("the answer to a dispute", () => {
  it("lists what the case can show, and leaves room for what it cannot", () => {
    const { text } = answer();
    for (const said of [
      "Vous écrivez",
      "devis ou la commande acceptés le ……",
      "facture n° F-041 du 6 octobre 2026",
      "mes messages envoyés le 7 novembre 2026",
      "ma mise en demeure envoyée le 14 novembre 2026",
      "vos réponses reçues le 15 novembre 2026",
      "l’avis de réception de ma lettre, le 16 novembre 2026",
      "votre versement de 150,00 €, le 17 novembre 2026",
      "d’ici le 1er décembre 2026",
    ]) {
      expect(text.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(said);
    }
  });

  it("never hands out the creditor’s own notes, nor what comes after its day", () => {
    expect(answer().text).not.toContain("pénible");
    const { text } = answer({}, { on: "2026-11-10" });
    expect(text).toContain("7 novembre 2026");
    expect(text).not.toContain("14 novembre 2026");
    expect(text).not.toContain("versement");
  });

  it("asks for what is not disputed, each currency by itself", () => {
    const { invoices, otherBalances, balance } = withDollars();
    const undisputed = { invoices: invoices.slice(1), balance, otherBalances };
    const { text } = answer({}, { undisputed });
    expect(plain(text)).toContain("soit 1 889,78 € et 300,00 $US, que je vous remercie");
  });

  it("asks for what is not disputed", () => {
    const base = input();
    const undisputed = {
      invoices: base.invoices.slice(1),
      balance: { ...base.balance, total: eur(60_000) },
      otherBalances: [],
    };
    const { text } = answer({}, { invoices: base.invoices.slice(0, 1), undisputed });
    expect(text).toMatch(/le reste \(facture n°\u00a0F-042\), soit 600,00/);
    expect(text).not.toMatch(/facture n° F-042 du/);
  });
});

describe("a letter of a case in two currencies", () => {
  it("names each sum, in every language, kind of client and country", () => {
    for (const language of languages) {
      for (const kind of contactKinds) {
        for (const jurisdiction of jurisdictions) {
          const base = withDollars({ language, kind, jurisdiction });
          const dollars = base.otherBalances[0]?.total ?? base.balance.total;
          const sums = [base.balance.total, dollars]
            .map((sum) => formatMoney(sum, language))
            .join(language === "fr" ? " et " : " and ");
          const letters = [
            callScript({ ...base, remindedOn: [] }),
            ...(maySuspend(jurisdiction, kind) ? [suspension(base)] : []),
          ];
          for (const { text } of letters) expect(text).toContain(sums);
        }
      }
    }
  });
});
