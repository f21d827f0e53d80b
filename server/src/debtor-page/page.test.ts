import { describe, expect, it } from "vitest";

import type { Balance } from "@impaye/shared/schema/case";
import { languages } from "@impaye/shared/schema/language";
import { steps } from "@impaye/shared/schema/step";

import { pageCss } from "./page.css.ts";
import { debtorPage, type DebtorPageProps } from "./page.tsx";
import { notFoundPage } from "./plain-pages.tsx";
import { withdrawnPage, withdrawPage } from "./withdraw-pages.tsx";

const eur = (minor: number) => ({ minor, currency: "EUR" as const });
const balance = (changes: Partial<Balance> = {}): Balance => ({
  principal: eur(180_000),
  interest: eur(978),
  indemnity: eur(8_000),
  paid: eur(0),
  total: eur(188_978),
  perDay: eur(61),
  provisional: false,
  perDayProvisional: false,
  ...changes,
});

const props = (changes: Partial<DebtorPageProps> = {}): DebtorPageProps => ({
  language: "fr",
  on: "2026-11-21",
  creditor: {
    name: "Léa Martin",
    company: "Atelier Martin",
    registryNumber: "912 345 678 00012",
    address: "12 rue des Lilas\n69003 Lyon",
    iban: "FR7630006000011234567890189",
    bic: "AGRIFRPP",
    paymentUrl: "https://pay.exemple.fr/lea?a=1&b=2",
  },
  contact: { name: "Camille Durand", company: "Atelier Durand SARL" },
  step: "third",
  invoices: [
    { number: "F-041", issuedOn: "2026-10-06", dueOn: "2026-11-05", amountDue: eur(120_000) },
    { number: "F-042", issuedOn: "2026-10-21", dueOn: "2026-11-20", amountDue: eur(60_000) },
  ],
  balance: balance(),
  otherBalances: [],
  tracking: { state: "on", withdrawAction: "/f/jeton/tracking/withdraw" },
  notesVisits: true,
  pagePath: "/f/jeton",
  isClosed: false,
  contactCountry: "FR",
  lastAnswer: null,
  ...changes,
});

const textOf = (html: string): string =>
  html
    .replace(/<style>[^<]*<\/style>/, "")
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .replaceAll(/\n+/g, "\n");

describe("debtorPage", () => {
  it("says who asks, whom, for what and how to pay", () => {
    const text = textOf(debtorPage(props()));
    for (const expected of [
      "2 factures à régler",
      "Léa Martin",
      "Atelier Martin",
      "12 rue des Lilas",
      "69003 Lyon",
      "N° d’immatriculation 912 345 678 00012",
      "Camille Durand",
      "Atelier Durand SARL",
      "F-041",
      "émise le 6 oct. 2026",
      "5 nov. 2026",
      "16 jours de retard",
      "1 jour de retard",
      "1 200,00 €",
      "600,00 €",
      "À régler, au 21 novembre 2026",
      "1 889,78 €",
      "1 800,00 €",
      "9,78 €",
      "80,00 €",
      "Les intérêts augmentent de 0,61 € par jour.",
      "FR76 3000 6000 0112 3456 7890 189",
      "AGRIFRPP",
      "F-041 et F-042",
      "Répondre à Léa Martin",
      "J’ai déjà payé",
      "Je paierai à une date précise",
      "Je propose un échéancier",
      "Il y a un problème",
      "Votre réponse est lue par Léa Martin",
    ]) {
      expect(text).toContain(expected);
    }
    expect(text).not.toContain("Déjà réglé");
  });

  it("speaks English to those who read it", () => {
    const html = debtorPage(props({ language: "en" }));
    expect(html).toContain('<html lang="en">');
    const text = textOf(html);
    for (const expected of [
      "2 invoices to pay",
      "€1,889.78",
      "16 days overdue",
      "F-041 and F-042",
    ]) {
      expect(text).toContain(expected);
    }
    expect(text.replaceAll(/Léa|Impayé/g, "")).not.toMatch(/[éèàç]/);
  });

  it("asks for no more than the letter that led to it", () => {
    for (const step of ["courtesy", "first"] as const) {
      const text = textOf(debtorPage(props({ step })));
      expect(text).toContain("1 800,00 €");
      expect(text).not.toMatch(/1 889,78|intérêt|indemnité/i);
    }
    const early = textOf(debtorPage(props({ on: "2026-11-10" })));
    expect(early).toContain("Facture n° F-041 à régler");
    expect(early).not.toContain("F-042");
  });

  it("takes payments into account", () => {
    const text = textOf(debtorPage(props({ balance: balance({ paid: eur(30_000) }) })));
    expect(text).toContain("Déjà réglé, déduit du total\n300,00 €");
    expect(text).toContain("Reste dû");
  });

  it("asks for each currency by itself, with a code for the euros alone", () => {
    const usd = (minor: number) => ({ minor, currency: "USD" as const });
    const dollars = {
      principal: usd(30_000),
      interest: usd(150),
      indemnity: usd(0),
      paid: usd(0),
      total: usd(30_150),
      perDay: usd(10),
      provisional: false,
      perDayProvisional: false,
    };
    const inDollars = { number: "US-7", issuedOn: "2026-10-06", dueOn: "2026-11-05" };
    const html = debtorPage(
      props({
        invoices: [...props().invoices, { ...inDollars, amountDue: usd(30_000) }],
        otherBalances: [dollars],
      }),
    );
    const text = textOf(html);
    for (const expected of [
      "1 889,78 €",
      "301,50 $US",
      "1,50 $US",
      "de 0,10 $US par jour",
      "US-7",
    ]) {
      expect(text).toContain(expected);
    }
    expect(html).toMatch(/préparer le virement de 1\s889,78\s€/);
    const alone = debtorPage(
      props({ invoices: [{ ...inDollars, amountDue: usd(30_000) }], balance: dollars }),
    );
    expect(alone).not.toContain("préparer le virement");
  });

  it("thanks when everything is paid", () => {
    const zero = eur(0);
    const text = textOf(
      debtorPage(
        props({
          balance: balance({ principal: zero, interest: zero, indemnity: zero, total: zero }),
        }),
      ),
    );
    expect(text).toContain("Tout est réglé, merci");
    expect(text).not.toMatch(/IBAN|À régler|retard|Répondre/);
  });

  it("asks for nothing once the creditor closed the case", () => {
    const html = debtorPage(props({ isClosed: true }));
    expect(textOf(html)).toContain("Ce dossier est clos");
    expect(html).not.toMatch(/IBAN|À régler|en retard|\/answer|<svg/);
  });

  it("shows a code to scan where a bank can read one", () => {
    expect(debtorPage(props())).toMatch(/<svg [^>]*role="img" aria-label="Code à scanner/);
    const francs = (minor: number) => ({ minor, currency: "CHF" as const });
    const elsewhere: Partial<DebtorPageProps>[] = [
      { contactCountry: "CA" },
      { balance: { ...balance(), total: francs(1), principal: francs(1) } },
      { creditor: { ...props().creditor, iban: "FR7630006000011234567890188" } },
    ];
    for (const changes of elsewhere) expect(debtorPage(props(changes))).not.toContain("<svg");
  });

  it("says what was answered last, and not in which words", () => {
    const html = debtorPage(props({ lastAnswer: { kind: "plan", on: "2026-11-20" } }));
    expect(textOf(html)).toContain(
      "Votre dernière réponse, le 20 novembre 2026 : « Je propose un échéancier ».",
    );
  });

  it("calls provisional what is", () => {
    const html = debtorPage(props({ balance: balance({ provisional: true }) }));
    expect(textOf(html)).toContain("provisoires");
  });

  it("shows the measuring notice if and only if the reminder carries an image", () => {
    const tracked = debtorPage(props());
    expect(tracked).toContain('<section id="tracking"');
    expect(tracked).toContain('<form method="post" action="/f/jeton/tracking/withdraw">');
    expect(tracked).toContain("Vous pouvez refuser cette mesure");
    const plain = debtorPage(props({ tracking: null }));
    expect(plain).not.toMatch(/<form|Mesure de lecture/);
  });

  it("says that nothing is measured or noted once that is so", () => {
    const action = "/f/jeton/tracking/withdraw";
    const stopped = debtorPage(
      props({ tracking: { state: "off", withdrawAction: action }, notesVisits: false }),
    );
    expect(textOf(stopped)).toContain("Le message reçu n’est pas mesuré");
    expect(textOf(stopped)).toContain("La visite de cette page n’est pas notée.");
    expect(stopped).toContain(`<form method="post" action="${action}">`);
    const refused = debtorPage(
      props({ tracking: { state: "refused", withdrawAction: null }, notesVisits: false }),
    );
    expect(textOf(refused)).toContain("Vous avez refusé cette mesure");
    expect(refused).not.toMatch(/<form|contient une image/);
  });

  it("says how to ask where no means of payment is known", () => {
    const html = debtorPage(props({ creditor: { name: "Léa Martin", address: "" } }));
    expect(textOf(html)).toContain("Léa Martin vous dira comment régler");
    expect(html).not.toMatch(/IBAN|BIC|immatriculation|undefined|null/);
  });

  it("links to no address that is not one", () => {
    for (const paymentUrl of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//x.fr",
      'https://x.fr/"',
    ]) {
      const { creditor } = props();
      const html = debtorPage(props({ creditor: { ...creditor, paymentUrl } }));
      expect(html).not.toMatch(/class="button"/);
    }
  });

  it("keeps French punctuation with its word", () => {
    const html = [
      debtorPage(props()),
      withdrawnPage("fr", "/f/jeton"),
      withdrawPage("fr", "Léa Martin", { state: "on", withdrawAction: "/f/jeton" }, "/f/jeton"),
      withdrawPage("fr", "Léa Martin", { state: "off", withdrawAction: "/f/jeton" }, null),
      debtorPage(
        props({ tracking: { state: "refused", withdrawAction: null }, notesVisits: false }),
      ),
      notFoundPage,
    ].join("");
    const visible = html.replaceAll(/<style>[^<]*<\/style>/g, "").replaceAll(/<[^>]*>/g, "\n");
    expect(visible).not.toMatch(/ [:;?!»€]|« |n° |[a-zà-ÿ]'[a-zà-ÿ]/);
  });
});

describe("every page", () => {
  const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)> &amp; </style></title>`;
  const hostilePages = languages.flatMap((language) =>
    steps.map((step) =>
      debtorPage({
        ...props(),
        language,
        step,
        creditor: {
          name: hostile,
          company: hostile,
          registryNumber: hostile,
          address: `${hostile}\n${hostile}`,
          iban: hostile,
          bic: hostile,
          paymentUrl: `https://x.fr/${hostile}`,
        },
        contact: { name: hostile, company: hostile },
        invoices: props().invoices.map(({ issuedOn, dueOn, amountDue }) => ({
          number: hostile,
          issuedOn,
          dueOn,
          amountDue,
        })),
        tracking: { state: "on", withdrawAction: hostile },
        notesVisits: true,
        pagePath: hostile,
      }),
    ),
  );
  const pages = [
    ...hostilePages,
    debtorPage(props()),
    withdrawnPage("fr", hostile),
    withdrawPage("fr", hostile, { state: "off", withdrawAction: hostile }, hostile),
    withdrawnPage("en", "/f/jeton"),
    notFoundPage,
  ];

  it("keeps hostile text as text", () => {
    for (const html of pages) {
      const tags = html.match(/<\/?[a-z0-9]+/g) ?? [];
      const known =
        /^<\/?(html|head|meta|title|style|body|main|h1|h2|p|div|strong|section|dl|dt|dd|table|thead|tbody|tr|th|td|span|a|form|button|footer|ul|li|svg|path)$/;
      expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
      expect(html.match(/<style>/g)).toHaveLength(1);
      expect(html.replaceAll(/"[^"]*"/g, "")).not.toMatch(/<[^>]*\son/i);
    }
  });

  it("is a document that loads nothing and is not to be indexed", () => {
    for (const html of pages) {
      expect(html).toMatch(/^<!doctype html><html lang="(fr|en)">/);
      expect(html).toContain('<meta name="robots" content="noindex"/>');
      expect(html).toContain('<meta name="referrer" content="no-referrer"/>');
      expect(html).toContain(`<style>${pageCss}</style>`);
      expect(html.replaceAll(/"[^"]*"/g, '""')).not.toMatch(
        /<(script|img|link|iframe|[^>]*\s(style|src)=)/,
      );
      expect(html).not.toMatch(/\[object|undefined|NaN/);
    }
    expect(pageCss).not.toMatch(/url\(|@import|</);
  });
});

describe("notFoundPage", () => {
  it("is in both languages and names nobody", () => {
    expect(notFoundPage).toContain("Page introuvable");
    expect(notFoundPage).toContain("Page not found");
  });
});
