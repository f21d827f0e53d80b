/** When a contact stopped being measured, epoch milliseconds; null or absent when it never did. */
export interface Stops {
  /** The debtor withdrew. */
  withdrawnAt?: number | null | undefined;
  /** The creditor gave the measuring up. */
  stoppedAt?: number | null | undefined;
}

/**
 * Whether a fetch or a visit at `at` must leave no trace: what was written up to a stop tells nothing
 * from then on, whoever stopped it and whatever was allowed since.
 */
export const isSilenced = (writtenAt: number, at: number, stops: Stops): boolean =>
  [stops.withdrawnAt, stops.stoppedAt].some(
    (stop) => stop !== undefined && stop !== null && writtenAt <= stop && at >= stop,
  );
