import type { ClocksProps } from "../law/clocks.tsx";
import type { CallScriptProps } from "../ways/call-script.tsx";
import type { WaysProps } from "../ways/ways.tsx";
import { lazyPart } from "./lazy-part.tsx";

/** What else can be done. */
export const LazyWays = lazyPart<WaysProps>(async () => (await import("../ways/ways.tsx")).Ways);

/** The days that count. */
export const LazyClocks = lazyPart<ClocksProps>(
  async () => (await import("../law/clocks.tsx")).Clocks,
);

/** What to say on the telephone. */
export const LazyCallScript = lazyPart<CallScriptProps>(
  async () => (await import("../ways/call-script.tsx")).CallScript,
);
