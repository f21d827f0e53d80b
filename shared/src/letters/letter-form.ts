import type { Source } from "../law/cited.ts";
import type { Language } from "../schema/language.ts";
import type { BlockName } from "./blocks.ts";
import type { LetterInput, WrittenLetter } from "./letter.ts";
import { renderTemplate } from "./render.ts";
import type { Template } from "./template.ts";

/** What of a letter must stay, whatever words it is put in. */
export type Mandatory =
  | "invoices"
  | "total"
  | "articles"
  | "limits"
  | "signature"
  | "dispute"
  | "proofs"
  | "reply-by"
  | "undertaking"
  | "instalments"
  | "both"
  | "clauses"
  | "limitation"
  | "signing";

/** A letter that is no reminder, as liquid: its usual words, what they may name, what must stay. */
export interface LetterForm<Input extends LetterInput, View extends object> {
  usual: Readonly<Record<Language, Template>>;
  view: (input: Input) => View;
  blocks: readonly BlockName[];
  /** What must be readable in the finished letter, each of them. */
  mandatory: Partial<Record<Mandatory, (view: View) => readonly string[]>>;
  sources: (input: Input) => Source[];
}

/** Writes it in the usual words or the user's own; throws liquid's errors for a broken own one. */
export const writeForm = <Input extends LetterInput, View extends object>(
  form: LetterForm<Input, View>,
  input: Input,
  own?: Template,
): WrittenLetter => ({
  ...renderTemplate(form.view(input), own ?? form.usual[input.language]),
  sources: form.sources(input),
});
