import { useEffect, useRef, useState } from "preact/hooks";

import type { Outcome, Problem } from "../backend.ts";
import type { Complaints } from "./complaints.ts";
import { settle } from "./settle.ts";

/** One action of a screen: under way at most once, its problem kept until the next attempt. */
export interface Action<Input extends unknown[]> {
  busy: boolean;
  problem: Problem | null;
  /** What is wrong with which field, from the server or from `refuse`. */
  complaints: Complaints;
  run: (...input: Input) => void;
  /** Shows complaints that were found without asking the server. */
  refuse: (complaints: Complaints) => void;
}

/**
 * `act` is not started again while it runs, however often `run` is called; `done` gets its value
 * while the screen is still there.
 */
export const useAction = <Input extends unknown[], Value>(
  act: (...input: Input) => Promise<Outcome<Value>>,
  done: (value: Value) => void,
): Action<Input> => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [own, setOwn] = useState<Complaints>({});
  const running = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const start = async (...input: Input) => {
    running.current = true;
    setBusy(true);
    setOwn({});
    const outcome = await settle(act(...input));
    running.current = false;
    if (gone.current) return;
    setBusy(false);
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) done(outcome.value);
  };

  return {
    busy,
    problem,
    complaints: { ...(problem?.kind === "refused" ? problem.fields : {}), ...own },
    run: (...input) => {
      if (!running.current) void start(...input);
    },
    refuse: (complaints) => {
      setProblem(null);
      setOwn(complaints);
    },
  };
};
