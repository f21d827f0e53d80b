/**
 * Work cut in steps of some milliseconds: what runs it decides at each `yield` whether others come in
 * between. Counted, not timed: on Workers the clock stands still while there is work.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does it at a stretch, where nobody waits. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};

/** Does it step by step; between them the event loop does whatever else there is to do. */
export const lettingOthersIn = async <Result>(steps: Steps<Result>): Promise<Result> => {
  let step = steps.next();
  while (step.done !== true) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    step = steps.next();
  }
  return step.value;
};
