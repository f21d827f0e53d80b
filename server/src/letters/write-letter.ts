import { dayIn, type PlainDate } from "@impaye/shared/dates";
import type { InvoiceId } from "@impaye/shared/ids";
import { packOf } from "@impaye/shared/law/packs";
import { callScript } from "@impaye/shared/letters/call-script";
import { claimOf } from "@impaye/shared/letters/claim";
import { disputeAnswer } from "@impaye/shared/letters/dispute-answer";
import { instalmentAgreement } from "@impaye/shared/letters/instalment-agreement";
import type { LetterInput, WrittenLetter } from "@impaye/shared/letters/letter";
import { suspension } from "@impaye/shared/letters/suspension";
import { maySuspend } from "@impaye/shared/letters/suspension-rule";
import type { Template } from "@impaye/shared/letters/template";
import type { Letter, LetterKind, NewLetter } from "@impaye/shared/schema/letter";
import type { CaseState } from "@impaye/shared/timeline/fold-case";

import { askedOf } from "../cases/asked-of.ts";
import { foldDossier } from "../cases/fold-dossier.ts";
import type { Dossier } from "../cases/load-dossiers.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findTemplate } from "../templates/store.ts";
import { letterFacts } from "./letter-facts.ts";

interface Writing {
  dossier: Dossier;
  state: CaseState;
  on: PlainDate;
  /** With what is asked for today. */
  input: LetterInput;
}

const noPlan = {
  fr: "Aucun échéancier n’est en cours : convenez-en d’abord dans le dossier.",
  en: "No instalment plan is in force: agree on one in the case first.",
};
const noDispute = {
  fr: "Aucun litige n’est ouvert : notez d’abord ce qui est contesté.",
  en: "No dispute is open: log first what is disputed.",
};
const nothingLate = {
  fr: "Aucune facture n’est en retard : il n’y a rien à suspendre.",
  en: "No invoice is late: there is nothing to suspend for.",
};
const noRule = {
  fr: "La suspension n’est proposée qu’en France, face à un client privé : ailleurs, Impayé n’en connaît pas la règle.",
  en: "Suspending is only offered in France, with a private client: elsewhere, Impayé does not know the rule.",
};

/** The event that set a hold in force. */
const behind = ({ dossier, state }: Writing, kind: "plan" | "dispute") => {
  const hold = state.holds.find((each) => each.kind === kind);
  return dossier.events.find(({ id }) => id === hold?.eventId);
};

const agreement = (writing: Writing, own?: Template): WrittenLetter => {
  const { dossier, input } = writing;
  const event = behind(writing, "plan");
  if (event?.type !== "plan.agreed") throw new AppError("conflict", noPlan);
  // The sum is that of the day on which it was agreed, whatever was paid since.
  const on = dayIn(packOf(dossier.case.jurisdiction).timeZone, event.at);
  const then = foldDossier(dossier, on);
  const { instalments } = event.body;
  // A plan is in one currency, and says nothing of debts in another.
  const inIts = dossier.invoices.flatMap(({ id, amountDue }) =>
    amountDue.currency === instalments[0]?.amount.currency ? [id] : [],
  );
  const asked = inIts.filter((id) => then.asked.includes(id));
  return instalmentAgreement(
    {
      ...input,
      ...askedOf(dossier, { asked: asked.length > 0 ? asked : inIts }, on),
      on,
      instalments,
      acceleration: event.body.acceleration === true,
      accessories: then.accessories,
    },
    own,
  );
};

const suspend = ({ dossier, state, input }: Writing, own?: Template): WrittenLetter => {
  if (!maySuspend(dossier.case.jurisdiction, dossier.contact.kind)) {
    throw new AppError("conflict", noRule);
  }
  if (state.daysLate === 0) throw new AppError("conflict", nothingLate);
  return suspension(input, own);
};

const answer = (writing: Writing, own?: Template): WrittenLetter => {
  const { dossier, state, input, on } = writing;
  const event = behind(writing, "dispute");
  let about: InvoiceId | undefined;
  let words: string | null = null;
  if (event?.type === "dispute.raised") about = event.body.invoiceId;
  else if (event?.type === "page.answered" && event.body.answer === "problem") {
    about = event.body.invoice?.id;
    words = event.body.note;
  } else throw new AppError("conflict", noDispute);
  const disputed = dossier.invoices.filter(({ id }) => about === undefined || id === about);
  const isApart = about !== undefined && !state.asked.includes(about);
  return disputeAnswer(
    {
      ...input,
      invoices: disputed.length > 0 ? disputed : dossier.invoices,
      dispute: { on: dayIn(packOf(dossier.case.jurisdiction).timeZone, event.at), words },
      undisputed: isApart && state.daysLate > 0 ? claimOf("first", input, on) : null,
      events: dossier.events,
    },
    own,
  );
};

const writers: Record<LetterKind, (writing: Writing, own?: Template) => WrittenLetter> = {
  "instalment-agreement": agreement,
  suspension: suspend,
  "call-script": ({ state, input }) =>
    callScript({
      ...input,
      remindedOn: state.history.filter(({ how }) => how === "sent").map(({ on }) => on),
    }),
  "dispute-answer": answer,
};

/**
 * Writes a letter with today's figures. Conflict, with what to do first, for an agreement without a
 * plan, an answer without a dispute, and a suspension where nothing is late or no rule is known.
 */
export const writeLetter = async (
  deps: Deps,
  accountId: string,
  asked: NewLetter,
): Promise<Letter> => {
  const facts = await letterFacts(deps, accountId, asked.caseId);
  const { contact, case: kase } = facts.dossier;
  const language = asked.language ?? contact.language;
  const to = { kind: contact.kind, jurisdiction: kase.jurisdiction };
  const own =
    asked.letter === "call-script"
      ? null
      : await findTemplate(deps, accountId, { step: asked.letter, tone: "neutral", language }, to);
  const writing = { ...facts, input: { ...facts.input, language } };
  const written = writers[asked.letter](writing, own ?? undefined);
  return { letter: asked.letter, language, ...written };
};
