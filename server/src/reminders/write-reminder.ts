import { dayIn, lastToday } from "@impaye/shared/dates";
import type { ReminderId } from "@impaye/shared/ids";
import { packOf } from "@impaye/shared/law/packs";
import { renderReminder, usualTone } from "@impaye/shared/letters/render";
import type { ReminderInput } from "@impaye/shared/letters/view";
import { stepToWrite } from "@impaye/shared/recovery/next-step";
import type { NextStep } from "@impaye/shared/schema/case";
import type { Policy } from "@impaye/shared/schema/policy";
import type { NewReminder, Reminder } from "@impaye/shared/schema/reminder";
import type { Step, Tone } from "@impaye/shared/schema/step";
import type { Tokens } from "@impaye/shared/tracking/token";

import type { Deps } from "../deps.ts";
import { letterFacts } from "../letters/letter-facts.ts";
import { findTemplate } from "../templates/store.ts";
import { allowsPixel, decidePixel } from "./decide-pixel.ts";
import { insertReminder } from "./store.ts";

/** The tone that was advised for this step, else the account's own for it, else the usual one. */
const toneOf = (step: Step, next: NextStep, policy: Policy | undefined): Tone => {
  if (next.kind === "remind" && next.step === step) return next.tone;
  return policy?.rungs.find((rung) => rung.step === step)?.tone ?? usualTone(step);
};

/** Renders a reminder with today's figures and keeps it as it was handed out. */
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

  const to = { kind: contact.kind, jurisdiction: kase.jurisdiction };
  const own = await findTemplate(deps, accountId, { step, tone, language }, to);
  const input: ReminderInput = {
    step,
    tone,
    language,
    ...facts,
    pageUrl,
    pixelUrl,
    withdrawUrl: pixelReason === "consent" ? `${pageUrl}/tracking/withdraw` : null,
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
