import type { Fixture, MutationName } from "./host-under-test.ts";

type Mutate = (html: string, fixture: Fixture) => string;

const shuffled = (name: string): string => {
  let hash = 7;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return `x${hash.toString(36)}`;
};

const inTags = (html: string, change: (tag: string) => string): string =>
  html.replaceAll(/<[a-z][^<>]*>/giu, change);

const shuffleClasses: Mutate = (html, { contentClasses = [] }) =>
  inTags(html, (tag) =>
    tag.replace(/\sclass="([^"]*)"/u, (_, names: string) => {
      const renamed = names
        .split(/\s+/u)
        .map((name) => (contentClasses.includes(name) ? name : shuffled(name)));
      return ` class="${renamed.join(" ")}"`;
    }),
  );

const shuffleIds: Mutate = (html, { contentIds = [] }) =>
  inTags(html, (tag) =>
    tag.replace(/\s(id|for|aria-labelledby)="([^"]*)"/gu, (whole, name: string, id: string) =>
      contentIds.includes(id) ? whole : ` ${name}="${shuffled(id)}"`,
    ),
  );

const replaceLabels = (html: string, labels: [string, string][]): string =>
  // Longest first, so that « Répondre à tous » is not taken for « Répondre ».
  [...labels]
    .sort(([a], [b]) => b.length - a.length)
    .reduce((text, [from, to]) => text.replaceAll(from, to), html);

const toEnglish: Mutate = (html, { english }) =>
  replaceLabels(html.replace('lang="fr"', 'lang="en"'), Object.entries(english));

const toUnknownLanguage: Mutate = (html, { english }) =>
  replaceLabels(
    html.replace('lang="fr"', 'lang="tlh"'),
    Object.keys(english).map((label, index) => [label, `⁂ ${"ghoj ".repeat(index + 1).trim()} ⁂`]),
  );

/** Draws the page's body half a second after the page itself has loaded. */
const renderLate: Mutate = (html) => {
  const body = /<body[^>]*>([\s\S]*)<\/body>/iu.exec(html)?.[1];
  if (body === undefined) throw new Error("a fixture needs <body> and </body>");
  const source = JSON.stringify(body).replaceAll("<", String.raw`\u003c`);
  const late = `<script>
    setTimeout(() => {
      document.body.innerHTML = ${source};
      for (const script of document.body.querySelectorAll("script")) {
        const copy = document.createElement("script");
        copy.type = script.type;
        copy.textContent = script.textContent;
        script.replaceWith(copy);
      }
    }, 500);
  </script>`;
  return html.replace(body, () => late);
};

/** Each takes a fixture's HTML and returns the page as another day or another user might get it. */
export const mutations: Record<MutationName, Mutate> = {
  "class names shuffled": shuffleClasses,
  "ids shuffled": shuffleIds,
  "labels in English": toEnglish,
  "labels in an unknown language": toUnknownLanguage,
  "rendered late": renderLate,
};

const harmless = /^(?:data-fixture|style|hidden|type|src|href|colspan)$/u;

/**
 * Leaves no attribute that an adapter could know, be it written in a tag or set by the page's
 * script: the page after a complete rewrite.
 */
export const beyondRecognition = (html: string): string =>
  inTags(html, (tag) =>
    tag.replaceAll(/\s([a-z][\w:-]*)(?:="[^"]*"|='[^']*')?/giu, (whole, name: string) =>
      harmless.test(name.toLowerCase()) ? whole : "",
    ),
  ).replaceAll(/setAttribute\("([a-z-]+)"/gu, (whole, name: string) =>
    harmless.test(name) || name === "value" ? whole : `setAttribute("data-${shuffled(name)}"`,
  );
