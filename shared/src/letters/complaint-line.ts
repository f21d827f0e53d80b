import type { Language } from "../schema/language.ts";
import type { TemplateComplaint } from "./check-template.ts";

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A complaint as one sentence, with its line where it has one. */
export const complaintLine = (
  { line, message }: Pick<TemplateComplaint, "line" | "message">,
  language: Language,
): string => {
  if (line === null) return upper(message);
  return language === "fr" ? `Ligne ${line}\u00a0: ${message}` : `Line ${line}: ${message}`;
};
