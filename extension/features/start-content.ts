import type { ContentScriptContext } from "wxt/utils/content-script-context";

import type { MailHost } from "../hosts/host.ts";
import { onMessage, sendMessage } from "../messaging.ts";
import type { Tell } from "./feature.ts";
import { features } from "./index.ts";
import { createPageStore } from "./page-store.ts";
import { startFeatures, type Answer } from "./start-features.ts";

const checkEveryMs = 2_000;

/** Starts Impayé in a mail page, until the extension is updated or removed. */
export const startContent = async (ctx: ContentScriptContext, host: MailHost): Promise<void> => {
  const tell: Tell = async (name, ...input) => {
    try {
      // Each message takes its one input, or none.
      return (await sendMessage(name, input[0] as never)) as never;
    } catch {
      // Reading it ends everything here when the extension is gone.
      void ctx.isInvalid;
      return null;
    }
  };
  const answer: Answer = (name, handle, signal) => {
    const stop = onMessage(name, ({ data }) => handle(...([data] as Parameters<typeof handle>)));
    signal.addEventListener("abort", stop, { once: true });
  };

  const settings = await tell("pageSettings");
  if (settings === null || ctx.isInvalid) return;
  const page = createPageStore({
    host: host.id,
    thread: null,
    stopped: [],
    inserted: null,
    tone: null,
  });
  page.onChange((state) => void tell("pageChanged", state), ctx.signal);
  answer("pageState", () => page.state(), ctx.signal);
  startFeatures(features, { document, host, page, settings, tell, answer }, ctx.signal);
  // An update tells nobody: the extension is just no longer there.
  ctx.setInterval(() => null, checkEveryMs);
};
