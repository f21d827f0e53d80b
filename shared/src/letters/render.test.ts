import { describe, expect, it } from "vitest";

import { type ContactKind, contactKinds } from "../schema/contact.ts";
import type { NewInvoice } from "../schema/invoice.ts";
import { type Jurisdiction, jurisdictions } from "../schema/jurisdiction.ts";
import { type Language, languages } from "../schema/language.ts";
import { type Step, steps, type Tone, tones } from "../schema/step.ts";
import { packOf } from "../law/packs.ts";
import { formatMoney } from "../money-format.ts";
import { addDays, formatDate } from "../plain-date.ts";
import { checkTone } from "../tone/check-tone.ts";
import { renderReminder, usualTone } from "./render.ts";
import type { ReminderInput } from "./view.ts";

const eur = (minor: number) => ({ minor, currency: "EUR" as const });
const invoices = [
  { number: "F-041", issuedOn: "2026-10-06", dueOn: "2026-11-05", amountDue: eur(120_000) },
  { number: "F-042", issuedOn: "2026-10-07", dueOn: "2026-11-06", amountDue: eur(60_012) },
  { number: "F-047", issuedOn: "2026-10-21", dueOn: "2026-11-20", amountDue: eur(45_050) },
];

const balanceOf = (count: number, kind: ContactKind, paid = 0) => {
  const principal = invoices.slice(0, count).reduce((sum, each) => sum + each.amountDue.minor, 0);
  const interest = kind === "consumer" ? 0 : 978;
  const indemnity = kind === "consumer" ? 0 : 4_000 * count;
  return {
    principal: eur(principal - paid),
    interest: eur(interest),
    indemnity: eur(indemnity),
    paid: eur(paid),
    total: eur(principal - paid + interest + indemnity),
    perDay: eur(kind === "consumer" ? 0 : 61),
    provisional: false,
    perDayProvisional: false,
  };
};

interface Options {
  step?: Step;
  tone?: Tone;
  language?: Language;
  kind?: ContactKind;
  count?: number;
}

const input = (
  { step = "first", tone = "neutral", language = "fr", kind = "business", count = 1 }: Options = {},
  changes: Partial<ReminderInput> = {},
): ReminderInput => ({
  step,
  tone,
  language,
  jurisdiction: "fr",
  profile: {
    name: "Léa Martin",
    company: "Atelier Martin",
    registryNumber: "912 345 678 00012",
    address: "12 rue des Lilas\n69003 Lyon",
    iban: "FR7630006000011234567890189",
    paymentUrl: "https://pay.exemple.fr/lea?a=1&b=2",
    jurisdiction: "fr",
    language: "fr",
    trackingDefault: "none",
  },
  contact: { name: "Camille Durand", company: "Atelier Durand SARL", kind },
  invoices: invoices.slice(0, count),
  balance: balanceOf(count, kind),
  otherBalances: [],
  on: "2026-11-21",
  pageUrl: "https://impaye.exemple.fr/f/jeton",
  pixelUrl: null,
  withdrawUrl: "https://impaye.exemple.fr/f/jeton#refus",
  ...changes,
});

/** Every step in every language, each with all its variants. */
const letters = languages.flatMap((language) =>
  steps.map((step) => ({
    language,
    step,
    variants: tones.flatMap((tone) =>
      contactKinds.flatMap((kind) =>
        [1, 3].map((count) => ({ language, step, tone, kind, count })),
      ),
    ),
  })),
);
const inEveryVariant =
  (check: (options: Required<Options>) => void) =>
  ({ variants }: { variants: Required<Options>[] }): void => {
    for (const options of variants) check(options);
  };
const frenchLetters = letters.filter(({ language }) => language === "fr");

const unescape = (html: string): string =>
  html
    .replaceAll(/<\/?(strong|a)\b[^>]*>/g, "")
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#34;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe("every letter", () => {
  it.each(letters)(
    "names what it asks for: $language $step",
    inEveryVariant((options) => {
      const letter = renderReminder(input(options));
      for (const body of [unescape(letter.html), letter.text]) {
        for (const invoice of invoices.slice(0, options.count)) {
          expect(body).toContain(invoice.number);
          expect(body).toContain(formatMoney(invoice.amountDue, options.language));
        }
        expect(body).toContain("Léa Martin");
        expect(body).toContain("Camille Durand");
        expect(body).toContain("FR76 3000 6000 0112 3456 7890 189");
        expect(body).not.toMatch(/undefined|null|NaN|\{\{|\{%|\[object/);
        expect(body).not.toMatch(/ {2}| \.| ,|\(\)/);
      }
      expect(letter.html).toContain('href="https://impaye.exemple.fr/f/jeton"');
      expect(letter.html).toContain('href="https://pay.exemple.fr/lea?a=1&amp;b=2"');
      expect(letter.text).toContain("https://impaye.exemple.fr/f/jeton");
      expect(letter.subject).toMatch(/^\S.*\S$/);
    }),
  );

  it.each(letters)(
    "says the same in HTML as in plain text: $language $step",
    inEveryVariant((options) => {
      const { html, text } = renderReminder(input(options, { pixelUrl: "https://x.fr/p/1.gif" }));
      const paragraphs = text.split("\n\n").filter((part) => !/^- |^Total|\n|https:/.test(part));
      const flat = unescape(html).replaceAll(/[ \n]+/g, " ");
      expect(paragraphs.length).toBeGreaterThan(2);
      for (const paragraph of paragraphs) expect(flat).toContain(paragraph);
    }),
  );

  it.each(frenchLetters)(
    "keeps French punctuation with its word: $language $step",
    inEveryVariant((options) => {
      const { html, text, subject } = renderReminder(
        input(options, { pixelUrl: "https://x.fr/p/1.gif", remindedOn: ["2026-11-07"] }),
      );
      for (const body of [subject, text, unescape(html)]) {
        expect(body).not.toMatch(/ [:;?!»€%]|« |n° /);
        expect(body).not.toMatch(/[a-zà-ÿ]'[a-zà-ÿ]/);
      }
    }),
  );
});

describe("the tone guard finds nothing", () => {
  it.each(letters)(
    "$language $step",
    inEveryVariant((options) => {
      const speaksOfLaw = options.step === "second" || options.step === "formal-notice";
      for (const jurisdiction of speaksOfLaw ? jurisdictions : (["fr"] as const)) {
        const { subject, text } = renderReminder(
          input(options, { jurisdiction, pixelUrl: "https://x.fr/p/1.gif" }),
        );
        const { kind, language } = options;
        const toAnybody = checkTone(`${subject}\n${text}`, language);
        expect(toAnybody.filter(({ severity }) => severity === "block")).toEqual([]);
        expect(checkTone(`${subject}\n${text}`, language, { kind, jurisdiction })).toEqual([]);
      }
    }),
  );
});

describe("the first reminder to a Belgian consumer", () => {
  const named = invoices.map((invoice, index) => ({
    ...invoice,
    description: ["Site vitrine, devis n° 12", "Photographies", "Hébergement 2026"][index] ?? "",
  }));
  const belgian = (options: Options = {}, changes: Partial<ReminderInput> = {}) =>
    renderReminder(
      input(
        { kind: "consumer", ...options },
        { jurisdiction: "be", invoices: named.slice(0, options.count ?? 1), ...changes },
      ),
    );
  const until = { fr: "5 décembre 2026", en: "5 December 2026" };
  const variants = languages.flatMap((language) =>
    tones.flatMap((tone) => [1, 3].map((count) => ({ language, tone, count }))),
  );

  it.each(variants)(
    "holds what book XIX wants in it, and nothing that the tone guard minds: %o",
    ({ language, tone, count }) => {
      const { subject, html, text } = belgian({ language, tone, count });
      const free = { fr: "est gratuit", en: "free of charge" };
      const from = {
        fr: "à compter du lendemain de l’envoi",
        en: "from the day after this message",
      };
      const none = { fr: "ni intérêts ni indemnité", en: "neither interest nor an indemnity" };
      for (const said of [unescape(html), text]) {
        for (const part of [free, from, none, until]) expect(said).toContain(part[language]);
        expect(said).toMatch(/\b14 (jours calendrier|calendar days)/);
        expect(said).toMatch(/(n°\sd’entreprise|enterprise no\.) 912 345 678 00012/);
        const about = /(?:Il porte sur|It is about) (.*?)\. (?:Vous avez|You have)/.exec(said)?.[1];
        for (const { number, description, dueOn } of named.slice(0, count)) {
          for (const part of [number, description, formatDate(dueOn, language)]) {
            expect(about).toContain(part);
          }
        }
        expect(said).not.toMatch(/ {2}| \.| ,|null|undefined/);
        // French keeps its punctuation with its word.
        expect(said).not.toMatch(/ [:;?!»%]|n° /);
      }
      const about = { kind: "consumer", jurisdiction: "be" } as const;
      expect(checkTone(`${subject}\n${text}`, language, about)).toEqual([]);
      expect(checkTone(`${subject}\n${text}`, language)).toEqual([]);
    },
  );

  it("says what interest a contract may add after the delay, and that no indemnity is", () => {
    const [invoice] = input().invoices;
    const rated = { ...invoice, contractualRate: "6" } as NewInvoice;
    const { text } = belgian({}, { invoices: [rated] });
    expect(text).toContain("les intérêts prévus au contrat pourront s’y ajouter");
    expect(text).toContain("aucune indemnité ne sera demandée");
  });

  it("is the first letter about what is late: none before, nor later, nor to others", () => {
    const silent = [
      belgian({}, { on: "2026-11-01" }),
      belgian({ step: "courtesy" }),
      belgian({ step: "second" }, { recalled: ["F-041"] }),
      belgian({ kind: "business" }),
      renderReminder(input({ kind: "consumer" })),
    ];
    for (const { html, text } of silent) expect(html + text).not.toMatch(/gratuit|livre XIX/);
  });

  it.each(["second", "third", "formal-notice"] as const)(
    "says so in a %s too when nothing was sent before, also in the user's own words",
    (step) => {
      const own = { subject: "Rappel", body: "Bonjour,\n\n{{ total }}\n\n{{ creditor.name }}" };
      const mine = renderReminder(
        input({ step, kind: "consumer" }, { jurisdiction: "be", invoices: named.slice(0, 1) }),
        own,
      );
      for (const { html, text } of [belgian({ step }), mine]) {
        for (const said of [html, text]) expect(said.match(/est gratuit/g)).toHaveLength(1);
      }
    },
  );

  it("is only about the invoices that nobody was reminded of yet", () => {
    const { text } = belgian({ step: "second", count: 3 }, { recalled: ["F-041"] });
    const start = "Ce message est le premier rappel pour les factures n°\u00a0F-042";
    expect(text).toContain(start);
    expect(text).toContain("rien ne s’ajoute à leur montant");
    const mention = text.slice(text.indexOf(start));
    expect(mention.slice(0, mention.indexOf("Voir le détail"))).not.toContain("F-041");
  });
});

describe("what an invoice is for", () => {
  const done: NewInvoice = {
    number: "F-041",
    description: "Site <b>vitrine</b>",
    issuedOn: "2026-10-06",
    dueOn: "2026-11-05",
    performedOn: "2026-10-05",
    amountDue: eur(120_000),
  };
  const withWork = (step: Step) => renderReminder(input({ step }, { invoices: [done] }));

  it("is named beside it, as text; a formal notice also says when it was done", () => {
    const notice = withWork("formal-notice");
    expect(notice.html).toContain(
      "Site &lt;b&gt;vitrine&lt;/b&gt;, travail terminé le 5 octobre 2026",
    );
    expect(notice.text).toContain("– Site <b>vitrine</b>, travail terminé le 5 octobre 2026");
    for (const { html, text } of [withWork("first"), withWork("third")]) {
      expect(text).toContain("– Site <b>vitrine</b>\n");
      expect(html + text).not.toContain("travail terminé");
    }
  });

  it("is not spoken of when nobody said it", () => {
    for (const step of steps) {
      const { html, text } = renderReminder(input({ step }));
      expect(html + text).not.toMatch(/null|travail terminé|\) – /);
    }
  });
});

describe("interest and indemnity that were waived", () => {
  const waived = (step: Step, kind: ContactKind, jurisdiction: Jurisdiction) => {
    const balance = balanceOf(1, "consumer");
    // A free reminder says that there will be neither.
    const changes = { jurisdiction, balance, recalled: ["F-041"] };
    return renderReminder(input({ step, kind }, { ...changes, accessories: "waived" }));
  };

  it.each(contactKinds)("are in no letter to a %s, neither claimed nor announced", (kind) => {
    for (const jurisdiction of jurisdictions) {
      for (const step of steps) {
        const { text } = waived(step, kind, jurisdiction);
        expect(text).not.toMatch(/intérêt|indemnité|L441-10|L2192/i);
      }
    }
  });

  it("leave the notice its basis", () => {
    expect(waived("formal-notice", "business", "fr").text).toContain(
      "1231-6, 1344 et 1344-1 du code civil.",
    );
  });
});

describe("the letters' words for each kind of debtor", () => {
  it("offer instalments to a business, not to a public body, which is asked what it waits for", () => {
    for (const tone of tones) {
      const { subject, text } = renderReminder(input({ step: "third", tone, kind: "public" }));
      expect(subject + text).not.toMatch(/échéancier|versements/);
      expect(text).toContain("à quelle date le paiement sera ordonné");
      const notice = renderReminder(input({ step: "formal-notice", tone, kind: "public" })).text;
      expect(notice).not.toMatch(/échéancier|en une fois/);
      expect(renderReminder(input({ step: "third", tone })).text).toContain("échéancier");
    }
  });

  it("ask a consumer to pay, not to put into payment", () => {
    for (const tone of tones) {
      for (const step of steps) {
        const { text } = renderReminder(input({ step, tone, kind: "consumer" }));
        expect(text).not.toContain("mise en paiement");
        expect(text).not.toContain("mettre en paiement");
      }
    }
    expect(renderReminder(input({ tone: "firm" })).text).toContain("mettre en paiement");
  });
});

describe("the figures", () => {
  it("of a courtesy note or a first reminder are the principal alone", () => {
    for (const step of ["courtesy", "first"] as const) {
      for (const language of languages) {
        const { text } = renderReminder(input({ step, language, count: 3 }));
        expect(text).toContain(formatMoney(eur(225_062), language));
        expect(text).not.toMatch(/intérêt|interest|indemn/i);
      }
    }
  });

  it("of later ones are the total with its parts", () => {
    for (const step of ["second", "third", "formal-notice"] as const) {
      const { text } = renderReminder(input({ step, count: 3 }));
      for (const minor of [225_062, 978, 12_000, 238_040]) {
        expect(text).toContain(formatMoney(eur(minor), "fr"));
      }
    }
  });

  it("speak of interest by law to a business only", () => {
    const law = "entre professionnels, la loi";
    expect(renderReminder(input({ step: "second" })).text).toContain(law);
    expect(renderReminder(input({ step: "second", kind: "consumer" })).text).not.toContain(
      "la loi",
    );
    const inQuebec = input({ step: "second" }, { jurisdiction: "qc" });
    expect(renderReminder(inQuebec).text).not.toContain(law);
  });

  it("say that something was paid", () => {
    const { text } = renderReminder(
      input({ step: "third" }, { balance: balanceOf(1, "business", 30_000) }),
    );
    expect(text).toContain("n’est pas entièrement réglée");
    expect(text).toContain("vos versements, soit 300,00\u00a0€ à ce jour");
  });

  it("count the days late of each invoice, in singular and plural", () => {
    const { text } = renderReminder(input({ count: 3 }));
    expect(text).toContain("(16 jours de retard)");
    expect(text).toContain("(1 jour de retard)");
  });

  it("leave out what is not late yet, once something is", () => {
    const on = "2026-11-10";
    const late = renderReminder(input({ step: "third", count: 3 }, { on }));
    expect(late.text).toContain("les 2 factures ci-dessous sont échues");
    expect(late.text).not.toContain("F-047");
    expect(late.text).toContain(formatMoney(eur(238_040 - 45_050), "fr"));
    const courtesy = renderReminder(input({ step: "courtesy", count: 3 }, { on }));
    expect(courtesy.text).toContain("F-047");
  });

  it("are called provisional while a rate is not known", () => {
    const balance = { ...balanceOf(1, "business"), provisional: true };
    expect(renderReminder(input({ step: "third" }, { balance })).text).toContain("provisoires");
    expect(renderReminder(input({ step: "first" }, { balance })).text).not.toContain("provisoires");
  });

  it("never call an invoice overdue before its day", () => {
    for (const options of frenchLetters.flatMap(({ variants }) => variants)) {
      const { text, html } = renderReminder(input(options, { on: "2026-11-05" }));
      expect(text + html).not.toMatch(/jours? de retard|reste impayée|sont échues/);
    }
  });
});

describe("a formal notice", () => {
  it("gives a business 8 days and cites the commercial code in France", () => {
    const { subject, text } = renderReminder(input({ step: "formal-notice" }));
    expect(subject).toMatch(/^Mise en demeure/);
    expect(text).toMatch(/^Mise en demeure\n/);
    expect(text).toContain("29 novembre 2026, soit sous 8 jours");
    for (const article of ["1231-6", "1344-1", "L441-10", "D441-5"]) {
      expect(text).toContain(article);
    }
    expect(text).toContain("majoré de 10 points");
    expect(text).toContain("Pièces jointes");
    expect(text).toContain("12 rue des Lilas");
  });

  it("gives a consumer 15 days, without the rules between businesses", () => {
    const { text } = renderReminder(input({ step: "formal-notice", kind: "consumer" }));
    expect(text).toContain("6 décembre 2026, soit sous 15 jours");
    expect(text).toContain("1231-6, 1344 et 1344-1");
    expect(text).not.toMatch(/L441-10|D441-5|indemnité|\b40\b/);
  });

  it("gives everywhere the days that the law pack proposes", () => {
    for (const jurisdiction of jurisdictions) {
      for (const kind of contactKinds) {
        const { days } = packOf(jurisdiction).notice[kind];
        const { text } = renderReminder(input({ step: "formal-notice", kind }, { jurisdiction }));
        expect(text).toContain(
          `${formatDate(addDays("2026-11-21", days), "fr")}, soit sous ${days} jours`,
        );
      }
    }
    const inQuebec = renderReminder(input({ step: "formal-notice" }, { jurisdiction: "qc" }));
    expect(inQuebec.text).toContain("soit sous 10 jours");
  });

  it("cites no French article elsewhere", () => {
    for (const jurisdiction of jurisdictions.filter((each) => each !== "fr")) {
      for (const language of languages) {
        for (const kind of contactKinds) {
          const { text } = renderReminder(
            input({ step: "formal-notice", language, kind }, { jurisdiction }),
          );
          expect(text).not.toMatch(/L441|D441|1231-6|1344|1405|L2192/);
        }
      }
    }
  });

  it("names the contract’s rate where there is one", () => {
    const withRate = invoices.map((invoice) => ({ ...invoice, contractualRate: "12.5" }));
    const text = (list: typeof invoices) =>
      renderReminder(input({ step: "formal-notice" }, { invoices: list })).text;
    expect(text(withRate)).toContain(
      "12,5\u00a0% par an prévu au contrat, et au moins à trois fois le taux légal",
    );
    expect(text([...withRate.slice(0, 1), ...invoices.slice(1)])).toContain(
      "pour les factures qui en fixent un",
    );
  });

  it("points to small claims in Québec up to their ceiling", () => {
    const cad = (minor: number) => ({ minor, currency: "CAD" as const });
    const text = (minor: number) =>
      renderReminder(
        input(
          { step: "formal-notice" },
          {
            jurisdiction: "qc",
            balance: {
              principal: cad(minor),
              interest: cad(0),
              indemnity: cad(0),
              paid: cad(0),
              total: cad(minor),
              perDay: cad(0),
              provisional: false,
              perDayProvisional: false,
            },
          },
        ),
      ).text;
    expect(text(1_500_000)).toContain("petites créances");
    expect(text(1_500_001)).not.toContain("petites créances");
  });

  it("names the days of earlier reminders, at most five", () => {
    const days = ["06", "07", "08", "09", "10", "11"].map((day) => `2026-11-${day}`);
    const { text } = renderReminder(input({ step: "formal-notice" }, { remindedOn: days }));
    expect(text).toContain("le 10 novembre 2026 et le 11 novembre 2026");
    expect(text).toContain("le 7 novembre 2026");
    expect(text).not.toContain("le 6 novembre 2026");
  });
});

describe("tracking", () => {
  it.each(letters)(
    "is announced if and only if there is a pixel: $language $step",
    inEveryVariant((options) => {
      const pixelUrl = "https://impaye.exemple.fr/p/a.gif?x=1&y=2";
      const tracked = renderReminder(input(options, { pixelUrl }));
      const plain = renderReminder(input(options));
      expect(tracked.html).toMatch(
        /<img src="https:\/\/impaye\.exemple\.fr\/p\/a\.gif\?x=1&amp;y=2" width="1" height="1" alt="">$/,
      );
      expect(plain.html).not.toContain("<img");
      for (const body of [tracked.html, tracked.text]) expect(body).toContain("jeton#refus");
      for (const body of [plain.html, plain.text]) expect(body).not.toContain("jeton#refus");
      expect(tracked.text).not.toContain(pixelUrl);
    }),
  );
});

describe("hostile text", () => {
  const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)> {{ 7*7 }} {% raw %} &amp;`;

  it.each(letters)(
    "stays text: $language $step",
    inEveryVariant((options) => {
      const base = input(options, { pixelUrl: `https://x.fr/"onload="${hostile}` });
      const { html, text, subject } = renderReminder({
        ...base,
        contact: { ...base.contact, name: hostile, company: hostile, registryNumber: hostile },
        profile: {
          ...base.profile,
          name: hostile,
          company: hostile,
          registryNumber: hostile,
          address: `${hostile}\n${hostile}`,
          iban: hostile,
          paymentUrl: `https://x.fr/"${hostile}`,
        },
        invoices: [
          { number: hostile, issuedOn: "2026-10-06", dueOn: "2026-11-05", amountDue: eur(120_000) },
        ],
        pageUrl: `https://x.fr/"${hostile}`,
        withdrawUrl: `https://x.fr/"${hostile}`,
      });
      const tags = html.match(/<\/?[a-z]+/g) ?? [];
      const known = /^<\/?(p|table|thead|tbody|tfoot|tr|th|td|strong|span|br|a|img)$/;
      expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
      expect(tags.filter((tag) => tag === "<img")).toHaveLength(1);
      expect(html.replaceAll(/"[^"]*"/g, "")).not.toMatch(/<[^>]*\son/i);
      expect(html).toContain("{{ 7*7 }} {% raw %}");
      expect(text).toContain(hostile);
      expect(subject).not.toMatch(/[\r\n]/);
    }),
  );
});

describe("usualTone", () => {
  it("hardens along the ladder", () => {
    expect(steps.map(usualTone)).toEqual(["courteous", "courteous", "neutral", "firm", "firm"]);
  });
});

describe("renderReminder", () => {
  it("refuses to ask for nothing", () => {
    expect(() => renderReminder(input({}, { invoices: [] }))).toThrow(RangeError);
  });

  it("leaves out what is not known", () => {
    const { html, text } = renderReminder(
      input(
        { step: "formal-notice" },
        {
          profile: {
            name: "Léa Martin",
            address: "",
            jurisdiction: "fr",
            language: "fr",
            trackingDefault: "none",
          },
          contact: { name: "Camille", kind: "business" },
        },
      ),
    );
    for (const body of [html, text]) expect(body).not.toMatch(/IBAN|Pour régler|immatriculation/);
    expect(text).toContain("Voir le détail et les moyens de paiement");
  });
});

describe("a reminder of a case in two currencies", () => {
  const usd = (minor: number) => ({ minor, currency: "USD" as const });
  const dollars: NewInvoice = {
    number: "F-043",
    issuedOn: "2026-10-08",
    dueOn: "2026-11-07",
    amountDue: usd(30_000),
  };
  const both = (options: Options, changes: Partial<ReminderInput> = {}): ReminderInput =>
    input(options, {
      invoices: [...invoices.slice(0, 1), dollars],
      otherBalances: [
        {
          principal: usd(30_000),
          interest: usd(150),
          indemnity: usd(0),
          paid: usd(0),
          total: usd(30_150),
          perDay: usd(10),
          provisional: false,
          perDayProvisional: false,
        },
      ],
      ...changes,
    });

  it("names each sum and adds none up, in every country, kind, step and tone", () => {
    for (const jurisdiction of jurisdictions) {
      for (const language of languages) {
        for (const kind of contactKinds) {
          for (const step of steps) {
            for (const tone of tones) {
              const { html, text } = renderReminder(
                both({ step, tone, language, kind }, { jurisdiction }),
              );
              const isMild = step === "courtesy" || step === "first";
              const euros = invoices[0]?.amountDue.minor ?? 0;
              const accessories = isMild || kind === "consumer" ? 0 : 978 + 4_000;
              const totals = [eur(euros + accessories), usd(isMild ? 30_000 : 30_150)];
              for (const total of totals) {
                expect(text).toContain(formatMoney(total, language));
                expect(html).toContain(formatMoney(total, language));
              }
              const whole = totals.reduce((sum, { minor }) => sum + minor, 0);
              expect(text).not.toContain(formatMoney(eur(whole), language));
              expect(checkTone(text, language, { kind, jurisdiction })).toEqual([]);
            }
          }
        }
      }
    }
  });

  it("gives each currency its own lines and total, and names both where it asks", () => {
    const { text, html } = renderReminder(both({ step: "formal-notice" }));
    const plain = text.replaceAll(/[\u00a0\u202f]/g, " ");
    expect(plain).toContain("les sommes de 1 249,78 € et 301,50 $US, augmentées des intérêts");
    expect(plain).toContain("Principal : 300,00 $US\nIntérêts de retard : 1,50 $US\nTotal");
    expect(plain).toContain("Ils augmentent de 0,61 € et 0,10 $US par jour.");
    expect(plain).toContain("en retard libellée dans sa devise, soit 40,00 € en tout");
    expect(html.match(/Total à régler/g)).toHaveLength(2);
  });

  it("leaves out a currency of which nothing is asked yet", () => {
    const { text } = renderReminder(
      both(
        { step: "first" },
        { invoices: [...invoices.slice(0, 1), { ...dollars, dueOn: "2026-12-15" }] },
      ),
    );
    expect(text).not.toContain("$US");
  });

  it("in Québec points to small claims only where every sum is in its dollars", () => {
    const cad = (minor: number) => ({ minor, currency: "CAD" as const });
    const small = { ...balanceOf(1, "business"), principal: cad(100_000), total: cad(100_000) };
    const text = (changes: Partial<ReminderInput>) =>
      renderReminder(
        both({ step: "formal-notice" }, { jurisdiction: "qc", balance: small, ...changes }),
      ).text;
    expect(text({ otherBalances: [] })).toContain("petites créances");
    expect(text({})).not.toContain("petites créances");
  });
});
