import type { CaseId } from "@impaye/shared/ids";
import type { News } from "@impaye/shared/schema/agenda";

import { moment } from "../locales/moments.ts";
import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";

/** What no line of the day's list says: each leads to its case. */
const told = ["withdrew", "bounced", "away"] as const;
type Told = (typeof told)[number];

const mostLines = 4;

/** Whether `NewsSections` has anything to show. */
export const hasNews = (news: readonly News[]): boolean =>
  told.some((kind) => news.some((one) => one.kind === kind));

interface NewsSectionsProps {
  news: readonly News[];
  now: number;
  onOpen: (caseId: CaseId) => void;
}

/** One section for each kind of news that there is. */
export const NewsSections = ({ news, now, onOpen }: NewsSectionsProps) => (
  <>
    {told.map((kind) => {
      const lines = news.filter((one) => one.kind === kind).slice(0, mostLines);
      return lines.length > 0 && <Section key={kind} {...{ kind, lines, now, onOpen }} />;
    })}
  </>
);

const Section = ({
  kind,
  lines,
  now,
  onOpen,
}: {
  kind: Told;
  lines: readonly News[];
} & Omit<NewsSectionsProps, "news">) => {
  const t = usePageText().popup.news;
  const language = useLanguage();
  return (
    <section aria-labelledby={`${kind}-title`}>
      <h2 id={`${kind}-title`}>{t[kind]}</h2>
      <ul class="agenda">
        {lines.map(({ id, company, contactName, caseId, at }) => (
          <li key={id}>
            <button type="button" class="agenda-line" onClick={() => onOpen(caseId)}>
              <span class="agenda-name">{company ?? contactName}</span>
              <span class="soft">{moment(at, now, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
