/** Runs pieces of work one after the other, in the order they were asked for. */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    // The caller hears of a failure through `result`; the next piece of work must not.
    last = result.catch(() => null);
    return result;
  };
};
