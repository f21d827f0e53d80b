/**
 * Does something first after `firstMs`, then `everyMs` after it was last done, until stopped. `stop`
 * resolves when what is under way is done. `work` must not reject.
 */
export const runEvery = (
  { firstMs, everyMs }: { firstMs: number; everyMs: number },
  work: () => Promise<void>,
): { stop(): Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const workAndWait = async (): Promise<void> => {
    await work();
    if (!stopped) timer = setTimeout(run, everyMs).unref();
  };
  const run = (): void => {
    running = workAndWait();
  };
  let timer = setTimeout(run, firstMs).unref();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
