import { localDay } from "../locales/moments.ts";
import { useText } from "../locales/use-text.tsx";
import { AgendaList } from "../popup/agenda-list.tsx";
import { useRead } from "../style/use-read.ts";
import type { PageState } from "../messages.ts";
import type { PanelDeps } from "./panel-deps.ts";

const shown = 3;

/**
 * Nothing to show a case for: what to do, and the day's most urgent. Whether a thread is open is not
 * known where the page can no longer be read.
 */
export const NoThreadScreen = ({ deps, page }: { deps: PanelDeps; page: PageState }) => {
  const text = useText();
  const t = text.panel.noThread;
  const isBlind = page.stopped.some(({ feature }) => feature === "follow-thread");
  const { answer: agenda } = useRead(() => deps.backend.agenda({ on: localDay(deps.now()) }));
  const due = agenda?.ok ? agenda.value.items.filter(({ why }) => why !== "signal") : [];
  return (
    <>
      <section class="stack tight">
        <h1>{isBlind ? t.unreadable : t.title}</h1>
        <p class="soft">{isBlind ? t.unreadableHint(text.common.hosts[page.host]) : t.hint}</p>
      </section>
      {agenda?.ok && (
        <section aria-labelledby="agenda-title">
          <h2 id="agenda-title">{t.agenda}</h2>
          {due.length === 0 ? (
            <p class="soft">{t.nothing}</p>
          ) : (
            <AgendaList items={due} first={shown} now={deps.now()} onOpen={deps.open.thread} />
          )}
        </section>
      )}
    </>
  );
};
