import { dayIn, type PlainDate } from "../dates.ts";
import type { Money } from "../money.ts";
import { formatMoney } from "../money-format.ts";
import { formatDate } from "../plain-date.ts";
import type { Invoice } from "../schema/invoice.ts";
import type { Language } from "../schema/language.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import { isReply } from "../timeline/is-reply.ts";
import { words as letterWords } from "./words.ts";

const words = {
  fr: {
    quote: "le devis ou la commande acceptés le ……",
    delivery: "la livraison ou la réception du travail, le ……",
    mails: (days: string) => `mes messages envoyés ${days}`,
    notices: (days: string) => `ma mise en demeure envoyée ${days}`,
    letters: (days: string) => `ma lettre envoyée ${days}`,
    delivered: (days: string) => `l’avis de réception de ma lettre, ${days}`,
    replies: (days: string) => `vos réponses reçues ${days}`,
    announced: (days: string) => `votre annonce d’un paiement, ${days}`,
    plans: (days: string) => `l’échéancier convenu ${days}`,
    payment: (amount: string, day: string) => `votre versement de ${amount}, le ${day}`,
  },
  en: {
    quote: "the quote or order accepted on ……",
    delivery: "the delivery or acceptance of the work, on ……",
    mails: (days: string) => `my messages sent ${days}`,
    notices: (days: string) => `my formal notice sent ${days}`,
    letters: (days: string) => `my letter sent ${days}`,
    delivered: (days: string) => `the receipt for my letter, ${days}`,
    replies: (days: string) => `your answers received ${days}`,
    announced: (days: string) => `your announcement of a payment, ${days}`,
    plans: (days: string) => `the instalments agreed ${days}`,
    payment: (amount: string, day: string) => `your payment of ${amount}, on ${day}`,
  },
} as const;

type Dated = "mails" | "notices" | "letters" | "delivered" | "replies" | "announced" | "plans";

const kindOf = (event: TimelineEvent): Dated | null => {
  switch (event.type) {
    case "reminder.sent":
      return event.body.step === "formal-notice" ? "notices" : "mails";
    case "letter.sent":
      return "letters";
    case "letter.delivered":
      return "delivered";
    case "mail.received":
      return isReply(event) ? "replies" : null;
    case "promise.made":
      return "announced";
    case "plan.agreed":
      return "plans";
    case "page.answered":
      return event.body.answer === "will-pay" ? "announced" : null;
    default:
      return null;
  }
};

// The usual order of a bordereau, as far as a case knows: the fact sheet, §6.5.
const order: readonly Dated[] = [
  "mails",
  "notices",
  "letters",
  "delivered",
  "replies",
  "announced",
  "plans",
];
/** Of each kind, the latest: a letter is not the dossier. */
const mostOfAKind = 5;

interface ProofsInput {
  invoices: readonly Pick<Invoice, "number" | "issuedOn">[];
  /** In any order. */
  events: readonly TimelineEvent[];
  timeZone: string;
  on: PlainDate;
}

/**
 * What a case can show for itself, one line each: what was agreed and delivered, left to be filled in
 * since no event tells it, the invoices, then what was sent and what came back, up to `on`.
 */
export const proofsIn = (
  language: Language,
  { invoices, events, timeZone, on }: ProofsInput,
): string[] => {
  const t = words[language];
  const say = letterWords[language];
  const days = new Map<Dated, Set<PlainDate>>();
  const payments: { on: PlainDate; amount: Money }[] = [];
  for (const event of events.toSorted((a, b) => a.at - b.at || a.seq - b.seq)) {
    const day = dayIn(timeZone, event.at);
    if (event.type === "payment.received") payments.push(event.body);
    const kind = kindOf(event);
    if (kind !== null && day <= on) days.set(kind, (days.get(kind) ?? new Set()).add(day));
  }
  return [
    t.quote,
    t.delivery,
    ...invoices.map(({ number, issuedOn }) =>
      say.attachment(number, formatDate(issuedOn, language)),
    ),
    ...order.flatMap((kind) => {
      const found = [...(days.get(kind) ?? [])].slice(-mostOfAKind);
      const named = say.days(found.map((day) => formatDate(day, language)));
      return found.length === 0 ? [] : [t[kind](named)];
    }),
    ...payments
      .filter((payment) => payment.on <= on)
      .slice(-mostOfAKind)
      .map((payment) =>
        t.payment(formatMoney(payment.amount, language), formatDate(payment.on, language)),
      ),
  ];
};
