import { dayIn, lastToday } from "@impaye/shared/dates";
import type { ReminderId } from "@impaye/shared/ids";
import { packOf } from "@impaye/shared/law/packs";
import { recalledInvoices } from "@impaye/shared/law/recalled-invoices";
import { claimOf } from "@impaye/shared/letters/claim";
import { freeReminderOf, missingFromFree } from "@impaye/shared/letters/free-reminder";
import { renderReminder, usualTone } from "@impaye/shared/letters/render";
import type { ReminderInput } from "@impaye/shared/letters/view";
import { stepToWrite } from "@impaye/shared/recovery/next-step";
import type { NextStep } from "@impaye/shared/schema/case";
import type { Policy } from "@impaye/shared/schema/policy";
import type { NewReminder, Reminder } from "@impaye/shared/schema/reminder";
import type { Step, Tone } from "@impaye/shared/schema/step";
import type { Tokens } from "@impaye/shared/tracking/token";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { letterFacts } from "../letters/letter-facts.ts";
import { findTemplate } from "../templates/store.ts";
import { allowsPixel, decidePixel } from "./decide-pixel.ts";
import { insertReminder } from "./store.ts";

/** The tone that was advised for this step, else the account's own for it, else the usual one. */
const toneOf = (step: Step, next: NextStep, policy: Policy | undefined): Tone => {
  if (next.kind === "remind" && next.step === step) return next.tone;
  return policy?.rungs.find((rung) => rung.step === step)?.tone ?? usualTone(step);
};

const incompleteFree = {
  fr: "Le premier rappel à un consommateur belge doit donner votre numéro d’entreprise et dire ce que chaque facture a pour objet. Ajoutez votre numéro dans les options, et la prestation avec « Corriger », à côté de la facture dans le détail du montant dû, puis recommencez.",
  en: "The first reminder to a Belgian consumer must give your enterprise number and say what each invoice is for. Add your number in the options, and the work with “Correct”, beside the invoice in the details of what is owed, then try again.",
};

/**
 * Renders a reminder with today's figures and keeps it as it was handed out. Conflict, with what to
 * add, for a free first reminder that lacks what makes it one.
 */
export const writeReminder = async (
  deps: Deps,
  tokens: Tokens,
  accountId: string,
  asked: NewReminder,
): Promise<Reminder> => {
  const { dossier, state, input: facts } = await letterFacts(deps, accountId, asked.caseId);
  const { contact, case: kase } = dossier;
  const { nextStep, history } = state;

  // `newId` makes the ids that the brands stand for.
  const id = deps.newId() as ReminderId;
  const step = asked.step ?? stepToWrite(nextStep, history);
  const tone = asked.tone ?? toneOf(step, nextStep, dossier.policy);
  const language = asked.language ?? contact.language;
  const { timeZone } = packOf(kase.jurisdiction);
  const pixelReason = decidePixel(contact, step, {
    today: lastToday(deps.now()),
    dayOf: (at) => dayIn(timeZone, at),
  });
  const { PUBLIC_URL } = deps.config;
  const pageUrl = `${PUBLIC_URL}/f/${tokens.pageToken(id)}`;
  const pixelUrl = allowsPixel(pixelReason)
    ? `${PUBLIC_URL}/p/${tokens.pixelToken(accountId, id)}.gif`
    : null;

  const done = recalledInvoices({ ...dossier, jurisdiction: kase.jurisdiction, on: facts.on });
  const recalled = dossier.invoices.flatMap(({ id: each, number }) =>
    done.has(each) ? [number] : [],
  );
  const free = freeReminderOf(
    { ...facts, step, recalled },
    claimOf(step, facts, facts.on).invoices,
  );
  if (missingFromFree(free, facts.profile).length > 0) {
    throw new AppError("conflict", incompleteFree);
  }

  const to = { kind: contact.kind, jurisdiction: kase.jurisdiction };
  const own = await findTemplate(deps, accountId, { step, tone, language }, to);
  const input: ReminderInput = {
    step,
    tone,
    language,
    ...facts,
    pageUrl,
    pixelUrl,
    withdrawUrl: pixelUrl === null ? null : `${pageUrl}/tracking/withdraw`,
    recalled,
    remindedOn: history.filter(({ how }) => how === "sent").map((done) => done.on),
  };
  const rendered = renderReminder(input, own ?? undefined);
  // A text is for copying by hand: it carries no image, so that it must not speak of one.
  const unmeasured =
    pixelUrl === null ? rendered : renderReminder({ ...input, pixelUrl: null }, own ?? undefined);
  const reminder: Reminder = {
    id,
    caseId: kase.id,
    step,
    tone,
    language,
    subject: rendered.subject,
    html: rendered.html,
    text: unmeasured.text,
    pageUrl,
    pixelUrl,
    basis: contact.tracking.basis,
    pixelReason,
  };
  await insertReminder(deps, accountId, reminder, asked);
  return reminder;
};
