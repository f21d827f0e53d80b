import { procedure as en } from "../../locales/en/procedure.ts";
import { procedure as fr, type ProcedureText } from "../../locales/fr/procedure.ts";
import { useLanguage } from "../../locales/use-text.tsx";

/** What this part of the panel says: it is loaded with it, apart from the rest. */
export const useProcedure = (): ProcedureText => (useLanguage() === "fr" ? fr : en);
