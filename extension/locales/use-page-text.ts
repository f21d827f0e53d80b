import type { Text } from "./fr.ts";
import { texts } from "./texts.ts";
import { useLanguage } from "./use-text.tsx";

/**
 * Everything the interface says, in the page's language. Not for the panel, which loads no more than
 * its own words.
 */
export const usePageText = (): Text => texts[useLanguage()];
