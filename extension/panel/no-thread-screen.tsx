import { localDay } from "../locales/moments.ts";
import { useText } from "../locales/use-text.tsx";
import { AgendaLine } from "../popup/agenda-line.tsx";
import { Button } from "../style/button.tsx";
import { useRead } from "../style/use-read.ts";
import type { PanelDeps } from "./panel-deps.ts";

const shown = 3;

/** Nothing to show a case for: what to do, and the day's most urgent. */
export const NoThreadScreen = ({ deps }: { deps: PanelDeps }) => {
  const t = useText().panel.noThread;
  const { answer: agenda } = useRead(() => deps.backend.agenda({ on: localDay(deps.now()) }));
  const due = agenda?.ok ? agenda.value.items.filter(({ why }) => why !== "signal") : [];
  const more = agenda?.ok ? Math.max(0, agenda.value.due - shown) : 0;
  return (
    <>
      <section class="stack tight">
        <h1>{t.title}</h1>
        <p class="soft">{t.hint}</p>
      </section>
      {agenda?.ok && (
        <section aria-labelledby="agenda-title">
          <h2 id="agenda-title">{t.agenda}</h2>
          {due.length === 0 ? (
            <p class="soft">{t.nothing}</p>
          ) : (
            <ul class="agenda">
              {due.slice(0, shown).map((item) => (
                <AgendaLine
                  key={item.caseId}
                  item={item}
                  now={deps.now()}
                  onOpen={() => deps.open.report(item.caseId)}
                />
              ))}
            </ul>
          )}
          {more > 0 && (
            <Button look="plain" onPress={() => deps.open.report(null)}>
              {t.agendaMore(more)}
            </Button>
          )}
        </section>
      )}
    </>
  );
};
