import { useEffect } from "preact/hooks";

import type { Problem } from "../backend.ts";
import { useText } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";
import { isVisible } from "./is-visible.ts";
import type { PanelState } from "./panel-state.ts";

const retryMs = 10_000;

/** The case could not be read: why, what works all the same, and a retry. */
export const ProblemScreen = ({
  problem,
  panel,
}: {
  problem: Problem;
  panel: Pick<PanelState, "load" | "recover">;
}) => {
  const t = useText();
  const offline = problem.kind === "offline";
  useEffect(() => {
    if (!offline) return undefined;
    const tryAgain = () => {
      if (isVisible()) void panel.recover();
    };
    const timer = setInterval(tryAgain, retryMs);
    window.addEventListener("online", tryAgain);
    document.addEventListener("visibilitychange", tryAgain);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", tryAgain);
      document.removeEventListener("visibilitychange", tryAgain);
    };
  }, [offline]);
  const message = problem.kind === "refused" ? problem.message : t.common.problem.offline;
  return (
    <section class="stack" data-problem={problem.kind}>
      <div class="stack tight" role="alert">
        <h1>{offline ? t.common.problem.offlineTitle : t.common.problem.refusedTitle}</h1>
        <p class="soft">{message === "" ? t.common.problem.unknown : message}</p>
      </div>
      {offline && <p class="soft">{t.panel.offline.still}</p>}
      <div class="row">
        <Button onPress={() => void panel.load()} action="retry">
          {t.common.retry}
        </Button>
      </div>
    </section>
  );
};
