import type { Clock } from "@impaye/shared/schema/clock";

import { useLaw } from "./use-law.ts";

/** Where a rule can be read, and that this is information. */
export const Sources = ({ sources }: { sources: readonly Clock["sources"][number][] }) => {
  const t = useLaw();
  return (
    <p class="hint">
      {t.notAdvice}{" "}
      {sources.map(({ label, url }, index) => (
        <span key={label}>
          {index > 0 && " · "}
          <a href={url} target="_blank" rel="noreferrer">
            {label}
          </a>
        </span>
      ))}
    </p>
  );
};
