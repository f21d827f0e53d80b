import { usePageText } from "../locales/use-page-text.ts";
import { Button } from "../style/button.tsx";

interface PagerProps {
  first: number;
  last: number;
  /** Lines that can be shown. */
  known: number;
  total: number;
  /** Messages that were read so far; null when these are all. */
  loaded: number | null;
  onTurn: (by: 1 | -1) => void;
}

/** Which lines of how many are shown, and the way to the others. */
export const Pager = ({ first, last, known, total, loaded, onTurn }: PagerProps) => {
  const t = usePageText().report.pager;
  return (
    <nav class="row pager" aria-label={t.title}>
      <span role="status">
        {t.shown(first, last, total)}
        {loaded !== null && ` · ${t.loaded(loaded)}`}
      </span>
      <span class="row no-print">
        <Button onPress={() => onTurn(-1)} busy={first <= 1}>
          {t.before}
        </Button>
        <Button onPress={() => onTurn(1)} busy={last >= known}>
          {t.after}
        </Button>
      </span>
    </nav>
  );
};
