import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { useText } from "../locales/use-text.tsx";
import { Button, SubmitButton } from "./button.tsx";
import { otherComplaints } from "./complaints.ts";
import { ProblemNotice } from "./problem-notice.tsx";
import type { Action } from "./use-action.ts";

interface FormProps {
  /** Its accessible name. */
  label: string;
  action: Pick<Action<never[]>, "busy" | "problem" | "complaints">;
  /** The paths of the fields it shows; complaints about others stand above the buttons. */
  shown: readonly string[];
  submit: string;
  submitting?: string;
  onSubmit: () => void;
  onCancel?: () => void;
  onOptions?: () => void;
  /** Said beside the button once saved. */
  saved?: string | undefined;
  focusFirst?: boolean;
  /** Whether its button is the one to press on its page; it is unless said otherwise. */
  main?: boolean;
  children: ComponentChildren;
}

/** Fields and their buttons. Complaints take the focus to the first field concerned. */
export const Form = (props: FormProps) => {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const { complaints, problem, busy } = props.action;
  const complained = Object.keys(complaints).join();

  useEffect(() => {
    if (complained === "") return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [complained, problem]);
  useEffect(() => {
    if (props.focusFirst)
      form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, []);

  const others = otherComplaints(complaints, props.shown);
  const shownCount = Object.keys(complaints).length - others.length;
  return (
    <form
      ref={form}
      class="stack"
      aria-label={props.label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) props.onSubmit();
      }}
    >
      {props.children}
      {others.length > 0 && (
        <div class="notice fault" role="alert">
          <strong>{t.common.problem.fieldsTitle}</strong>
          {others.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {problem && complained === "" && (
        <ProblemNotice
          problem={problem}
          {...(props.onOptions ? { onOptions: props.onOptions } : {})}
        />
      )}
      <div class="row">
        <SubmitButton busy={busy} main={props.main ?? true}>
          {busy ? (props.submitting ?? t.common.saving) : props.submit}
        </SubmitButton>
        {props.onCancel && <Button onPress={props.onCancel}>{t.common.cancel}</Button>}
        <span class="soft small" role="status">
          {shownCount > 0 ? t.common.problem.fields(shownCount) : (props.saved ?? "")}
        </span>
      </div>
    </form>
  );
};
