import { useEffect, useRef, useState } from "preact/hooks";

import type { Outcome, SessionState } from "../backend.ts";
import { usePageText } from "../locales/use-page-text.ts";
import { Button } from "../style/button.tsx";
import { Check, Radios } from "../style/choice.tsx";
import type { Complaints } from "../style/complaints.ts";
import { Form } from "../style/form.tsx";
import { Input } from "../style/field.tsx";
import { ProblemNotice } from "../style/problem-notice.tsx";
import { useAction } from "../style/use-action.ts";
import type { OptionsDeps } from "./options.tsx";

interface AccountSectionProps {
  deps: OptionsDeps;
  session: SessionState;
  onSession: (session: SessionState) => void;
}

/** Signing up, in and out. */
export const AccountSection = (props: AccountSectionProps) => {
  const t = usePageText().options.account;
  return (
    <section class="stack" aria-labelledby="account-title">
      <h2 id="account-title">{t.title}</h2>
      {props.session.email === null ? (
        <>
          {props.session.expired && (
            <p class="notice warn" role="status">
              {t.expired}
            </p>
          )}
          <SignIn {...props} />
        </>
      ) : (
        <SignedIn {...props} email={props.session.email} />
      )}
    </section>
  );
};

const SignedIn = ({ deps, email, onSession }: AccountSectionProps & { email: string }) => {
  const t = usePageText().options.account;
  const status = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The form that had the focus is gone; whoever just signed in hears that it worked.
    if (document.activeElement === document.body && document.hasFocus()) status.current?.focus();
  }, []);
  const signOut = useAction(
    async (): Promise<Outcome<SessionState>> => ({ ok: true, value: await deps.backend.signOut() }),
    onSession,
  );
  return (
    <div class="stack" tabIndex={-1} ref={status} role="status">
      <p>{t.signedInAs(email)}</p>
      <p class="soft">{t.welcome}</p>
      {signOut.problem && <ProblemNotice problem={signOut.problem} />}
      <div class="row">
        <Button onPress={signOut.run} busy={signOut.busy} action="sign-out">
          {t.signOut}
        </Button>
      </div>
    </div>
  );
};

const shortest = 8;

const SignIn = ({ deps, session, onSession }: AccountSectionProps) => {
  const text = usePageText();
  const t = text.options.account;
  const [mode, setMode] = useState<"in" | "up">("in");
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [visible, setVisible] = useState(false);
  const isNew = mode === "up";
  const action = useAction(async (): Promise<Outcome<SessionState>> => {
    // First of all: Firefox grants it only within the click itself.
    if (!(await deps.requestPermission(session.serverUrl))) {
      const message = text.options.connection.denied;
      return { ok: false, problem: { kind: "refused", code: "invalid", message } };
    }
    return isNew
      ? deps.backend.signUp({ name: name.trim(), email: email.trim(), password })
      : deps.backend.signIn({ email: email.trim(), password });
  }, onSession);
  const complaintsNow = (): Complaints => {
    const { required } = text.openCase;
    const complaints: Complaints = {};
    if (isNew && name.trim() === "") complaints["name"] = required;
    if (email.trim() === "") complaints["email"] = required;
    if (password === "") complaints["password"] = required;
    else if (isNew && password.length < shortest) complaints["password"] = t.tooShort;
    return complaints;
  };
  return (
    <>
      <Radios
        label={t.mode}
        hideLabel
        look="segments"
        value={mode}
        onChoose={(next) => {
          setMode(next);
          action.refuse({});
        }}
        options={[
          { value: "in", label: t.have },
          { value: "up", label: t.create },
        ]}
      />
      <Form
        key={mode}
        label={isNew ? t.signUp : t.signIn}
        action={action}
        shown={["name", "email", "password"]}
        submit={isNew ? t.signUp : t.signIn}
        submitting={t.working}
        onSubmit={() => {
          const complaints = complaintsNow();
          if (Object.keys(complaints).length > 0) action.refuse(complaints);
          else action.run();
        }}
      >
        {isNew && (
          <Input
            label={t.name}
            value={name}
            autocomplete="name"
            maxLength={200}
            onInput={setName}
            complaint={action.complaints["name"]}
          />
        )}
        <Input
          label={t.email}
          type="email"
          value={email}
          autocomplete="email"
          maxLength={320}
          onInput={setEmail}
          complaint={action.complaints["email"]}
        />
        <Input
          label={t.password}
          type={visible ? "text" : "password"}
          value={password}
          autocomplete={isNew ? "new-password" : "current-password"}
          maxLength={128}
          onInput={setPassword}
          hint={isNew ? t.passwordRule : undefined}
          complaint={action.complaints["password"]}
        />
        <Check label={t.show} checked={visible} onCheck={setVisible} />
      </Form>
    </>
  );
};
