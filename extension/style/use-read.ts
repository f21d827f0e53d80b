import { useEffect, useRef, useState } from "preact/hooks";

import type { Outcome } from "../backend.ts";
import { settle } from "./settle.ts";

/** Something read once, when `enabled`: null until the answer is there. `again` reads it anew. */
export const useRead = <Value>(
  ask: () => Promise<Outcome<Value>>,
  enabled = true,
): { answer: Outcome<Value> | null; again: () => void } => {
  const [answer, setAnswer] = useState<Outcome<Value> | null>(null);
  const latest = useRef(0);
  const read = async () => {
    latest.current += 1;
    const mine = latest.current;
    setAnswer(null);
    const outcome = await settle(ask());
    if (mine === latest.current) setAnswer(outcome);
  };
  useEffect(() => {
    if (enabled) void read();
    return () => {
      latest.current += 1;
    };
  }, [enabled]);
  return { answer, again: () => void read() };
};
