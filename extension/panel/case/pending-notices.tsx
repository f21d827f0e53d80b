import type { PendingReminder } from "../../backend.ts";
import { moment } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { DraftNotice } from "./draft-notice.tsx";

interface PendingNoticesProps {
  deps: Pick<PanelDeps, "backend" | "now">;
  pending: readonly PendingReminder[];
  host: string;
  onSettled: () => void;
}

/** Reminders between the editor and the timeline. */
export const PendingNotices = ({ pending, ...rest }: PendingNoticesProps) =>
  pending.length === 0 ? null : (
    <div class="stack tight">
      {pending.map((reminder) => (
        <PendingNotice key={reminder.reminderId} reminder={reminder} {...rest} />
      ))}
    </div>
  );

const PendingNotice = ({
  deps,
  reminder,
  host,
  onSettled,
}: Omit<PendingNoticesProps, "pending"> & { reminder: PendingReminder }) => {
  const t = useText().caseView.pending;
  if (reminder.stage === "unconfirmed") {
    return <Ask deps={deps} reminder={reminder} host={host} onSettled={onSettled} />;
  }
  if (reminder.stage === "inserted") {
    return <DraftNotice deps={deps} reminder={reminder} onSettled={onSettled} />;
  }
  return <p class="notice done">{reminder.stage === "sending" ? t.sending(host) : t.queued}</p>;
};

const Ask = ({
  deps,
  reminder,
  host,
  onSettled,
}: Omit<PendingNoticesProps, "pending"> & { reminder: PendingReminder }) => {
  const t = useText().caseView.pending;
  const language = useLanguage();
  const settle = useAction(
    (sent: boolean) => deps.backend.settlePending({ reminderId: reminder.reminderId, sent }),
    onSettled,
  );
  const id = `ask-${reminder.reminderId}`;
  return (
    <div class="notice warn" role="group" aria-labelledby={id}>
      <p id={id}>
        <strong>{t.askTitle}</strong>{" "}
        {reminder.refusal === undefined
          ? t.ask(host, moment(reminder.at, deps.now(), language))
          : t.refusal(reminder.refusal)}
      </p>
      {settle.problem && <ProblemNotice problem={settle.problem} />}
      <div class="row">
        <Button onPress={() => settle.run(true)} busy={settle.busy} describedBy={id}>
          {t.yes}
        </Button>
        <Button onPress={() => settle.run(false)} busy={settle.busy} describedBy={id}>
          {t.no}
        </Button>
      </div>
    </div>
  );
};
