import type { Context } from "hono";

import type { Agent, Network } from "@impaye/shared/tracking/agent";
import { identifyAgent } from "@impaye/shared/tracking/identify-agent";

import type { Deps } from "../deps.ts";
import { clientAddress } from "../middleware/client-address.ts";
import { clientAsn } from "../middleware/client-asn.ts";

export type IdentifyDeps = Pick<Deps, "config" | "socketAddress" | "connectionAsn" | "networks">;

/** What is kept of who fetched: two classes of closed lists. Address and user agent end here. */
export const identifyRequest = async (
  deps: IdentifyDeps,
  c: Context,
): Promise<{ agent: Agent; network: Network }> => {
  // Only a form is sent so: it says as little of the agent as what is asked for.
  const method = c.req.method === "POST" ? "GET" : c.req.method;
  const userAgent = c.req.header("user-agent") ?? null;
  const origin = { address: clientAddress(deps, c), asn: clientAsn(deps, c) };
  return {
    agent: identifyAgent({ userAgent, method }),
    network: await deps.networks.of(origin),
  };
};
