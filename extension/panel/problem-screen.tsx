import type { Problem } from "../backend.ts";
import { useText } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";

/** The case could not be read: why, what works all the same, and a retry. */
export const ProblemScreen = ({ problem, onRetry }: { problem: Problem; onRetry: () => void }) => {
  const t = useText();
  const offline = problem.kind === "offline";
  const message = problem.kind === "refused" ? problem.message : t.common.problem.offline;
  return (
    <section class="stack" data-problem={problem.kind}>
      <div class="stack tight" role="alert">
        <h1>{offline ? t.common.problem.offlineTitle : t.common.problem.refusedTitle}</h1>
        <p class="soft">{message === "" ? t.common.problem.unknown : message}</p>
      </div>
      {offline && <p class="soft">{t.panel.offline.still}</p>}
      <div class="row">
        <Button onPress={onRetry} action="retry">
          {t.common.retry}
        </Button>
      </div>
    </section>
  );
};
