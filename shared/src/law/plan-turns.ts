import { dayIn, type PlainDate } from "../dates.ts";
import type { InvoiceId } from "../ids.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import { accessoriesChoice } from "./accessories-choice.ts";
import type { PlanTurn } from "./imputation.ts";
import type { JurisdictionPack } from "./jurisdiction.ts";
import { missedInstalment } from "./missed-instalment.ts";

type PlanAgreed = Extract<TimelineEvent, { type: "plan.agreed" }>;

const currencyOf = ({ body }: PlanAgreed) => body.instalments[0]?.amount.currency;

/** What was paid in the plan's currency from one day to another, both included. */
const paidWithin = (
  events: readonly TimelineEvent[],
  plan: PlanAgreed,
  { from, to }: { from: PlainDate; to: PlainDate },
): number =>
  events.reduce((sum, event) => {
    if (event.type !== "payment.received") return sum;
    const { on, amount } = event.body;
    const isCounted = on >= from && on <= to && amount.currency === currencyOf(plan);
    return isCounted ? sum + amount.minor : sum;
  }, 0);

/**
 * What the plans agreed up to `on` change in how interest runs, in order of time. While a plan is in
 * good standing no interest is asked for on what it covers (the agreement's own words; loi
 * luxembourgeoise du 18 avril 2004, art. 3(5): on the instalments due only), unless the creditor had
 * chosen to keep it when the plan was agreed. A missed plan is as if there had been none; a newer one
 * in its currency takes its place. A public body's interest runs by law: none changes it.
 */
export const planTurnsIn = (
  events: readonly TimelineEvent[],
  { timeZone }: Pick<JurisdictionPack, "timeZone">,
  { on, contactKind }: { on: PlainDate; contactKind: ContactKind },
): PlanTurn[] => {
  if (contactKind === "public") return [];
  const dated = events
    .filter(({ type }) => type === "plan.agreed" || type === "plan.missed")
    .map((event) => ({ event, day: dayIn(timeZone, event.at) }))
    .filter(({ day }) => day <= on)
    .sort((a, b) => a.event.at - b.event.at || a.event.seq - b.event.seq);
  const turns = dated.flatMap(({ event, day }, index): PlanTurn[] => {
    if (event.type !== "plan.agreed") return [];
    const currency = currencyOf(event);
    if (currency === undefined) return [];
    const later = dated.slice(index + 1);
    const newer = later.findIndex(
      (one) => one.event.type === "plan.agreed" && currencyOf(one.event) === currency,
    );
    const to = later[newer]?.day ?? on;
    const paid = paidWithin(events, event, { from: day, to });
    const isMissed =
      (newer === -1 ? later : later.slice(0, newer)).some(
        (one) => one.event.type === "plan.missed",
      ) || missedInstalment(event.body.instalments, paid, to) !== null;
    const isKept = accessoriesChoice(events, { timeZone }, day)?.choice === "keep";
    const sum = event.body.instalments.reduce((total, { amount }) => total + amount.minor, 0);
    return [
      {
        on: day,
        currency,
        minor: isMissed || isKept ? 0 : sum,
        covers: joinedBefore(events, event.seq),
      },
    ];
  });
  // Where nothing was held back, a plan that holds nothing back changes nothing.
  return turns.filter(
    ({ minor, currency }, index) =>
      minor > 0 ||
      turns.slice(0, index).some((before) => before.currency === currency && before.minor > 0),
  );
};

/** An invoice that joined the case later is no part of the plan. */
const joinedBefore = (
  events: readonly TimelineEvent[],
  seq: number,
): ((invoiceId: InvoiceId) => boolean) => {
  const later = new Set(
    events.flatMap((event) =>
      event.type === "invoice.added" && event.seq > seq ? [event.body.invoiceId] : [],
    ),
  );
  return (invoiceId) => !later.has(invoiceId);
};
