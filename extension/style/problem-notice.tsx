import type { Problem } from "../backend.ts";
import { useText } from "../locales/use-text.tsx";
import { Button } from "./button.tsx";

interface ProblemNoticeProps {
  problem: Problem;
  /** Absent where trying again is the form's own button. */
  onRetry?: () => void;
  onOptions?: () => void;
}

/** Says what went wrong and what can be done about it; an alert, because it answers a gesture. */
export const ProblemNotice = ({ problem, onRetry, onOptions }: ProblemNoticeProps) => {
  const t = useText();
  const { title, text } =
    problem.kind === "signed-out"
      ? { title: t.common.problem.signedOutTitle, text: t.common.problem.signedOut }
      : problem.kind === "offline"
        ? { title: t.common.problem.offlineTitle, text: t.common.problem.offline }
        : {
            title: t.common.problem.refusedTitle,
            text: problem.message === "" ? t.common.problem.unknown : problem.message,
          };
  return (
    <div class={`notice ${problem.kind === "refused" ? "fault" : "warn"}`} role="alert">
      <p>
        <strong>{title}</strong>
        <br />
        {text}
      </p>
      {problem.kind === "signed-out" && onOptions && (
        <Button onPress={onOptions}>{t.common.problem.toOptions}</Button>
      )}
      {problem.kind !== "signed-out" && onRetry && (
        <Button onPress={onRetry}>{t.common.retry}</Button>
      )}
    </div>
  );
};
