import type { ReminderId } from "@impaye/shared/ids";

import type { Compose } from "../hosts/host.ts";
import type { FeatureContext } from "./feature.ts";

/**
 * The recipients of a mail with this reminder in it who are not known as its client, nor as the
 * user: who agreed to be measured did so for nobody else. Every one where it cannot be told; none
 * while there is no recipient.
 */
export const strangersIn = async (
  { tell, page }: Pick<FeatureContext, "tell" | "page">,
  compose: Compose,
  reminderId: ReminderId,
): Promise<string[]> => {
  const own = page.state().thread?.account;
  const to = compose.recipients().filter((email) => email !== own);
  if (to.length === 0) return [];
  return (await tell("strangersAmong", { reminderId, to })) ?? to;
};
