import { settleMs } from "./on-page-change.ts";

/**
 * Tells a page that is still drawing from one that changed. Ask with the address whose content is
 * missing, or with null when nothing is missing; true once it has been missing for `settleMs`.
 */
export const overdue = (now: () => number): ((missingAt: string | null) => boolean) => {
  let missing: string | null = null;
  let since = 0;
  return (missingAt) => {
    if (missingAt !== missing) {
      missing = missingAt;
      since = now();
    }
    return missingAt !== null && now() - since >= settleMs;
  };
};
