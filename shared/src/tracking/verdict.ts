// In the panel's bundle: no zod here.

/** What one fetch or visit is held to be. `self`: the creditor's own, or from before sending. */
export const verdicts = ["human", "unclear", "machine", "self"] as const;
export type Verdict = (typeof verdicts)[number];

/** What spoke for a verdict: a closed list, each one sentence in the interface. */
export const verdictReasons = [
  /** It came before the message left. */
  "before-sending",
  /** It came through a proxy while the creditor had the message on screen. */
  "own-view",
  /** A mail program, or the proxy of one, that loads images when a person displays the message. */
  "mail-agent",
  /** A browser, on a network that no known machine uses. */
  "browser-agent",
  /** Long enough after sending for a person. */
  "delay",
  /** The same again, much later: a filter looks once, when the mail arrives. */
  "repeated",
  /** The page after somebody had displayed the mail: a filter follows links before that. */
  "after-display",
  /** Apple's privacy protection, which loads images whether or not anybody reads. */
  "apple-agent",
  /** An address of Apple's relay, which hides who asks. */
  "apple-relay",
  /** Microsoft's network, from which both Outlook.com's readers and its scanner ask. */
  "microsoft-network",
  /** Google's own network, where a person's browser is not. */
  "google-network",
  /** A rented server, where few people's browsers are. */
  "hosting-network",
  /** Too soon after sending to tell a person from a filter. */
  "soon",
  /** A browser, once, in the hours in which a mail may arrive late and be looked at by a filter. */
  "alone",
  /** The mail proxy asked for a page, which proxies do not. */
  "odd-agent",
  "unknown-agent",
  "unknown-network",
  /** A security filter, by its own name. */
  "scanner-agent",
  /** A program that is no reader, by its own name. */
  "script-agent",
  /** Gmail loading in advance. */
  "prefetch-agent",
  /** Asked in a way in which no reader asks. */
  "method",
  /** One of Google's special crawlers, by its address. */
  "crawler-network",
  /** Image and page, or two browsers, within seconds of each other; or the same many times at once. */
  "burst",
] as const;
export type VerdictReason = (typeof verdictReasons)[number];

/** A verdict and what spoke for it, in the order of `verdictReasons`. */
export interface Judgement {
  verdict: Verdict;
  reasons: readonly VerdictReason[];
}
