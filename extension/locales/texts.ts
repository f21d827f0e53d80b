import type { Language } from "@impaye/shared/schema/language";

import { en } from "./en.ts";
import { fr, type Text } from "./fr.ts";

/** Every language's words at once, for pages that nobody waits for beside a mail. */
export const texts: Record<Language, Text> = { fr, en };
