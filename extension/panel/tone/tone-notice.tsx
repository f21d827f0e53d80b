import type { CaseView } from "@impaye/shared/schema/case";
import type { ToneContext } from "@impaye/shared/tone/check-tone";
import { useMemo } from "preact/hooks";

import { checkDraft } from "../../check-draft.ts";
import { useLanguage } from "../../locales/use-text.tsx";
import type { PageState } from "../../messages.ts";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import { SourceLinks } from "../../style/source-links.tsx";
import type { PanelDeps } from "../panel-deps.ts";
import { useTone } from "./use-tone.ts";

export interface ToneNoticeProps {
  deps: Pick<PanelDeps, "page">;
  view: CaseView;
  page: PageState;
  onChanged: (sentence: string) => void;
}

/** Whom the case is about, as the tone guard wants to know them. */
const addresseeOf = ({ case: kase, contact }: CaseView): ToneContext => ({
  kind: contact.kind,
  jurisdiction: kase.jurisdiction,
  names: [contact.name, ...(contact.company === undefined ? [] : [contact.company])],
});

/** What the tone guard says of the mail in the editor, and the way to send it anyway. */
export const ToneNotice = ({ deps, view, page, onChanged }: ToneNoticeProps) => {
  const t = useTone();
  const language = useLanguage();
  const draft = page.tone?.text ?? "";
  const findings = useMemo(
    () => checkDraft(draft, language, addresseeOf(view)),
    [draft, language, view],
  );
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
          {findings.map(({ rule, words, why, better, legalBasis, sources }) => (
            <li key={`${rule} ${words}`}>
              <strong>{t.quoted(words)}</strong> {why}
              <br />
              {better}
              {legalBasis !== "" && sources.length === 0 && (
                <p class="soft">{t.basis(legalBasis)}</p>
              )}
              {sources.length > 0 && (
                <p class="soft">
                  {t.basis("")}
                  <SourceLinks sources={sources} />
                </p>
              )}
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
