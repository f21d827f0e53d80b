import { addDays, type PlainDate } from "../plain-date.ts";
import { foldMail, plainDateOf, type WrittenDay, writtenDays } from "./written-days.ts";

/** One mail as a mail page shows it. */
export interface ShownMail {
  /** Bare and lower case; null when the page does not tell. */
  fromEmail: string | null;
  fromName: string | null;
  /** The mail's own subject; null when the page shows only that of its thread. */
  subject: string | null;
  /** How its text begins. */
  text: string;
  /** The day on which it was sent; null when the page does not tell. */
  sentOn: PlainDate | null;
}

export type AutomaticMail =
  /** `returnsOn`: the last day of the absence, or the day of the return, as the mail says. */
  { kind: "auto-reply"; returnsOn: PlainDate | null } | { kind: "bounce" };

/**
 * Somebody who is away for longer has somebody in his place; and what a debtor's mail says must not
 * suspend reminders for years. A choice of ours.
 */
export const longestAbsenceDays = 60;

const mostSubject = 300;
const mostText = 2_000;
/** A mail that calls itself automatic does so at once. */
const mostOpening = 200;

// Every pattern is matched against text without accents, in lower case, and repeats nothing openly.
const awaySubjects =
  /^(?:\[[^\]]{1,30}\] )?(?:reponse automatique|reponse d'absence|message d'absence|absence du bureau|absent du bureau|notification d'absence|absence|automatic reply|auto ?-?reply|autoreply|auto ?-?response|out of (?:the )?office|ooo)\b/u;
const saysAutomatic =
  /\b(?:ceci est|il s'agit d'|this is) ?(?:une? |an? )?(?:reponse|message|mail|e-mail|courriel|automatic|automated|auto) ?-?(?:automatique|d'absence|reply|response|message|out)/u;
const away =
  /\b(?:absente?s?|absence|en conges?|en vacances|de retour|mon retour|out of (?:the )?office|on (?:annual |parental |maternity )?leave|on (?:holiday|vacation)|away (?:from|until)|returning|back (?:on|in))\b/u;

const returningSender = /^(?:mailer-daemon|postmaster)@|^microsoftexchange[0-9a-f]{10,40}@/u;
const returningName = /^(?:mail delivery (?:subsystem|system)|mailer-daemon)\b/u;
const returnedSubjects =
  /^(?:delivery status notification ?\(failure\)|undeliverable\b|undelivered mail|returned mail|mail delivery failed|delivery (?:has )?failed|failure notice|non remis\b|non-remise|message non distribue|echec de (?:la )?(?:remise|distribution|livraison))/u;
const returnedTexts =
  /\b(?:address not found|adresse introuvable|message not delivered|message non (?:distribue|remis)|(?:wasn't|was not|couldn't be|could not be|hasn't been|has not been) delivered|n'a pas (?:pu etre|ete) (?:remis|distribue|livre)|n'est pas parvenu|undeliverable|delivery (?:has )?failed|user unknown|mailbox (?:full|unavailable)|boite (?:de reception )?pleine|does not exist|n'existe pas|550[ -]5\.)/u;
/** Not given up yet. */
const delayed =
  /\b(?:\(delay\)|delivery (?:incomplete|delayed)|will (?:keep trying|retry)|temporary problem|remise (?:incomplete|retardee)|nouvelle tentative|nouvelles tentatives)/u;

const weekday =
  "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
/** How what stands before a day says, in French or in English, that the absence ends there. */
const endsFr = new RegExp(
  `(?:jusqu'(?:au|a)|\\bau|\\bretour(?: au bureau| au travail| parmi vous)?(?: prevu| a partir| des)?)(?: le| du)?(?: ${weekday},?)?(?: le)? $`,
  "u",
);
const endsEn = new RegExp(
  `\\b(?:until|till|through|to|back|return|returning|back (?:in|at) (?:the |my )?(?:office|work)|return to (?:the |my )?(?:office|work))(?: on)?(?: ${weekday},?)?(?: the)? $`,
  "u",
);
const lookBack = 60;

/** The date meant, which lies within the longest absence after the mail. */
const dateMeant = (written: WrittenDay, sentOn: PlainDate | null): PlainDate | null => {
  if (sentOn === null) return written.year === null ? null : plainDateOf(written.year, written);
  const year = Number(sentOn.slice(0, 4));
  const years = written.year === null ? [year, year + 1] : [written.year];
  const last = addDays(sentOn, longestAbsenceDays);
  return (
    years
      .map((one) => plainDateOf(one, written))
      .find((date) => date !== null && date >= sentOn && date <= last) ?? null
  );
};

const returnIn = (text: string, sentOn: PlainDate | null): PlainDate | null => {
  for (const written of writtenDays(text)) {
    const before = text.slice(Math.max(0, written.index - lookBack), written.index);
    const isFrench = endsFr.test(before);
    const ends = isFrench || (endsEn.test(before) && !written.isAmbiguous);
    const date = ends ? dateMeant(written, sentOn) : null;
    if (date !== null) return date;
  }
  return null;
};

/**
 * Whether a mail was sent by a machine in somebody's name: an absence, or a mail that did not arrive.
 * Its sender or its own subject must say so, or it must call itself automatic as it begins: what a
 * person writes about being away is an answer. A delivery that is only late is nothing. Bounded:
 * reads 300 characters of the subject, 2,000 of the text.
 */
export const readAutomaticMail = (mail: ShownMail): AutomaticMail | null => {
  const subject = foldMail(mail.subject ?? "", mostSubject);
  const text = foldMail(mail.text, mostText);
  const isReturner =
    returningSender.test(mail.fromEmail?.slice(0, 320).toLowerCase() ?? "") ||
    returningName.test(foldMail(mail.fromName ?? "", mostSubject));
  const isReturned =
    returnedSubjects.test(subject) || (isReturner && returnedTexts.test(`${subject} ${text}`));
  if (isReturned) return delayed.test(`${subject} ${text}`) ? null : { kind: "bounce" };
  if (isReturner) return null;
  const isAutomatic =
    awaySubjects.test(subject) ||
    (saysAutomatic.test(text.slice(0, mostOpening)) && away.test(text));
  if (!isAutomatic) return null;
  return { kind: "auto-reply", returnsOn: returnIn(`${subject} ${text}`, mail.sentOn) };
};
