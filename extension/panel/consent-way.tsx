import { useState } from "preact/hooks";

import { useText } from "../locales/use-text.tsx";
import { Radios } from "../style/choice.tsx";
import { Input } from "../style/field.tsx";

const ways = ["box", "mail", "other"] as const;
type Way = (typeof ways)[number];

interface ConsentWayProps {
  /** As the timeline will keep it; empty as long as it says nothing. */
  note: string;
  onNote: (note: string) => void;
  complaint: string | undefined;
}

/** How a consent was given: one of the usual ways, or another in one's own words. */
export const ConsentWay = ({ note, onNote, complaint }: ConsentWayProps) => {
  const t = useText().consent;
  // What was written before stays as it was written.
  const [said, setSaid] = useState<{ way: Way | null; detail: string }>({
    way: note === "" ? null : "other",
    detail: note,
  });
  const say = (change: Partial<typeof said>) => {
    const next = { ...said, ...change };
    setSaid(next);
    const detail = next.detail.trim();
    const named = next.way === null || next.way === "other" ? "" : t.ways[next.way];
    onNote([named, detail].filter((part) => part !== "").join(", "));
  };
  return (
    <div class="stack tight">
      <Radios
        label={t.how}
        value={said.way ?? ""}
        onChoose={(way) => say({ way: ways.find((one) => one === way) ?? null })}
        options={ways.map((value) => ({ value: value as string, label: t.ways[value] }))}
        complaint={complaint}
      />
      {said.way !== null && (
        <Input
          label={t.wayDetail}
          value={said.detail}
          onInput={(detail) => say({ detail })}
          hint={t.wayDetailHint}
          maxLength={900}
          optional={said.way !== "other"}
        />
      )}
    </div>
  );
};
