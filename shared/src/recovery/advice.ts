import type { PlainDate } from "../plain-date.ts";
import type { Alternative, Cause, StepReason } from "../schema/advice.ts";
import type { Hold, Silence } from "../schema/case.ts";
import { type Step, type Tone, tones } from "../schema/step.ts";
import type { LastReading } from "./silence.ts";

/** What tells how to take the next step. */
export interface Circumstances {
  reading: LastReading;
  silence: Silence | null;
  /** The last mail came back. */
  bounced: boolean;
  /** What the freelancer found out since the last mail. */
  cause: Cause | null;
}

/** Days that a client is given after the freelancer learnt why; a choice of ours. */
export const graceDays: Record<Cause, number> = {
  "never-received": 7,
  "wrong-person": 7,
  "awaiting-approval": 7,
  "in-payment-run": 10,
  "cash-trouble": 0,
  silent: 0,
};

/** A client who is not to blame, or not hiding, is not spoken to more firmly. */
const isExcuse = (cause: Cause | null): boolean => cause !== null && cause !== "silent";

const isRead = ({ state }: LastReading): boolean =>
  state === "probably-read" || state === "acknowledged";

/** Some working days after it was sent, nothing shows that a person displayed the mail. */
const isUnseen = ({ reading: { state, tracked }, silence }: Circumstances): boolean =>
  tracked &&
  (state === "no-signal" || state === "machine-only") &&
  silence !== null &&
  silence.verdict !== "too-early";

/** A client who reads and keeps silent, or about whom the freelancer concluded so. */
const isSilent = ({ reading, silence, cause }: Circumstances): boolean =>
  silence?.verdict === "silent" && (isRead(reading) || cause === "silent");

const shifted = (tone: Tone, by: -1 | 1): Tone =>
  tones[Math.min(tones.length - 1, Math.max(0, tones.indexOf(tone) + by))] ?? tone;

/** The rung's tone; a formal notice's never changes, and the first reminders assume good faith. */
export const toneFor = (step: Step, tone: Tone, now: Circumstances): Tone => {
  if (step === "formal-notice") return tone;
  if (isExcuse(now.cause) || now.silence?.verdict === "doubt") return shifted(tone, -1);
  return isSilent(now) && step !== "courtesy" && step !== "first" ? shifted(tone, 1) : tone;
};

/** What the reading, the silence and the freelancer's own enquiry add to the reasons. */
export const circumstantialReasons = (now: Circumstances): StepReason[] => {
  const reasons: StepReason[] = [];
  if (now.bounced) reasons.push("bounced");
  if (isUnseen(now)) reasons.push("never-opened");
  if (now.silence !== null && isRead(now.reading)) reasons.push("read-and-silent");
  if (now.cause !== null) reasons.push(now.cause);
  return reasons;
};

const alternativesByCause: Record<Cause, readonly Alternative[]> = {
  "never-received": ["other-address", "letter", "call"],
  "wrong-person": ["other-address", "call"],
  "awaiting-approval": ["ask-date", "call"],
  "in-payment-run": ["ask-date"],
  "cash-trouble": ["propose-plan", "call"],
  silent: ["call", "letter", "propose-plan"],
};

/** What else could be done when a reminder is due, the most useful first. */
export const alternativesTo = (step: Step, now: Circumstances): Alternative[] => {
  const found: Alternative[] = [];
  if (now.bounced) found.push("other-address", "call");
  if (now.cause !== null) found.push(...alternativesByCause[now.cause]);
  else if (isUnseen(now)) found.push("other-address", "call");
  else if (isSilent(now)) found.push("propose-plan", "call");
  if (step === "third") found.push("call", "propose-plan");
  if (step === "formal-notice") found.push("letter", "propose-plan", "routes");
  found.push("call", "postpone");
  return [...new Set(found)];
};

/** What can be done while a hold lasts. */
export const alternativesDuring: Record<Hold["kind"], readonly Alternative[]> = {
  dispute: ["answer-dispute", "call", "routes"],
  promise: [],
  plan: [],
  manual: ["call"],
  verification: ["call"],
  proposal: ["call"],
  "out-of-office": ["other-address"],
  procedure: [],
  decision: [],
  handover: [],
  insolvency: [],
};

/** What can be done at the ladder's end. */
export const alternativesAtTheEnd = ({
  bounced,
}: Pick<Circumstances, "bounced">): Alternative[] => [
  ...(bounced ? (["other-address"] as const) : []),
  "routes",
  "propose-plan",
  "call",
];

/** Ask why before the tone rises: unless the client spoke, or the freelancer found out. */
export const shouldAskWhy = (step: Step, { cause, silence }: Circumstances): boolean =>
  (step === "third" || step === "formal-notice") && cause === null && silence !== null;

/** What was promised or agreed, and not kept. */
export interface Lapsed {
  kind: "promise" | "plan";
  on: PlainDate;
}
