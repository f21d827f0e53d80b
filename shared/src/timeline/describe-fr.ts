import { formatMoney } from "../money-format.ts";
import type { Money } from "../money.ts";
import { formatDate, type PlainDate } from "../plain-date.ts";
import type { Cause } from "../schema/advice.ts";
import type { Closing, Helper } from "../schema/ending.ts";
import type { SentLetter } from "../schema/letter.ts";
import type { ProcedureKey } from "../schema/procedure.ts";
import type { Step } from "../schema/step.ts";
import type { ToneOverride } from "../schema/tone-override.ts";
import type { BodyOf, Describer, SentenceContext } from "./describe.ts";
import {
  oneLine,
  shortAddress,
  totalOf,
  type Unit,
  wholeNumber,
  wholeUnits,
} from "./describe-parts.ts";
import { doubtWords, imageOrigins, pageOrigins } from "./origin-words.ts";

const stepNames: Record<Step, string> = {
  courtesy: "Rappel avant échéance",
  first: "Relance 1",
  second: "Relance 2",
  third: "Relance 3",
  "formal-notice": "Mise en demeure",
};

const sentLetters: Record<SentLetter, string> = {
  "instalment-agreement": "Accord d’échelonnement envoyé",
  suspension: "Suspension des prestations à venir envoyée",
  "dispute-answer": "Réponse au litige envoyée",
};

const ofStep: Record<Step, string> = {
  courtesy: "du rappel",
  first: "de la relance 1",
  second: "de la relance 2",
  third: "de la relance 3",
  "formal-notice": "de la mise en demeure",
};

const units: Record<Unit, string> = { second: "s", minute: "min", hour: "h", day: "j" };

const money = (amount: Money): string => formatMoney(amount, "fr");
const day = (date: PlainDate): string => formatDate(date, "fr");
const after = (text: string, delay: string | null): string =>
  delay === null ? text : `${text}, ${delay}`;
const withNote = (text: string, note: string | undefined): string => {
  const said = oneLine(note);
  if (said === null) return text;
  return text.includes(" :") ? `${text} – « ${said} »` : `${text} : « ${said} »`;
};
const noted =
  (text: string) =>
  ({ note }: { note?: string | undefined }): string =>
    withNote(text, note);
const named = (text: string, name: string | undefined, note: string | undefined): string =>
  withNote(name === undefined ? text : `${text} : ${name}`, note);

const recipients = ([first, ...others]: readonly string[]): string => {
  if (first === undefined) return "";
  const more =
    others.length === 0 ? "" : ` et ${others.length} autre${others.length > 1 ? "s" : ""}`;
  return ` à ${shortAddress(first)}${more}`;
};

/** `3 versements, 1 800,00 € au total, jusqu’au 5 février 2027` */
const inParts = ({ instalments }: Pick<BodyOf<"plan.agreed">, "instalments">): string => {
  const total = totalOf(
    instalments.map(({ amount }) => amount),
    "fr",
  );
  const count = `${instalments.length} versement${instalments.length > 1 ? "s" : ""}`;
  const last = instalments
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  const end = last === undefined ? "" : `, jusqu’au ${day(last)}`;
  return `${count}${total === null ? "" : `, ${total} au total`}${end}`;
};

const judged = (text: string, { doubt, delay }: SentenceContext): string =>
  doubt === null ? after(text, delay) : `${text}, ${doubtWords.fr[doubt]}`;

/** Repeats by one kind of program within ten seconds are one event. */
const repeated = ({ count = 1 }: Pick<BodyOf<"mail.fetched">, "count">): string =>
  count === 1 ? "" : ` ${wholeNumber(count, "fr")} fois en 10 secondes`;

const despite = (sent: string, tone: ToneOverride | undefined): string =>
  tone === undefined
    ? sent
    : `${sent}, ${tone.deliberate ? "malgré" : "sans répondre à"} l’alerte sur son ton`;

const causeNames: Record<Cause, string> = {
  "never-received": "facture jamais reçue",
  "wrong-person": "mauvais interlocuteur",
  "awaiting-approval": "en attente de validation",
  "in-payment-run": "dans le prochain train de paiement",
  "cash-trouble": "difficultés de trésorerie",
  silent: "aucune réponse",
};

const closingNames: Record<Closing, string> = {
  paid: "réglé",
  "written-off": "créance abandonnée",
  other: "sans suite",
};

const helperNames: Record<Helper, string> = {
  agency: "une société de recouvrement",
  lawyer: "un avocat",
  officer: "un huissier ou commissaire de justice",
  insurer: "un assureur",
};

const procedureNames: Record<ProcedureKey, string> = {
  mediation: "médiation",
  conciliation: "conciliation",
  "small-debts": "petites créances",
  "undisputed-debts": "créances incontestées",
  "debt-enforcement": "poursuite",
  "payment-order": "injonction de payer",
  "small-claims": "petites créances (tribunal)",
  "interim-order": "référé-provision",
  "ordinary-claim": "procès",
  "insolvency-claim": "procédure collective",
};

const within = (text: string, procedure: ProcedureKey | undefined): string =>
  procedure === undefined ? text : `${text} (${procedureNames[procedure]})`;

/** A mediator is asked, not sued before. */
const filedWhat = (procedure: ProcedureKey | undefined): string =>
  procedure === "mediation" || procedure === "conciliation"
    ? "Demande amiable déposée"
    : "Demande en justice déposée";

export const describeFr: Describer = {
  stepNames,
  asides: {
    "before-sending": "avant l’envoi, ne compte pas",
    "own-view": "votre propre affichage, ne compte pas",
    machine: "robot, ne compte pas",
  },
  other: "Autre événement",
  delay: (elapsed, step) => {
    const { count, unit } = wholeUnits(elapsed);
    const time = count === 0 ? "moins d’une seconde" : `${count} ${units[unit]}`;
    return `${time} après l’envoi${step === null ? "" : ` ${ofStep[step]}`}`;
  },
  sentences: {
    "case.opened": ({ title }) => `Dossier ouvert : ${title}`,
    "case.closed": ({ why, note }) =>
      withNote(why === undefined ? "Dossier clos" : `Dossier clos, ${closingNames[why]}`, note),
    "case.reopened": noted("Dossier rouvert"),
    "invoice.added": ({ number, amountDue, dueOn }) =>
      `Facture n° ${number} ajoutée : ${money(amountDue)}, à régler pour le ${day(dueOn)}`,
    "invoice.corrected": ({ number, amountDue, dueOn }) =>
      `Facture n° ${number} corrigée : ${money(amountDue)}, à régler pour le ${day(dueOn)}`,
    "reminder.sent": ({ step, to, ...rest }) => {
      const sent = `${stepNames[step]} ${step === "courtesy" ? "envoyé" : "envoyée"}${recipients(to)}`;
      return "tone" in rest ? despite(sent, rest.tone) : sent;
    },
    "mail.sent": (body) =>
      despite(
        "letter" in body ? `${sentLetters[body.letter]}${recipients(body.to)}` : "Mail envoyé",
        body.tone,
      ),
    "mail.received": ({ from, kind, returnsOn, note }) => {
      if (kind === "bounce") return withNote("Message non remis à son destinataire", note);
      const sender = from === undefined ? "" : ` de ${shortAddress(from)}`;
      const back = returnsOn === undefined ? "" : `, absence jusqu’au ${day(returnsOn)}`;
      return withNote(
        kind === undefined ? `Message reçu${sender}` : `Réponse automatique${sender}${back}`,
        note,
      );
    },
    "mail.fetched": (body, context) => {
      const text = judged(
        `Image chargée${repeated(body)} ${imageOrigins.fr[context.origin]}`,
        context,
      );
      return context.verdict === "human" ? `${text} : probablement lue` : text;
    },
    "page.visited": (body, context) =>
      judged(
        `Page du débiteur ouverte${repeated(body)}${pageOrigins.fr[context.origin] ?? ""}`,
        context,
      ),
    "page.answered": (body) => {
      if (body.answer === "plan") {
        return withNote(`Le client propose un échéancier : ${inParts(body)}`, body.note);
      }
      if (body.answer === "problem") {
        const where = body.invoice === undefined ? "" : ` sur la facture n° ${body.invoice.number}`;
        return withNote(`Le client signale un problème${where}`, body.note);
      }
      const sum = body.amount === undefined ? null : money(body.amount);
      const what =
        body.answer === "paid"
          ? `Le client dit avoir payé${sum === null ? "" : ` ${sum}`}`
          : `Le client annonce un paiement${sum === null ? "" : ` de ${sum}`}`;
      return withNote(`${what} le ${day(body.on)}`, body.note);
    },
    "page.revoked": noted("Liens vers la page du débiteur désactivés"),
    "call.logged": ({ minutes, reached, note }) => {
      const length = minutes === undefined || minutes === 0 ? "" : `, ${minutes} min`;
      return withNote(reached === false ? "Appel sans réponse" : `Appel${length}`, note);
    },
    "letter.sent": ({ registered, trackingNumber, note }) => {
      const text = registered === true ? "Lettre recommandée envoyée" : "Courrier envoyé";
      return withNote(trackingNumber === undefined ? text : `${text}, n° ${trackingNumber}`, note);
    },
    "letter.delivered": noted("Courrier distribué"),
    "letter.refused": noted("Courrier refusé par le destinataire"),
    "letter.returned": noted("Courrier revenu à l’expéditeur"),
    "notice.served": ({ procedure, note }) =>
      withNote(
        procedure === undefined
          ? "Mise en demeure signifiée"
          : within("Décision signifiée au client", procedure),
        note,
      ),
    "payment.received": ({ amount, on, note }) =>
      withNote(`Paiement reçu : ${money(amount)} le ${day(on)}`, note),
    "credit.issued": ({ amount, on, number, note }) =>
      withNote(
        `Avoir${number === undefined ? "" : ` n° ${number}`} de ${money(amount)} le ${day(on)}`,
        note,
      ),
    "accessories.decided": ({ choice, note }) =>
      withNote(
        choice === "keep"
          ? "Intérêts et indemnités maintenus"
          : "Renonciation aux intérêts et aux indemnités",
        note,
      ),
    "promise.made": ({ until, amount, note }) => {
      const what = amount === undefined ? "" : ` de ${money(amount)}`;
      return withNote(`Promesse de paiement${what} pour le ${day(until)}`, note);
    },
    "promise.broken": noted("Promesse de paiement non tenue"),
    "plan.agreed": (body) => withNote(`Échéancier convenu : ${inParts(body)}`, body.note),
    "plan.missed": noted("Échéancier non respecté"),
    "dispute.raised": noted("Litige ouvert"),
    "dispute.resolved": noted("Litige résolu"),
    "hold.set": ({ until, note }) =>
      withNote(`Relances suspendues${until === undefined ? "" : ` jusqu’au ${day(until)}`}`, note),
    "hold.released": noted("Relances reprises"),
    "cause.noted": ({ cause, note }) => withNote(`Pourquoi : ${causeNames[cause]}`, note),
    "invoice.excluded": noted("Facture laissée hors des relances"),
    "invoice.included": noted("Facture remise dans les relances"),
    "step.skipped": ({ step, note }) => withNote(`Étape passée : ${stepNames[step]}`, note),
    "note.added": noted("Note"),
    handover: ({ to, name, note }) => named(`Dossier confié à ${helperNames[to]}`, name, note),
    filing: ({ procedure, court, note }) =>
      named(within(filedWhat(procedure), procedure), court, note),
    decision: ({ procedure, note }) => withNote(within("Décision rendue", procedure), note),
    "insolvency.opened": ({ on, toldBy, note }) =>
      withNote(
        `Procédure collective ouverte le ${day(on)}${toldBy === undefined ? "" : `, selon ${toldBy}`}`,
        note,
      ),
    "procedure.ended": ({ procedure, note }) =>
      withNote(within("Procédure terminée", procedure), note),
    "case.resumed": noted("Dossier repris en main"),
    "tracking.erased": ({ seqs }) =>
      `${seqs.length} ${seqs.length > 1 ? "traces" : "trace"} de lecture effacée${seqs.length > 1 ? "s" : ""}, au terme de la durée de conservation`,
    erased: () => "Trace de lecture effacée",
    "tracking.changed": ({ basis, since, note, proof }, { actor }) => {
      if (basis === "consent") {
        const given = since === undefined ? "" : `, donné le ${day(since)}`;
        const shown = proof === undefined ? "" : ", preuve jointe";
        return withNote(`Mesure de lecture : accord du client noté${given}${shown}`, note);
      }
      if (basis === "legal-notice") return "Mesure de lecture : mises en demeure seulement";
      return actor === "debtor"
        ? "Mesure de lecture refusée par le client"
        : "Mesure de lecture : aucune";
    },
  },
};
