import type { Clock } from "@impaye/shared/schema/clock";

/** Where a rule can be read. */
export const SourceLinks = ({ sources }: { sources: readonly Clock["sources"][number][] }) => (
  <>
    {sources.map(({ label, url }, index) => (
      <span key={label}>
        {index > 0 && " · "}
        <a href={url} target="_blank" rel="noreferrer">
          {label}
        </a>
      </span>
    ))}
  </>
);
