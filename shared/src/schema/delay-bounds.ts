// Their own file because the panel's bundle has no room for zod.

/**
 * Days for which a promise or a pause may hold: two years, the longest that a French judge grants
 * (Code civil, art. 1343-5).
 */
export const longestDelayDays = 730;

/** Days over which a plan may stretch: sixty instalments, two months apart. */
export const longestPlanDays = 3_653;
