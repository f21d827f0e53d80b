// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import type { Child } from "hono/jsx";

import type { Language } from "@impaye/shared/schema/language";

import { pageCss } from "./page.css.ts";

interface DocumentProps {
  language: Language;
  title: string;
  /** The whole style; `pageCss` without it. */
  css?: string;
  /** Search engines may show it. */
  isListed?: boolean;
  children: Child;
}

/** What all pages share: a head without anything external, and one style. */
export const Document = ({
  language,
  title,
  css = pageCss,
  isListed = false,
  children,
}: DocumentProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {!isListed && <meta name="robots" content="noindex" />}
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <style>{raw(css)}</style>
    </head>
    <body>{children}</body>
  </html>
);

/** The whole document. Our components are synchronous, so that an element is its text. */
export const toHtml = (element: { toString(): string }): string =>
  `<!doctype html>${element.toString()}`;
