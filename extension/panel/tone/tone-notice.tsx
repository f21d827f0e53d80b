import type { CaseView } from "@impaye/shared/schema/case";
import type { Contact } from "@impaye/shared/schema/contact";

import type { DraftFinding, PageState } from "../../messages.ts";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { useTone } from "./use-tone.ts";

export interface ToneNoticeProps {
  deps: Pick<PanelDeps, "page">;
  view: CaseView;
  page: PageState;
  onChanged: (sentence: string) => void;
}

/** The background does not know to whom a draft is written; the case does. */
const towards = (findings: readonly DraftFinding[], kind: Contact["kind"]): DraftFinding[] =>
  findings.filter(({ rule }) => rule !== "indemnity-b2c" || kind === "consumer");

/** What the tone guard says of the mail in the editor, and the way to send it anyway. */
export const ToneNotice = ({ deps, view, page, onChanged }: ToneNoticeProps) => {
  const t = useTone();
  const findings = towards(page.tone?.findings ?? [], view.contact.kind);
  const accepted = new Set(page.tone?.accepted);
  const open = findings.filter(({ severity, rule }) => severity === "block" && !accepted.has(rule));
  const accept = useAction(
    async () => {
      // The mail says it itself, once it left.
      await deps.page.acceptTone([...new Set(open.map(({ rule }) => rule))]);
      return { ok: true, value: null } as const;
    },
    () => onChanged(t.recorded),
  );
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="tone-title" data-part="tone">
      <h2 id="tone-title">{t.title}</h2>
      <div class={open.length > 0 ? "notice fault stack tight" : "notice warn stack tight"}>
        <p role="status">
          {open.length > 0
            ? t.blocked(open.length)
            : findings.some(({ severity }) => severity === "block")
              ? t.meant
              : t.warned}
        </p>
        <ul class="why">
          {findings.map(({ rule, words, why, better, legalBasis }) => (
            <li key={`${rule} ${words}`}>
              <strong>{t.quoted(words)}</strong> {why}
              <br />
              {better}
              {legalBasis !== "" && <p class="soft">{t.basis(legalBasis)}</p>}
            </li>
          ))}
        </ul>
        {open.length > 0 && (
          <>
            {accept.problem && <ProblemNotice problem={accept.problem} />}
            <Button onPress={accept.run} busy={accept.busy} action="accept-tone">
              {t.sendAnyway}
            </Button>
            <p class="soft">{t.sendAnywayHint}</p>
          </>
        )}
        <p class="soft">{t.notAdvice}</p>
      </div>
    </section>
  );
};
