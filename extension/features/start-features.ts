import { HostChangedError } from "../hosts/host.ts";
import type { PageMessages } from "../messages.ts";
import type { Feature, FeatureContext, PageHandler } from "./feature.ts";

/** Has the panel's requests of one name answered until the signal aborts. */
export type Answer = <Name extends keyof PageMessages>(
  name: Name,
  handle: PageHandler<Name>,
  signal: AbortSignal,
) => void;

/** What all features of a mail page share. */
export type SharedContext = Pick<
  FeatureContext,
  "document" | "host" | "page" | "settings" | "tell"
> & { answer: Answer };

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

const startFeature = (
  { id, start }: Feature,
  { answer, ...shared }: SharedContext,
  signal: AbortSignal,
): void => {
  const own = new AbortController();
  const ending = AbortSignal.any([signal, own.signal]);

  const reportStopped = (selectorKey: string | null): void => {
    const others = shared.page.state().stopped.filter(({ feature }) => feature !== id);
    shared.page.update({
      stopped: selectorKey === null ? others : [...others, { feature: id, selectorKey }],
    });
  };

  const guarded: FeatureContext["guarded"] = (run) => {
    let missing = false;
    const failed = (error: unknown): void => {
      if (ending.aborted) return;
      missing = error instanceof HostChangedError;
      reportStopped(error instanceof HostChangedError ? error.selectorKey : nameOf(error));
      if (!missing) own.abort();
    };
    const succeeded = (): void => {
      if (missing) reportStopped(null);
      missing = false;
    };
    return (...input) => {
      if (ending.aborted) return;
      try {
        const running = run(...input);
        if (running) running.then(succeeded, failed);
        else succeeded();
      } catch (error) {
        failed(error);
      }
    };
  };

  guarded(() =>
    start({
      ...shared,
      signal: ending,
      guarded,
      reportStopped,
      answer: (name, handle) => answer(name, handle, ending),
    }),
  )();
};

/**
 * Starts each feature by itself: one that fails is reported to the panel, the others and the mail
 * page go on. `signal` ends them all.
 */
export const startFeatures = (
  features: readonly Feature[],
  shared: SharedContext,
  signal: AbortSignal,
): void => {
  for (const feature of features) startFeature(feature, shared, signal);
};
