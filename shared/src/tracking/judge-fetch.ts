import type { Agent, Network } from "./agent.ts";
import { findBursts } from "./find-bursts.ts";
import { anyWithin } from "./any-within.ts";
import { asItBegan } from "./as-it-began.ts";
import { findSupport } from "./find-support.ts";
import { type Judgement, type VerdictReason, verdictReasons } from "./verdict.ts";

/** A fetch of a message's image or a visit of its page, as its timeline has it. */
export interface Signal {
  kind: "image" | "page";
  /** Epoch milliseconds; the first time, where several were folded into one. */
  at: number;
  agent: Agent;
  network: Network;
  /** How many times in all, 1 or more: repeats of one agent class are folded into one fact. */
  count: number;
  /** So many more of its class at moments that were not kept, of which `at` is the last. */
  isRest?: true;
}

/** What a signal is judged against: when its message left, and when the creditor had it open. */
export interface SignalContext {
  /** Infinity for a message that never left, as far as is known. */
  sentAt: number;
  selfViews: readonly number[];
}

const second = 1_000;
const minute = 60 * second;

/** Own views count from a little before they are reported: the image comes with the message. */
const beforeSelfView = 5 * second;
const afterSelfView = 15 * second;

/**
 * How long after sending a signal says nothing about a person. The clock starts at sending, not at
 * delivery, which gateways delay; so these only ever make a verdict `unclear`. For agents that name
 * themselves it is the sender's own view on another device; others may be forged by a gateway.
 */
const soonByName = 10 * second;
const soonByBrowser = 5 * minute;
/**
 * A gateway looks at a mail when it arrives, by a browser's name. A server that puts a sender off
 * hears of him again twice within the first hour, as RFC 5321 (4.5.4.1) wants; for twice as long a
 * browser needs something that speaks for it.
 */
const lateDelivery = 120 * minute;
/** Within it, a browser on Microsoft's network is Defender looking at a mail that just arrived. */
const scanTime = 2 * minute;

/** What an agent's name is worth as evidence; see tracking/SIGNALS.md. */
type Nature = "proxy" | "program" | "browser" | "apple" | "own" | "unknown" | VerdictReason;

const natures: Record<Agent, Nature> = {
  "gmail-proxy": "proxy",
  "yahoo-proxy": "proxy",
  "gmail-prefetch": "prefetch-agent",
  "apple-mail-privacy": "apple",
  // Apple Mail, Outlook for Mac, or whatever forges them: worth what a browser's name is worth.
  "apple-mail": "browser",
  "outlook-desktop": "program",
  "outlook-mac": "program",
  "outlook-mobile": "program",
  thunderbird: "program",
  "other-mail-client": "program",
  browser: "browser",
  "mobile-browser": "browser",
  "security-scanner": "scanner-agent",
  script: "script-agent",
  probe: "method",
  "own-browser": "own",
  unknown: "unknown",
};

/** A class that a newer server may have recorded is one that nobody knows here. */
const natureOf = (agent: Agent): Nature =>
  Object.hasOwn(natures, agent) ? natures[agent] : "unknown";

const isMachine = (nature: Nature): nature is VerdictReason =>
  nature === "prefetch-agent" ||
  nature === "scanner-agent" ||
  nature === "script-agent" ||
  nature === "method";

/** Gateways forge browsers; nobody was seen to forge a mail program or a mail proxy. */
const isForgeable = (nature: Nature): boolean => nature === "browser" || nature === "unknown";

/** Whether the creditor's own view would come like this: his own browser's images are blocked. */
const isProxied = ({ agent, network }: Signal): boolean =>
  natures[agent] === "proxy" ||
  agent === "gmail-prefetch" ||
  (isForgeable(natureOf(agent)) && (network === "microsoft" || network === "google"));

interface Surroundings {
  delay: number;
  isOwnView: boolean;
  isBurst: boolean;
  isHasty: boolean;
}

const machineReasons = (signal: Signal, { delay, isBurst }: Surroundings): VerdictReason[] => {
  const nature = natureOf(signal.agent);
  const found: VerdictReason[] = [];
  if (isMachine(nature)) found.push(nature);
  if (signal.network === "google-special-crawler" && nature !== "proxy")
    found.push("crawler-network");
  if (!isForgeable(nature)) return found;
  if (isBurst) found.push("burst");
  if (signal.network === "microsoft" && signal.agent !== "mobile-browser" && delay <= scanTime)
    found.push("microsoft-network", "soon");
  return found;
};

const doubts = (
  signal: Signal,
  { delay, isOwnView, isBurst, isHasty }: Surroundings,
): VerdictReason[] => {
  const { kind, network } = signal;
  const nature = natureOf(signal.agent);
  const found: VerdictReason[] = [];
  if (isOwnView && kind === "page") found.push("own-view");
  if (nature === "apple") found.push("apple-agent");
  if (network === "apple-relay") found.push("apple-relay");
  if (network === "google-special-crawler") found.push("crawler-network");
  if (nature === "unknown") found.push("unknown-agent");
  if (nature === "proxy" && kind === "page") found.push("odd-agent");
  if (isBurst) found.push("burst");
  if (isForgeable(nature)) {
    if (isHasty) found.push("burst");
    if (network === "hosting") found.push("hosting-network");
    if (network === "microsoft") found.push("microsoft-network");
    if (network === "google") found.push("google-network");
    if (network === "unknown") found.push("unknown-network");
  }
  const named = kind === "image" && !isForgeable(nature);
  if (delay < (named ? soonByName : soonByBrowser)) found.push("soon");
  return found;
};

const judge = (signal: Signal, around: Surroundings): Judgement => {
  if (around.delay < 0) return { verdict: "self", reasons: ["before-sending"] };
  const isOwn = around.isOwnView && signal.kind === "image" && isProxied(signal);
  if (isOwn || natureOf(signal.agent) === "own") return { verdict: "self", reasons: ["own-view"] };
  const machine = machineReasons(signal, around);
  if (machine.length > 0) return { verdict: "machine", reasons: inOrder(machine) };
  const unclear = doubts(signal, around);
  if (unclear.length > 0) return { verdict: "unclear", reasons: inOrder(unclear) };
  const speaks = isForgeable(natureOf(signal.agent)) ? "browser-agent" : "mail-agent";
  return { verdict: "human", reasons: [speaks, "delay"] };
};

/** Whether a gateway that got the mail late might look like this: they forge browsers on a desk. */
const needsSupport = ({ agent, at }: Signal, sentAt: number): boolean =>
  isForgeable(natureOf(agent)) && agent !== "mobile-browser" && at - sentAt < lateDelivery;

/** The given reasons once each, in the order of the closed list. */
export const inOrder = (given: Iterable<VerdictReason>): VerdictReason[] => {
  const set = new Set(given);
  return verdictReasons.filter((reason) => set.has(reason));
};

/**
 * Judges everything that came for one message: one judgement a signal, in the order given, which
 * changes none of them. Several things speak (agent, network, delay since sending, method, bursts
 * across the message's image and page, the creditor's own views), and one that leaves room for
 * doubt makes the verdict `unclear`; Apple's relay and privacy agent are never `human`, nor is a
 * browser on a desk in the first hours for which nothing else speaks.
 */
export const judgeFetches = (
  signals: readonly Signal[],
  { sentAt, selfViews }: SignalContext,
): Judgement[] => {
  const views = selfViews.toSorted((one, other) => one - other);
  const own = asItBegan(
    signals,
    new Set(
      signals.flatMap(({ at }, index) =>
        anyWithin(views, at - afterSelfView, at + beforeSelfView) ? [index] : [],
      ),
    ),
  );
  const { certain, likely } = findBursts(
    signals.map((signal) => {
      const nature = natureOf(signal.agent);
      const forged = isForgeable(nature);
      return { ...signal, couldScan: forged || isMachine(nature), isForgeable: forged };
    }),
  );
  const bursts = asItBegan(signals, certain);
  const hasty = asItBegan(signals, likely);
  const judgements = signals.map((signal, index) =>
    judge(signal, {
      delay: signal.at - sentAt,
      isOwnView: own.has(index),
      isBurst: bursts.has(index),
      isHasty: hasty.has(index),
    }),
  );
  const people = signals.flatMap((signal, index) =>
    judgements[index]?.verdict === "human"
      ? [{ ...signal, index, isSure: !needsSupport(signal, sentAt) }]
      : [],
  );
  const support = findSupport(people);
  for (const { index, isSure } of people) {
    if (isSure) continue;
    const found = support.get(index);
    judgements[index] =
      found === undefined
        ? { verdict: "unclear", reasons: ["alone"] }
        : { verdict: "human", reasons: ["browser-agent", found] };
  }
  return judgements;
};
