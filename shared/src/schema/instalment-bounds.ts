// Their own file because the panel's bundle has no room for zod.

/** Fewer is a promise, not a plan; more is for a conversation. */
export const fewestInstalments = 2;
export const mostInstalments = 6;
