import { usePageText } from "../locales/use-page-text.ts";
import { Mark } from "../style/mark.tsx";

const marks = [
  ["human", "human"],
  ["unclear", "unclear"],
  ["machine", "machine"],
  ["self", "aside"],
] as const;

/** What the shapes on the strips stand for. */
export const Legend = () => {
  const t = usePageText().report.legend;
  return (
    <ul class="legend" aria-label={t.title}>
      {marks.map(([verdict, mark]) => (
        <li key={verdict}>
          <Mark kind={mark} /> {t[verdict]}
        </li>
      ))}
      <li class="soft">{t.lanes}</li>
    </ul>
  );
};
