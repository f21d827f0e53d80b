import type { Clock } from "@impaye/shared/schema/clock";

import { SourceLinks } from "../../style/source-links.tsx";
import { useLaw } from "./use-law.ts";

/** Where a rule can be read, and that this is information. */
export const Sources = ({ sources }: { sources: readonly Clock["sources"][number][] }) => {
  const t = useLaw();
  return (
    <p class="hint">
      {t.notAdvice} <SourceLinks sources={sources} />
    </p>
  );
};
