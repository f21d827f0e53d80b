/**
 * A letter before its figures, in liquid. `subject` is one line. In `body`, a blank line separates
 * paragraphs, so a condition must begin and end within its paragraph; a paragraph that comes out
 * empty is left out. A paragraph that starts with `{% include` is a block (see `blocks.ts`).
 */
export interface Template {
  subject: string;
  body: string;
}
