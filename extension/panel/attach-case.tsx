import type { CaseId } from "@impaye/shared/ids";
import { formatSums } from "@impaye/shared/money-format";
import type { CaseSummary } from "@impaye/shared/schema/case";
import type { HostId } from "@impaye/shared/schema/host";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Outcome, Problem } from "../backend.ts";
import type { Thread } from "../hosts/host.ts";
import { useLanguage, useText } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";
import { Input } from "../style/field.tsx";
import { ProblemNotice } from "../style/problem-notice.tsx";
import { settle } from "../style/settle.ts";
import { useAction } from "../style/use-action.ts";
import type { PanelDeps } from "./panel-deps.ts";
import type { PanelState } from "./panel-state.ts";

const typingMs = 250;

export interface AttachCaseProps {
  deps: PanelDeps;
  panel: PanelState;
  host: HostId;
  thread: Thread;
  /** The case that it is tied to already. */
  except?: CaseId;
  onCancel: () => void;
}

/** Search among the cases, and the choice that ties this thread to one. */
export const AttachCase = ({ deps, panel, host, thread, except, onCancel }: AttachCaseProps) => {
  const text = useText();
  const t = text.panel.attach;
  const search = useCaseSearch(deps);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.querySelector("input")?.focus(), []);
  const attach = useAction(
    async (found: CaseSummary): Promise<Outcome<unknown>> => {
      if (thread.id !== null) {
        const linked = await deps.backend.linkThread({
          host,
          threadId: thread.id,
          caseId: found.id,
        });
        if (!linked.ok) return linked;
      }
      return panel.showCase(found.id, thread);
    },
    () => {},
  );
  const { problem } = search;
  const cases = search.cases?.filter(({ id }) => id !== except) ?? null;
  return (
    <section class="stack" aria-labelledby="attach-title" ref={section}>
      <h2 id="attach-title">{t.title}</h2>
      {thread.id === null && <p class="hint">{t.noId}</p>}
      <Input
        type="search"
        label={t.search}
        value={search.q}
        onInput={search.setQ}
        maxLength={200}
      />
      {problem && <ProblemNotice problem={problem} onRetry={search.again} />}
      {attach.problem && <ProblemNotice problem={attach.problem} />}
      <div aria-live="polite">
        {cases?.length === 0 && <p class="soft">{t.none}</p>}
        {cases && cases.length > 0 && (
          <ul class="found" aria-labelledby="attach-title">
            {cases.map((found) => (
              <li key={found.id}>
                <FoundCase found={found} busy={attach.busy} onChoose={() => attach.run(found)} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {search.more && (
        <Button look="plain" onPress={search.more}>
          {t.more}
        </Button>
      )}
      <div class="row">
        <Button onPress={onCancel}>{text.common.cancel}</Button>
      </div>
    </section>
  );
};

const FoundCase = ({
  found,
  busy,
  onChoose,
}: {
  found: CaseSummary;
  busy: boolean;
  onChoose: () => void;
}) => {
  const t = useText();
  const language = useLanguage();
  const name = found.company ?? found.contactName;
  return (
    <button
      type="button"
      class="found-case"
      {...(busy ? { "aria-disabled": true } : {})}
      onClick={() => {
        if (!busy) onChoose();
      }}
    >
      <span class="found-name">{name}</span>
      <span class="figures">
        {formatSums([found.total, ...found.otherTotals], language)}
        {found.provisional && <span class="soft small block">{t.agenda.provisional}</span>}
      </span>
      <span class="soft">{found.title}</span>
      <span class="soft nowrap">
        {found.daysLate > 0 ? t.common.daysLate(found.daysLate) : t.common.statuses[found.status]}
      </span>
    </button>
  );
};

/** The cases that match, read a moment after the last keystroke; late answers are dropped. */
const useCaseSearch = (deps: Pick<PanelDeps, "backend">) => {
  const [q, setQ] = useState("");
  const [cases, setCases] = useState<CaseSummary[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef(0);

  const read = async (from: string | null) => {
    latest.current += 1;
    const mine = latest.current;
    const wanted = q.trim();
    const answer = await settle(
      deps.backend.cases({
        ...(wanted === "" ? {} : { q: wanted }),
        ...(from === null ? {} : { cursor: from }),
      }),
    );
    if (mine !== latest.current) return;
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const { cases: found, nextCursor } = answer.value;
    setCases((before) => (from === null ? found : [...(before ?? []), ...found]));
    setCursor(nextCursor);
  };

  useEffect(() => {
    const timer = setTimeout(() => void read(null), q === "" ? 0 : typingMs);
    return () => clearTimeout(timer);
  }, [q]);
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );

  return {
    q,
    setQ,
    cases,
    problem,
    again: () => void read(null),
    more: cursor === null ? null : () => void read(cursor),
  };
};
