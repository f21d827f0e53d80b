/** Whether one of these numbers, in rising order, lies from `low` to `high`, both included. */
export const anyWithin = (rising: readonly number[], low: number, high: number): boolean => {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] ?? Number.POSITIVE_INFINITY) < low) from = middle + 1;
    else to = middle;
  }
  return (rising[from] ?? Number.POSITIVE_INFINITY) <= high;
};
