import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import type { CaseId, EventId, InvoiceId, ReminderId } from "../ids.ts";
import type { Language } from "../schema/language.ts";
import { steps } from "../schema/step.ts";
import { type Agent, agents, type Network, networks } from "../tracking/agent.ts";
import type { Verdict } from "../tracking/verdict.ts";
import { judgementsIn } from "./signals-in.ts";
import { type DescribeContext, describeEvent, stepName } from "./describe.ts";
import type { Fact, TimelineEvent } from "./event.ts";

const reminderId = "01890a5d-ac96-774b-bcce-b302099a8057" as ReminderId;
const invoiceId = "01890a5d-ac96-774b-bcce-b302099a8058" as InvoiceId;
const sentAt = Date.UTC(2026, 10, 15, 9);
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const eventOf = (fact: Fact, at = sentAt + 3 * hour): TimelineEvent => ({
  ...fact,
  caseId: "01890a5d-ac96-774b-bcce-b302099a8059" as CaseId,
  seq: 1,
  id: "01890a5d-ac96-774b-bcce-b302099a805a" as EventId,
  at,
  recordedAt: at,
  actor: "creditor",
  prevHash: "",
  hash: "",
});

const context = (changes: Partial<DescribeContext> = {}): DescribeContext => ({
  language: "fr",
  sentAt: () => sentAt,
  stepOf: () => "second",
  judgement: null,
  ...changes,
});

const fetched = (
  agent: (typeof agents)[number],
  network: (typeof networks)[number] = "other",
): Fact => ({ type: "mail.fetched", body: { reminderId, agent, network } });

/** As the panel does: judged alone. */
const judged = (event: TimelineEvent, sent: number | null = sentAt, views: number[] = []) =>
  judgementsIn(
    [event],
    () => sent,
    views.map((at) => ({ reminderId, at })),
  ).get(event.id) ?? null;

const say = (fact: Fact, language: Language = "fr"): string => {
  const event = eventOf(fact);
  const { text } = describeEvent(event, context({ language, judgement: judged(event) }));
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
};

const eur = (minor: number) => ({ minor, currency: "EUR" as const });
const invoice = { number: "F-12", issuedOn: "2026-10-01", dueOn: "2026-11-05", invoiceId };

const sentences: [Fact, string, string][] = [
  [
    { type: "case.opened", body: { title: "Site web" } },
    "Dossier ouvert : Site web",
    "Case opened: Site web",
  ],
  [{ type: "case.closed", body: {} }, "Dossier clos", "Case closed"],
  [
    { type: "case.closed", body: { why: "written-off", note: "trop petit" } },
    "Dossier clos, créance abandonnée : « trop petit »",
    "Case closed, claim written off: “trop petit”",
  ],
  [{ type: "case.reopened", body: {} }, "Dossier rouvert", "Case reopened"],
  [
    { type: "invoice.added", body: { ...invoice, amountDue: eur(120_000) } },
    "Facture n° F-12 ajoutée : 1 200,00 €, à régler pour le 5 novembre 2026",
    "Invoice F-12 added: €1,200.00, due on 5 November 2026",
  ],
  [
    { type: "invoice.corrected", body: { ...invoice, amountDue: eur(110_000) } },
    "Facture n° F-12 corrigée : 1 100,00 €, à régler pour le 5 novembre 2026",
    "Invoice F-12 corrected: €1,100.00, due on 5 November 2026",
  ],
  [
    { type: "reminder.sent", body: { step: "second", to: ["camille@exemple.fr"], subject: "s" } },
    "Relance 2 envoyée à camille@…",
    "Reminder 2 sent to camille@…",
  ],
  [
    { type: "reminder.sent", body: { step: "courtesy", to: ["a@x.fr", "b@x.fr"], subject: "s" } },
    "Rappel avant échéance envoyé à a@… et 1 autre",
    "Note before the due date sent to a@… and 1 other",
  ],
  [
    {
      type: "reminder.sent",
      body: {
        reminderId,
        tracked: true,
        step: "formal-notice",
        to: ["a@x.fr", "b@x.fr", "c@x.fr"],
        subject: "s",
      },
    },
    "Mise en demeure envoyée à a@… et 2 autres",
    "Formal notice sent to a@… and 2 others",
  ],
  [
    { type: "reminder.sent", body: { step: "first", to: [], subject: "" } },
    "Relance 1 envoyée",
    "Reminder 1 sent",
  ],
  [
    { type: "mail.sent", body: { tone: { rules: ["insult"], deliberate: false } } },
    "Mail envoyé, sans répondre à l’alerte sur son ton",
    "Mail sent, without answering the warning about its tone",
  ],
  [
    { type: "mail.sent", body: { tone: { rules: ["insult"], deliberate: true } } },
    "Mail envoyé, malgré l’alerte sur son ton",
    "Mail sent, despite the warning about its tone",
  ],
  [
    {
      type: "mail.sent",
      body: { letter: "suspension", to: ["camille@exemple.fr"], subject: "Facture 12" },
    },
    "Suspension des prestations à venir envoyée à camille@…",
    "Suspension of the work to come sent to camille@…",
  ],
  [
    {
      type: "mail.sent",
      body: {
        letter: "instalment-agreement",
        to: ["camille@exemple.fr", "compta@exemple.fr"],
        subject: "",
        tone: { rules: ["insult"], deliberate: true },
      },
    },
    "Accord d’échelonnement envoyé à camille@… et 1 autre, malgré l’alerte sur son ton",
    "Instalment agreement sent to camille@… and 1 other, despite the warning about its tone",
  ],
  [
    { type: "mail.sent", body: { letter: "dispute-answer", to: [], subject: "" } },
    "Réponse au litige envoyée",
    "Answer to the dispute sent",
  ],
  [
    { type: "mail.received", body: { from: "camille@exemple.fr", note: "demain,\npromis" } },
    "Message reçu de camille@… : « demain, promis »",
    "Message received from camille@…: “demain, promis”",
  ],
  [
    {
      type: "mail.received",
      body: { from: "camille@exemple.fr", kind: "auto-reply", returnsOn: "2026-12-03" },
    },
    "Réponse automatique de camille@…, absence jusqu’au 3 décembre 2026",
    "Automatic reply from camille@…, away until 3 December 2026",
  ],
  [
    { type: "mail.received", body: { from: "mailer-daemon@exemple.fr", kind: "bounce" } },
    "Message non remis à son destinataire",
    "Message returned undelivered",
  ],
  [
    fetched("gmail-proxy", "google"),
    "Image chargée via Gmail, 3 h après l’envoi de la relance 2 : probablement lue",
    "Image loaded through Gmail, 3 hours after reminder 2 was sent: probably read",
  ],
  [
    { type: "page.visited", body: { reminderId, agent: "mobile-browser", network: "other" } },
    "Page du débiteur ouverte sur un téléphone, 3 h après l’envoi de la relance 2",
    "Debtor page opened on a phone, 3 hours after reminder 2 was sent",
  ],
  [
    {
      type: "mail.fetched",
      body: { reminderId, agent: "gmail-proxy", network: "google", count: 2 },
    },
    "Image chargée 2 fois en 10 secondes via Gmail, 3 h après l’envoi de la relance 2 : probablement lue",
    "Image loaded twice in 10 seconds through Gmail, 3 hours after reminder 2 was sent: probably read",
  ],
  [
    {
      type: "mail.fetched",
      body: { reminderId, agent: "script", network: "other", count: 45_210 },
    },
    "Image chargée 45 210 fois en 10 secondes par un programme, 3 h après l’envoi de la relance 2",
    "Image loaded 45,210 times in 10 seconds by a program, 3 hours after reminder 2 was sent",
  ],
  [
    {
      type: "page.visited",
      body: { reminderId, agent: "mobile-browser", network: "other", count: 4 },
    },
    "Page du débiteur ouverte 4 fois en 10 secondes sur un téléphone, 3 h après l’envoi de la relance 2",
    "Debtor page opened 4 times in 10 seconds on a phone, 3 hours after reminder 2 was sent",
  ],
  [
    { type: "page.visited", body: { reminderId, agent: "browser", network: "other", count: 4 } },
    "Page du débiteur ouverte 4 fois en 10 secondes, 3 h après l’envoi de la relance 2",
    "Debtor page opened 4 times in 10 seconds, 3 hours after reminder 2 was sent",
  ],
  [
    { type: "page.answered", body: { answer: "paid", reminderId, on: "2026-11-20" } },
    "Le client dit avoir payé le 20 novembre 2026",
    "The client says that it was paid on 20 November 2026",
  ],
  [
    {
      type: "page.answered",
      body: { answer: "paid", reminderId, on: "2026-11-20", amount: eur(50_000), note: "virement" },
    },
    "Le client dit avoir payé 500,00 € le 20 novembre 2026 : « virement »",
    "The client says that €500.00 was paid on 20 November 2026: “virement”",
  ],
  [
    { type: "page.answered", body: { answer: "will-pay", reminderId, on: "2026-12-03" } },
    "Le client annonce un paiement le 3 décembre 2026",
    "The client announces a payment on 3 December 2026",
  ],
  [
    {
      type: "page.answered",
      body: { answer: "will-pay", reminderId, on: "2026-12-01", amount: eur(50_000) },
    },
    "Le client annonce un paiement de 500,00 € le 1er décembre 2026",
    "The client announces a payment of €500.00 on 1 December 2026",
  ],
  [
    {
      type: "page.answered",
      body: {
        answer: "plan",
        reminderId,
        instalments: [
          { on: "2026-12-05", amount: eur(90_000) },
          { on: "2027-01-05", amount: eur(90_000) },
        ],
        note: "dès que possible",
      },
    },
    "Le client propose un échéancier : 2 versements, 1 800,00 € au total, jusqu’au 5 janvier 2027 – « dès que possible »",
    "The client proposes a plan: 2 instalments, €1,800.00 in all, until 5 January 2027 – “dès que possible”",
  ],
  [
    {
      type: "page.answered",
      body: {
        answer: "problem",
        reminderId,
        invoice: { id: invoiceId, number: "F-12" },
        note: "le logo\nmanque",
      },
    },
    "Le client signale un problème sur la facture n° F-12 : « le logo manque »",
    "The client reports a problem with invoice F-12: “le logo manque”",
  ],
  [
    { type: "page.answered", body: { answer: "problem", reminderId, note: "x" } },
    "Le client signale un problème : « x »",
    "The client reports a problem: “x”",
  ],
  [
    { type: "page.revoked", body: { note: "mauvaise adresse" } },
    "Liens vers la page du débiteur désactivés : « mauvaise adresse »",
    "Links to the debtor page switched off: “mauvaise adresse”",
  ],
  [
    { type: "call.logged", body: { minutes: 4, note: "je regarde avec la compta" } },
    "Appel, 4 min : « je regarde avec la compta »",
    "Call, 4 min: “je regarde avec la compta”",
  ],
  [{ type: "call.logged", body: { reached: false } }, "Appel sans réponse", "Call, no answer"],
  [
    { type: "letter.sent", body: { registered: true, trackingNumber: "1A 234" } },
    "Lettre recommandée envoyée, n° 1A 234",
    "Registered letter sent, no. 1A 234",
  ],
  [{ type: "letter.sent", body: {} }, "Courrier envoyé", "Letter sent"],
  [{ type: "letter.delivered", body: {} }, "Courrier distribué", "Letter delivered"],
  [
    { type: "letter.refused", body: { note: " " } },
    "Courrier refusé par le destinataire",
    "Letter refused by the addressee",
  ],
  [
    { type: "letter.returned", body: {} },
    "Courrier revenu à l’expéditeur",
    "Letter returned to sender",
  ],
  [{ type: "notice.served", body: {} }, "Mise en demeure signifiée", "Formal notice served"],
  [
    { type: "payment.received", body: { amount: eur(30_000), on: "2026-11-05", note: "virement" } },
    "Paiement reçu : 300,00 € le 5 novembre 2026 – « virement »",
    "Payment received: €300.00 on 5 November 2026 – “virement”",
  ],
  [
    { type: "promise.made", body: { until: "2026-12-01" } },
    "Promesse de paiement pour le 1er décembre 2026",
    "Promise of payment by 1 December 2026",
  ],
  [
    { type: "promise.made", body: { until: "2026-12-02", amount: eur(5_000) } },
    "Promesse de paiement de 50,00 € pour le 2 décembre 2026",
    "Promise of payment of €50.00 by 2 December 2026",
  ],
  [
    { type: "promise.broken", body: {} },
    "Promesse de paiement non tenue",
    "Promise of payment not kept",
  ],
  [
    { type: "plan.agreed", body: { instalments: [{ on: "2026-12-05", amount: eur(5_000) }] } },
    "Échéancier convenu : 1 versement, 50,00 € au total, jusqu’au 5 décembre 2026",
    "Plan agreed: 1 instalment, €50.00 in all, until 5 December 2026",
  ],
  [
    {
      type: "plan.agreed",
      body: {
        instalments: [
          { on: "2027-01-05", amount: eur(5_000) },
          { on: "2026-12-05", amount: { minor: 5_000, currency: "CHF" } },
        ],
      },
    },
    "Échéancier convenu : 2 versements, jusqu’au 5 janvier 2027",
    "Plan agreed: 2 instalments, until 5 January 2027",
  ],
  [{ type: "plan.missed", body: {} }, "Échéancier non respecté", "Plan not kept"],
  [
    { type: "dispute.raised", body: { note: "logo refusé" } },
    "Litige ouvert : « logo refusé »",
    "Dispute raised: “logo refusé”",
  ],
  [{ type: "dispute.resolved", body: {} }, "Litige résolu", "Dispute resolved"],
  [
    { type: "hold.set", body: { until: "2026-12-05" } },
    "Relances suspendues jusqu’au 5 décembre 2026",
    "Reminders suspended until 5 December 2026",
  ],
  [{ type: "hold.set", body: {} }, "Relances suspendues", "Reminders suspended"],
  [{ type: "hold.released", body: {} }, "Relances reprises", "Reminders resumed"],
  [
    { type: "step.skipped", body: { step: "third" } },
    "Étape passée : Relance 3",
    "Step skipped: Reminder 3",
  ],
  [
    { type: "note.added", body: { note: "à rappeler" } },
    "Note : « à rappeler »",
    "Note: “à rappeler”",
  ],
  [
    { type: "handover", body: { to: "lawyer", name: "Me Petit", note: "dossier complet" } },
    "Dossier confié à un avocat : Me Petit – « dossier complet »",
    "Case handed to a lawyer: Me Petit – “dossier complet”",
  ],
  [
    {
      type: "insolvency.opened",
      body: { on: "2026-10-14", toldBy: "BODACC", note: "redressement" },
    },
    "Procédure collective ouverte le 14 octobre 2026, selon BODACC : « redressement »",
    "Insolvency proceedings opened on 14 October 2026, according to BODACC: “redressement”",
  ],
  [
    { type: "insolvency.opened", body: { on: "2026-10-14" } },
    "Procédure collective ouverte le 14 octobre 2026",
    "Insolvency proceedings opened on 14 October 2026",
  ],
  [{ type: "procedure.ended", body: {} }, "Procédure terminée", "Procedure over"],
  [{ type: "case.resumed", body: {} }, "Dossier repris en main", "Case taken back in hand"],
  [
    { type: "filing", body: { court: "Tribunal de commerce de Lyon" } },
    "Demande en justice déposée : Tribunal de commerce de Lyon",
    "Court claim filed: Tribunal de commerce de Lyon",
  ],
  [{ type: "decision", body: {} }, "Décision rendue", "Decision given"],
  [
    { type: "filing", body: { procedure: "payment-order", court: "Tribunal de Lyon" } },
    "Demande en justice déposée (injonction de payer) : Tribunal de Lyon",
    "Court claim filed (payment order): Tribunal de Lyon",
  ],
  [
    { type: "filing", body: { procedure: "mediation" } },
    "Demande amiable déposée (médiation)",
    "Amicable request filed (mediation)",
  ],
  [
    { type: "decision", body: { procedure: "payment-order" } },
    "Décision rendue (injonction de payer)",
    "Decision given (payment order)",
  ],
  [
    { type: "notice.served", body: { procedure: "payment-order" } },
    "Décision signifiée au client (injonction de payer)",
    "Decision served on the client (payment order)",
  ],
  [
    { type: "handover", body: { to: "officer" } },
    "Dossier confié à un huissier ou commissaire de justice",
    "Case handed to a bailiff",
  ],
  [
    { type: "tracking.changed", body: { basis: "consent" } },
    "Mesure de lecture : accord du client noté",
    "Reading measurement: the client’s consent noted",
  ],
  [
    { type: "tracking.erased", body: { seqs: [4, 5] } },
    "2 traces de lecture effacées, au terme de la durée de conservation",
    "2 reading traces erased at the end of their retention",
  ],
  [{ type: "erased", body: {} }, "Trace de lecture effacée", "Reading trace erased"],
  [
    {
      type: "tracking.changed",
      body: { basis: "consent", since: "2026-11-01", note: "devis signé", proof: "ab" },
    },
    "Mesure de lecture : accord du client noté, donné le 1er novembre 2026, preuve jointe – « devis signé »",
    "Reading measurement: the client’s consent noted, given on 1 November 2026, proof attached – “devis signé”",
  ],
];

describe("describeEvent", () => {
  it.each(sentences)("says $type $body", (fact, fr, en) => {
    expect(say(fact, "fr")).toBe(fr);
    expect(say(fact, "en")).toBe(en);
  });

  it("says no more than the verdict", () => {
    const patterns: Record<Verdict, [RegExp, RegExp]> = {
      human: [/ : probablement lue$/, /: probably read$/],
      unclear: [/, indécidable( : .+)?$/, /, unclear(: .+)?$/],
      machine: [/^[^,]+, 3 h après l’envoi de la relance 2$/, /^[^,]+, 3 hours after reminder/],
      self: [/^Image chargée dans votre navigateur, 3 h/, /^Image loaded in your browser, 3 hours/],
    };
    for (const agent of agents) {
      for (const network of networks) {
        const fact = fetched(agent, network);
        const verdict = judged(eventOf(fact))?.verdict ?? "self";
        expect(say(fact, "fr")).toMatch(/^Image chargée /);
        expect(say(fact, "fr")).toMatch(patterns[verdict][0]);
        expect(say(fact, "en")).toMatch(patterns[verdict][1]);
        expect(/\blue?s?\b/.test(say(fact, "fr"))).toBe(verdict === "human");
      }
    }
  });

  it.each<[Agent, Network, number, string, string]>([
    [
      "apple-mail-privacy",
      "apple-relay",
      3 * hour,
      "par Apple Mail, indécidable : Apple protège ses lecteurs",
      "by Apple Mail, unclear: Apple protects its readers",
    ],
    [
      "mobile-browser",
      "apple-relay",
      3 * hour,
      "par Apple Mail, indécidable : Apple protège ses lecteurs",
      "by Apple Mail, unclear: Apple protects its readers",
    ],
    [
      "browser",
      "microsoft",
      3 * hour,
      "via un serveur de Microsoft, indécidable : lecteur d’Outlook.com ou filtre de Microsoft",
      "through a Microsoft server, unclear: a reader at Outlook.com or Microsoft’s filter",
    ],
    [
      "browser",
      "microsoft",
      20 * second,
      "par un robot de messagerie, 20 s après l’envoi de la relance 2",
      "by a mail robot, 20 seconds after reminder 2 was sent",
    ],
    [
      "gmail-proxy",
      "google",
      3 * second,
      "via Gmail, indécidable : trop tôt après l’envoi",
      "through Gmail, unclear: too soon after sending",
    ],
    [
      "browser",
      "hosting",
      3 * hour,
      "dans un navigateur, indécidable : un serveur loué",
      "in a browser, unclear: a rented server",
    ],
    [
      "browser",
      "other",
      20 * 60 * second,
      "dans un navigateur, indécidable : peut-être un filtre, le message arrivé en retard",
      "in a browser, unclear: perhaps a filter, the message having arrived late",
    ],
    [
      "unknown",
      "unknown",
      3 * hour,
      "par un logiciel inconnu, indécidable",
      "by an unknown program, unclear",
    ],
  ])("explains %s from %s after %d ms", (agent, network, delay, fr, en) => {
    const event = eventOf(fetched(agent, network), sentAt + delay);
    const judgement = judged(event);
    const text = (language: Language) =>
      describeEvent(event, context({ language, judgement })).text.replaceAll("\u00a0", " ");
    expect(text("fr")).toBe(`Image chargée ${fr}`);
    expect(text("en")).toBe(`Image loaded ${en}`);
  });

  it("tells a debtor’s withdrawal from the creditor’s own choice", () => {
    const event = eventOf({ type: "tracking.changed", body: { basis: "none" } });
    expect(describeEvent(event, context()).text).toMatch(/aucune$/);
    expect(describeEvent({ ...event, actor: "debtor" }, context()).text).toMatch(/refusée/);
  });

  it("survives a type that a newer server recorded", () => {
    for (const type of ["page.folded", "constructor", "__proto__"]) {
      const event = {
        ...eventOf({ type: "decision", body: {} }),
        type,
      } as unknown as TimelineEvent;
      expect(describeEvent(event, context()).text).toBe("Autre événement");
    }
  });

  it("keeps French punctuation with its word", () => {
    for (const [fact] of sentences) {
      const { text } = describeEvent(eventOf(fact), context());
      expect(text).not.toMatch(/ [:;?!»€]|« |n° |'/);
    }
  });

  it.each([
    [0, "moins d’une seconde", "less than a second"],
    [999, "moins d’une seconde", "less than a second"],
    [second, "1 s", "1 second"],
    [59 * second + 999, "59 s", "59 seconds"],
    [minute, "1 min", "1 minute"],
    [hour - 1, "59 min", "59 minutes"],
    [hour, "1 h", "1 hour"],
    [2 * day - 1, "47 h", "47 hours"],
    [2 * day, "2 j", "2 days"],
    [400 * day, "400 j", "400 days"],
  ])("says how long %d ms are", (elapsed, fr, en) => {
    const event = eventOf(fetched("gmail-proxy"), sentAt + elapsed);
    const text = (language: Language) =>
      describeEvent(event, context({ language, stepOf: () => null })).text.replaceAll(
        "\u00a0",
        " ",
      );
    expect(text("fr")).toBe(`Image chargée via Gmail, ${fr} après l’envoi`);
    expect(text("en")).toBe(`Image loaded through Gmail, ${en} after sending`);
  });

  it("says no delay where none is known, or before sending", () => {
    const event = eventOf(fetched("gmail-proxy"));
    expect(describeEvent(event, context({ sentAt: () => null })).text).toBe(
      "Image chargée via Gmail",
    );
    const early = eventOf(fetched("gmail-proxy"), sentAt - 1);
    expect(describeEvent(early, context({ judgement: judged(early) }))).toEqual({
      text: "Image chargée via Gmail",
      aside: "avant l’envoi, ne compte pas",
      mark: "self",
    });
  });
});

describe("the mark", () => {
  it("is the verdict, and for fetches and visits only", () => {
    for (const [fact] of sentences) {
      const event = eventOf(fact);
      const judgement = judged(event);
      expect(describeEvent(event, context({ judgement })).mark).toBe(judgement?.verdict ?? "none");
      const isSignal = fact.type === "mail.fetched" || fact.type === "page.visited";
      expect(judgement !== null).toBe(isSignal);
    }
  });

  it("sets machines and the creditor’s own views aside, and says so", () => {
    const asideOf = (agent: Agent, views: number[] = []) => {
      const event = eventOf(fetched(agent));
      return describeEvent(event, context({ judgement: judged(event, sentAt, views) })).aside;
    };
    for (const agent of ["script", "security-scanner", "gmail-prefetch", "probe"] as const) {
      expect(asideOf(agent)).toBe("robot, ne compte pas");
    }
    expect(asideOf("gmail-proxy", [sentAt + 3 * hour])).toBe(
      "votre propre affichage, ne compte pas",
    );
    expect(asideOf("gmail-proxy")).toBeNull();
  });
});

describe("stepName", () => {
  it("names the steps as the interface does", () => {
    expect(steps.map((step) => stepName(step, "fr"))).toEqual([
      "Rappel avant échéance",
      "Relance 1",
      "Relance 2",
      "Relance 3",
      "Mise en demeure",
    ]);
  });
});

describe("the panel’s bundle", () => {
  it("gets no zod from here", () => {
    const seen = new Set<string>();
    const visit = (url: URL): void => {
      if (seen.has(url.href)) return;
      seen.add(url.href);
      const source = readFileSync(url, "utf8");
      for (const [, from] of source.matchAll(
        /^(?:import|export) (?!type\b)[^;]*?from "([^"]+)"/gm,
      )) {
        expect(from).toMatch(/^\.{1,2}\//);
        visit(new URL(from ?? "", url));
      }
    };
    visit(new URL("./describe.ts", import.meta.url));
    expect(seen.size).toBe(7);
  });
});
