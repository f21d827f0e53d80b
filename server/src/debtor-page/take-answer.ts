import type { EventId } from "@impaye/shared/ids";
import { type AnswerKind, answerKinds } from "@impaye/shared/schema/answer";
import { plainDateSchema } from "@impaye/shared/dates";
import type { Agent, Network } from "@impaye/shared/tracking/agent";
import type { Tokens } from "@impaye/shared/tracking/token";

import type { Deps } from "../deps.ts";
import { trapName } from "./answer-controls.tsx";
import { answerFormPage, planStartPage } from "./answer-form.tsx";
import { answerWords } from "./answer-words.ts";
import { reviewPage, thanksPage, tooManyPage } from "./answer-review.tsx";
import type { FoundPage } from "./find-page.ts";
import { limitsOf } from "./limits-of.ts";
import {
  type FormValues,
  readAnswer,
  readCount,
  suggestPlan,
  sumNamed,
  sumsOf,
  valuesOf,
} from "./read-answer.ts";
import { answersOf, recordAnswer } from "./record-answer.ts";
import { openAnswer, type ReviewedAnswer, sealAnswer } from "./seal-answer.ts";

/** Nobody reads an answer again and confirms it within so long. */
const fastestReaderMs = 1_500;
/** What lay open for longer is read again: its dates were chosen on another day. */
const staleAfterMs = 4 * 3_600_000;

const machines: ReadonlySet<Agent> = new Set(["script", "security-scanner", "gmail-prefetch"]);
/** From where filters look at links under a browser's name; a person there gives one tick more. */
const machineNetworks: ReadonlySet<Network> = new Set([
  "microsoft",
  "google",
  "google-special-crawler",
  "hosting",
]);

const isMachine = ({ agent, network }: Visit): boolean =>
  machines.has(agent) || machineNetworks.has(network);

/** Somebody, or something, at a page that is open. */
export interface Visit {
  found: FoundPage;
  /** The page's own address, `/f/…`. */
  pagePath: string;
  agent: Agent;
  network: Network;
}

type Shown = { page: string; status: 200 | 400 | 404 | 429 };
type Outcome = Shown | { redirect: string };

const kindOf = (name: string | undefined): AnswerKind | null =>
  answerKinds.find((kind) => kind === name) ?? null;

const around = ({ found, pagePath }: Visit) => ({
  pagePath,
  creditor: found.creditor.name,
  language: found.dossier.contact.language,
});

const formProps = (visit: Visit) => ({
  ...around(visit),
  jurisdiction: visit.found.dossier.case.jurisdiction,
  limits: limitsOf(visit.found),
  complaints: {},
});

/** Whether there is anything to answer: not once it is paid or closed. */
export const takesAnswers = ({ state }: Pick<FoundPage, "state">): boolean =>
  state.status !== "paid" && state.status !== "closed";

/** The form of an answer, empty; for a plan after its first two questions. Null: no such form. */
export const showForm = (visit: Visit, name: string, query: FormValues): Shown | null => {
  const kind = kindOf(name);
  if (kind === null || !takesAnswers(visit.found)) return null;
  const props = formProps(visit);
  if (kind !== "plan") return { page: answerFormPage({ ...props, kind, values: {} }), status: 200 };
  if (Object.keys(query).length === 0) {
    const [sum] = sumsOf(props.limits);
    const values = { count: "3", ...(sum && { currency: sum.currency }) };
    return { page: planStartPage({ ...props, values }), status: 200 };
  }
  const count = readCount(query["count"] ?? "");
  const { limits } = props;
  const sums = answerWords[limits.language].complaints;
  const first = plainDateSchema.safeParse(query["first"]);
  const sum = sumNamed(limits, query["currency"]);
  const complaints = {
    ...(sum === null && { currency: sums.currencyMissing }),
    ...(count === null && { count: sums.countMissing }),
    ...(!first.success && { first: query["first"] ? sums.notADate : sums.dateMissing }),
    ...(first.success && first.data < limits.on && { first: sums.past }),
  };
  if (count === null || sum === null || !first.success || Object.keys(complaints).length > 0) {
    return { page: planStartPage({ ...props, values: query, complaints }), status: 400 };
  }
  const { currency, asked, owed } = sum;
  const values = suggestPlan(count, first.data, {
    language: limits.language,
    currency,
    owed: asked || owed,
  });
  return { page: answerFormPage({ ...props, kind, values }), status: 200 };
};

const review = (
  tokens: Tokens,
  visit: Visit,
  reviewed: ReviewedAnswer,
  missesSure = false,
): Shown => ({
  page: reviewPage({
    ...around(visit),
    said: reviewed.said,
    sealed: sealAnswer(tokens, visit.found.reminder.id, reviewed),
    asksSure: reviewed.isDoubtful,
    missesSure,
  }),
  status: missesSure ? 400 : 200,
});

/** What was filled in: shown again with what is wrong, or to be read again before it is sent. */
const takeForm = (deps: Deps, tokens: Tokens, visit: Visit, values: FormValues): Outcome => {
  const kind = kindOf(values["kind"]);
  const props = formProps(visit);
  if (kind === null) return { redirect: visit.pagePath };
  const read = readAnswer(kind, values, props.limits);
  if ("complaints" in read) {
    const { complaints } = read;
    return { page: answerFormPage({ ...props, kind, values, complaints }), status: 400 };
  }
  return review(tokens, visit, {
    // `newId` makes the ids that the brands stand for.
    id: deps.newId() as EventId,
    shownAt: deps.now(),
    isDoubtful: (values[trapName] ?? "") !== "",
    said: read.said,
  });
};

/**
 * What was confirmed. A program that submits what it finds is asked for one more tick rather than
 * refused: so is a person who was taken for one.
 */
const takeConfirmation = async (
  deps: Deps,
  tokens: Tokens,
  visit: Visit,
  { values, reviewed }: { values: FormValues; reviewed: ReviewedAnswer },
): Promise<Outcome> => {
  const { found, pagePath } = visit;
  const { said } = reviewed;
  const now = deps.now();
  const language = found.dossier.contact.language;
  const isStale = now - reviewed.shownAt > staleAfterMs;
  if (values["change"] !== undefined || isStale) {
    const again = { kind: said.answer, values: valuesOf(said, language), isStale };
    return { page: answerFormPage({ ...formProps(visit), ...again }), status: 200 };
  }
  if (reviewed.isDoubtful && values["sure"] !== "yes") {
    return review(tokens, visit, reviewed, true);
  }
  const isHasty = now - reviewed.shownAt < fastestReaderMs;
  if (!reviewed.isDoubtful && (isHasty || isMachine(visit))) {
    return review(tokens, visit, { ...reviewed, isDoubtful: true });
  }
  const id = await recordAnswer(deps, found, reviewed);
  if (id === "too-many") return { page: tooManyPage(around(visit)), status: 429 };
  return { redirect: `${pagePath}/thanks/${id}` };
};

/**
 * Takes either form of an answer: the one that was filled in, or the one that confirms it. Only the
 * second records anything.
 */
export const takeAnswer = async (
  deps: Deps,
  tokens: Tokens,
  visit: Visit,
  values: FormValues,
): Promise<Outcome> => {
  const { reminder } = visit.found;
  if (!takesAnswers(visit.found)) return { redirect: visit.pagePath };
  const { answer, seal } = values;
  if (answer === undefined || seal === undefined) return takeForm(deps, tokens, visit, values);
  const reviewed = openAnswer(tokens, reminder.id, { answer, seal });
  if (reviewed === null) return { redirect: visit.pagePath };
  return takeConfirmation(deps, tokens, visit, { values, reviewed });
};

/** What is shown after an answer; null when this link gave no such answer. */
export const showThanks = (visit: Visit, id: string): Shown | null => {
  const { dossier, reminder, state } = visit.found;
  const event = answersOf(dossier.events, reminder.id).find((answered) => answered.id === id);
  if (event === undefined) return null;
  const isProposal = state.holds.some(
    ({ kind, eventId }) => kind === "proposal" && eventId === event.id,
  );
  return { page: thanksPage({ ...around(visit), said: event.body, isProposal }), status: 200 };
};
