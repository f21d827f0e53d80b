import { useText } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";

interface PagerProps {
  first: number;
  last: number;
  total: number;
  onTurn: (by: 1 | -1) => void;
}

/** Which lines of how many are shown, and the way to the others. */
export const Pager = ({ first, last, total, onTurn }: PagerProps) => {
  const t = useText().report.pager;
  return (
    <nav class="row pager" aria-label={t.title}>
      <span role="status">{t.shown(first, last, total)}</span>
      <span class="row no-print">
        <Button onPress={() => onTurn(-1)} busy={first <= 1}>
          {t.before}
        </Button>
        <Button onPress={() => onTurn(1)} busy={last >= total}>
          {t.after}
        </Button>
      </span>
    </nav>
  );
};
