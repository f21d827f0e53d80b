import { expect, test } from "vitest";

import type { Backend, SessionState } from "../backend.ts";
import { pageState } from "../gallery/sample.ts";
import type { PageState } from "../messages.ts";
import type { PanelDeps } from "./panel-deps.ts";
import { createPanelState } from "./panel-state.ts";

const nobody: SessionState = { serverUrl: "https://impaye.example", email: null, language: "fr" };

/** A panel without an account, beside a mail page that has no thread open yet. */
const startPanel = (session: Promise<SessionState>) => {
  let opens: (state: PageState) => void = () => undefined;
  const backend: Pick<Backend, "session" | "caseOfThread"> = {
    session: () => session,
    caseOfThread: async () => ({ ok: false, problem: { kind: "signed-out" } }),
  };
  const page: Pick<PanelDeps["page"], "state" | "onChange"> = {
    state: async () => ({ ...pageState, thread: null }),
    onChange(listener) {
      opens = listener;
      return () => undefined;
    },
  };
  // The part of its surroundings that a panel without an account uses.
  const panel = createPanelState({ backend, page } as PanelDeps);
  panel.start();
  return { panel, openThread: () => opens(pageState) };
};

test.each([
  ["was never in is welcomed", nobody, false],
  ["was in learns that the session expired", { ...nobody, expired: true as const }, true],
])("who opens a thread before the panel is ready and %s", async (_, session, expired) => {
  const answer = Promise.withResolvers<SessionState>();
  const { panel, openThread } = startPanel(answer.promise);
  openThread();
  answer.resolve(session);
  await expect.poll(() => panel.screen.value).toEqual({ name: "signed-out", expired });
});
