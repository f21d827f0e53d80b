// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Language } from "@impaye/shared/schema/language";

import { Document, toHtml } from "./document.tsx";
import type { BehindLink } from "./find-page.ts";
import { type MeasuringState, measuringOf } from "./measuring-of.ts";
import { Measuring } from "./sections.tsx";
import { type PageWords, pageWords } from "./words.ts";

/** Back to the page that a link leads to, where it still does. */
const Back = ({ words, to }: { words: PageWords; to: string | null }) =>
  to === null ? null : (
    <p>
      <a href={to}>{words.back}</a>
    </p>
  );

/**
 * What a withdrawal link shows when it is followed: nothing is withdrawn by opening a link.
 * `pagePath`: the debtor page's own.
 */
export const showWithdrawal = (found: BehindLink, pagePath: string): string => {
  const { language } = found.dossier.contact;
  const { name } = found.creditor;
  const tracking = measuringOf(found, pagePath);
  const back = found.isOpen ? pagePath : null;
  return tracking.state === "refused"
    ? withdrawnPage(language, back)
    : withdrawPage(language, name, tracking, back);
};

export const withdrawPage = (
  language: Language,
  creditor: string,
  tracking: MeasuringState,
  back: string | null,
): string => {
  const words = pageWords[language];
  const title = tracking.state === "on" ? words.withdraw : words.nothingMeasured;
  return toHtml(
    <Document language={language} title={`${title} – ${creditor}`}>
      <main>
        <h1>{title}</h1>
        <Measuring words={words} creditor={creditor} tracking={tracking} />
        <Back words={words} to={back} />
      </main>
    </Document>,
  );
};

/** What a debtor sees after refusing the measurement. `back`: null where the page is open no more. */
export const withdrawnPage = (language: Language, back: string | null): string => {
  const words = pageWords[language];
  return toHtml(
    <Document language={language} title={words.withdrawnTitle}>
      <main>
        <h1>{words.withdrawnTitle}</h1>
        <p>{words.withdrawn}</p>
        <Back words={words} to={back} />
      </main>
    </Document>,
  );
};
