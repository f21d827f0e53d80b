import type { ReminderId } from "@impaye/shared/ids";

import type { Compose } from "../hosts/host.ts";
import type { FeatureContext } from "./feature.ts";

interface Verdict {
  recipients: string;
  /** Null until the background answered. */
  strangers: string[] | null;
}

/** By editor: found at the insertion, it holds for the sending that may follow at once. */
const verdicts = new WeakMap<Element, Map<ReminderId, Verdict>>();

const recipientsOf = (compose: Compose): string => compose.recipients().join();

/** What was found of the recipients as they are now; null: not asked about yet. */
export const verdictOn = (compose: Compose, reminderId: ReminderId): Verdict | null => {
  const verdict = verdicts.get(compose.editor)?.get(reminderId);
  return verdict?.recipients === recipientsOf(compose) ? verdict : null;
};

/**
 * The recipients of a mail with this reminder in it who are not known as its client, nor as the
 * user: who agreed to be measured did so for nobody else. Every one where it cannot be told; none
 * while there is no recipient. `emails` are the client's, where they are known here already.
 */
export const strangersIn = async (
  { tell, page }: Pick<FeatureContext, "tell" | "page">,
  compose: Compose,
  reminderId: ReminderId,
  emails?: readonly string[],
): Promise<string[]> => {
  const verdict: Verdict = { recipients: recipientsOf(compose), strangers: null };
  const known = verdicts.get(compose.editor) ?? new Map<ReminderId, Verdict>();
  verdicts.set(compose.editor, known.set(reminderId, verdict));
  const own = page.state().thread?.account;
  const to = compose.recipients().filter((email) => email !== own);
  const about = { reminderId, to, ...(emails && { emails }) };
  const strangers = to.length === 0 ? [] : ((await tell("strangersAmong", about)) ?? to);
  verdict.strangers = strangers;
  return strangers;
};
