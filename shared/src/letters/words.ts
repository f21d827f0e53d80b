import type { Language } from "../schema/language.ts";

/** The short words of letters that depend on a number, and those of their blocks. */
export interface Words {
  labels: Record<Label, string>;
  /** Days past the due date, for a table: `14 jours de retard`. Zero or less: not late. */
  late(days: number): string;
  /** The same inside a sentence: `14 jours de retard`. */
  delay(days: number): string;
  /** Several late invoices, as the start of `… et je n’en ai pas reçu le règlement`. */
  overdue(count: number): string;
  /** What has not been received, and what an invoice is: whole, or what a part payment left. */
  settlement(isPartlyPaid: boolean): string;
  unpaid(isPartlyPaid: boolean): string;
  /** No invoice is late yet. */
  notYetDue(count: number, numbers: string, dueOn: string): string;
  invoiceLine(invoice: InvoiceWords): string;
  attachment(number: string, issuedOn: string): string;
  /**
   * What a first reminder to a consumer says where the law makes it free: that it is, how long it
   * leaves and from when, what it is about, and what may be asked afterwards. `isAll`: the letter is
   * about nothing else. `hasRate`: a contract sets interest.
   */
  free(first: FreeWords): string;
  /** When the work of an invoice was finished. */
  done(day: string): string;
  list(items: readonly string[]): string;
  days(days: readonly string[]): string;
}

interface FreeWords {
  days: number;
  until: string;
  about: readonly { number: string; description: string | null; dueOn: string }[];
  isAll: boolean;
  hasRate: boolean;
}

interface InvoiceWords {
  number: string;
  issuedOn: string;
  dueOn: string;
  amount: string;
  delay: string;
  isPartlyPaid: boolean;
}

type Label =
  | "number"
  | "issuedOn"
  | "dueOn"
  | "amount"
  | "left"
  | "provisional"
  | "principal"
  | "interest"
  | "indemnity"
  | "total"
  | "paidBefore"
  | "paidAfter"
  | "page"
  | "pay"
  | "transfer"
  | "reference"
  | "allNumbers"
  | "online"
  | "title"
  | "from"
  | "to"
  | "date"
  | "registry"
  | "enterprise"
  | "toCome"
  | "attachments"
  | "measured"
  | "withdraw"
  | "colon";

const titled = (description: string | null, [open, close]: [string, string]): string =>
  description === null ? "" : ` (${open}${description}${close})`;

const frenchList = new Intl.ListFormat("fr-FR");
const englishList = new Intl.ListFormat("en-GB");

const fr: Words = {
  labels: {
    number: "Facture n°",
    issuedOn: "Émise le",
    dueOn: "À régler pour le",
    amount: "Montant",
    left: "Reste dû",
    provisional:
      "Ces intérêts sont provisoires : le taux d’une partie de la période n’est pas encore connu.",
    principal: "Principal",
    interest: "Intérêts de retard",
    indemnity: "Indemnité forfaitaire de recouvrement",
    total: "Total à régler",
    paidBefore: "Ce total tient compte de vos versements, soit",
    paidAfter: "à ce jour.",
    page: "Voir le détail et les moyens de paiement",
    pay: "Pour régler :",
    transfer: "par virement, IBAN",
    reference: "en indiquant",
    allNumbers: "les numéros des factures",
    online: "en ligne",
    title: "Mise en demeure",
    from: "De",
    to: "À",
    date: "Le",
    registry: "N° d’immatriculation",
    enterprise: "n° d’entreprise",
    toCome: "indemnité",
    attachments: "Pièces jointes",
    measured:
      "Ce message contient une image qui indique à son expéditeur quand il est ouvert, et avec quelle sorte de logiciel et de réseau.",
    withdraw: "Refuser cette mesure, pour ce message et les précédents",
    colon: " :",
  },
  late: (days) =>
    days < 1 ? "pas encore échue" : days === 1 ? "1 jour de retard" : `${days} jours de retard`,
  delay: (days) =>
    days < 1 ? "pas encore échue" : `${days} jour${days === 1 ? "" : "s"} de retard`,
  overdue: (count) => `les ${count} factures ci-dessous sont échues`,
  settlement: (isPartlyPaid) => (isPartlyPaid ? "le règlement complet" : "le règlement"),
  unpaid: (isPartlyPaid) => (isPartlyPaid ? "n’est pas entièrement réglée" : "reste impayée"),
  notYetDue: (count, numbers, dueOn) =>
    count === 1
      ? `La facture n° ${numbers} est à régler pour le ${dueOn}.`
      : `Voici ${count} factures, à régler aux dates ci-dessous.`,
  invoiceLine: ({ number, issuedOn, dueOn, amount, delay, isPartlyPaid }) =>
    `Facture n° ${number} du ${issuedOn} : ${isPartlyPaid ? "reste " : ""}${amount}, à régler pour le ${dueOn} (${delay})`,
  attachment: (number, issuedOn) => `facture n° ${number} du ${issuedOn}`,
  free: ({ days, until, about, isAll, hasRate }) => {
    const one = about.length === 1;
    const invoices = `${one ? "la facture" : "les factures"} ${frenchList.format(
      about.map(
        ({ number, description, dueOn }) =>
          `n° ${number}${titled(description, ["«\u00a0", "\u00a0»"])}, à régler pour le ${dueOn}`,
      ),
    )}`;
    const start = isAll
      ? `Ce premier rappel est gratuit (Code de droit économique, livre XIX). Il porte sur ${invoices}.`
      : `Ce message est le premier rappel pour ${invoices} : pour ${one ? "elle" : "elles"}, il est gratuit (Code de droit économique, livre XIX).`;
    const sum = isAll ? "cette somme" : one ? "son montant" : "leur montant";
    const after = hasRate
      ? "les intérêts prévus au contrat pourront s’y ajouter, dans la limite fixée par la loi ; aucune indemnité ne sera demandée"
      : "ni intérêts ni indemnité ne seront demandés";
    return `${start} Vous avez ${days} jours calendrier pour payer, à compter du lendemain de l’envoi de ce message, soit jusqu’au ${until} inclus ; d’ici là, rien ne s’ajoute à ${sum}. Passé ce délai, ${after}.`;
  },
  done: (day) => `travail terminé le ${day}`,
  list: (items) => frenchList.format(items),
  days: (days) => frenchList.format(days.map((day) => `le ${day}`)),
};

const en: Words = {
  labels: {
    number: "Invoice",
    issuedOn: "Issued on",
    dueOn: "Due on",
    amount: "Amount",
    left: "Left to pay",
    provisional: "This interest is provisional: the rate of part of the period is not known yet.",
    principal: "Principal",
    interest: "Late-payment interest",
    indemnity: "Fixed recovery indemnity",
    total: "Total to pay",
    paidBefore: "This total takes into account what you have paid,",
    paidAfter: "to date.",
    page: "See the details and how to pay",
    pay: "To pay:",
    transfer: "by transfer, IBAN",
    reference: "quoting",
    allNumbers: "the invoice numbers",
    online: "online",
    title: "Formal notice (mise en demeure)",
    from: "From",
    to: "To",
    date: "Date:",
    registry: "Registration no.",
    enterprise: "enterprise no.",
    toCome: "indemnity",
    attachments: "Attachments",
    measured:
      "This message contains an image that tells its sender when it is opened, and with what kind of program and network.",
    withdraw: "Refuse this measurement, for this message and earlier ones",
    colon: ":",
  },
  late: (days) =>
    days < 1 ? "not yet due" : days === 1 ? "1 day overdue" : `${days} days overdue`,
  delay: (days) => (days < 1 ? "not yet due" : `${days} day${days === 1 ? "" : "s"} overdue`),
  overdue: (count) => `the ${count} invoices below are overdue`,
  settlement: (isPartlyPaid) => (isPartlyPaid ? "full payment" : "payment"),
  unpaid: (isPartlyPaid) => (isPartlyPaid ? "is not fully paid" : "is still unpaid"),
  notYetDue: (count, numbers, dueOn) =>
    count === 1
      ? `Invoice ${numbers} is due on ${dueOn}.`
      : `Here are ${count} invoices, due on the dates below.`,
  invoiceLine: ({ number, issuedOn, dueOn, amount, delay, isPartlyPaid }) =>
    `Invoice ${number} of ${issuedOn}: ${amount}${isPartlyPaid ? " left to pay" : ""}, due on ${dueOn} (${delay})`,
  attachment: (number, issuedOn) => `invoice ${number} of ${issuedOn}`,
  free: ({ days, until, about, isAll, hasRate }) => {
    const one = about.length === 1;
    const invoices = `${one ? "invoice" : "invoices"} ${englishList.format(
      about.map(
        ({ number, description, dueOn }) =>
          `${number}${titled(description, ["“", "”"])}, due on ${dueOn}`,
      ),
    )}`;
    const start = isAll
      ? `This first reminder is free of charge (Belgian Code of Economic Law, book XIX). It is about ${invoices}.`
      : `This message is the first reminder of ${invoices}: for ${one ? "it" : "them"}, it is free of charge (Belgian Code of Economic Law, book XIX).`;
    const sum = isAll ? "this sum" : one ? "its amount" : "their amounts";
    const after = hasRate
      ? "the interest set in the contract may be added, within the limit set by law; no indemnity will be asked for"
      : "neither interest nor an indemnity will be asked for";
    return `${start} You have ${days} calendar days to pay, counted from the day after this message is sent, that is until ${until} inclusive; until then nothing is added to ${sum}. After that, ${after}.`;
  },
  done: (day) => `work finished on ${day}`,
  list: (items) => englishList.format(items),
  days: (days) => englishList.format(days.map((day) => `on ${day}`)),
};

export const words: Record<Language, Words> = { fr, en };
