import type { CaseId } from "@impaye/shared/ids";
import type { AgendaItem } from "@impaye/shared/schema/agenda";
import { useState } from "preact/hooks";

import { useText } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";
import { AgendaLine } from "./agenda-line.tsx";

interface AgendaListProps {
  /** At most the hundred of an agenda. */
  items: readonly AgendaItem[];
  /** As many stand there until the user asks for the others. */
  first: number;
  now: number;
  onOpen: (caseId: CaseId) => void;
}

/** The first cases of a section; the others unfold where they are. */
export const AgendaList = ({ items, first, now, onOpen }: AgendaListProps) => {
  const t = useText().agenda;
  const [whole, setWhole] = useState(false);
  const others = items.length - first;
  return (
    <>
      <ul class="agenda">
        {items.slice(0, whole ? items.length : first).map((item) => (
          <AgendaLine key={item.caseId} item={item} now={now} onOpen={() => onOpen(item.caseId)} />
        ))}
      </ul>
      {others > 0 && (
        <Button look="plain" expanded={whole} onPress={() => setWhole(!whole)} action="agenda-more">
          {whole ? t.fewer : t.more(others)}
        </Button>
      )}
    </>
  );
};
