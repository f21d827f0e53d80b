import { usePageText } from "../locales/use-page-text.ts";
import type { Column, Sorting } from "./report-lines.ts";

interface SortHeaderProps {
  column: Column;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  /** Figures stand at the right. */
  numeric?: boolean;
}

/** A column's name, which sorts by it: first as it reads best, then the other way round. */
export const SortHeader = ({ column, sorting, onSort, numeric = false }: SortHeaderProps) => {
  const t = usePageText().report;
  const isSorted = sorting.column === column;
  const ascendingFirst = column === "client" || column === "subject" || column === "step";
  return (
    <th
      scope="col"
      class={numeric ? "numeric" : ""}
      aria-sort={isSorted ? (sorting.ascending ? "ascending" : "descending") : "none"}
    >
      <button
        type="button"
        title={t.sortBy(t.columns[column])}
        onClick={() =>
          onSort({ column, ascending: isSorted ? !sorting.ascending : ascendingFirst })
        }
      >
        {t.columns[column]}
        <span class="arrow" aria-hidden="true" />
      </button>
    </th>
  );
};
