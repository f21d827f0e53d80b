// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Language } from "@impaye/shared/schema/language";

import { Document, toHtml } from "./document.tsx";
import { Measuring } from "./sections.tsx";
import { pageWords } from "./words.ts";

/** What a withdrawal link shows when it is followed: nothing is withdrawn by opening a link. */
export const withdrawPage = (language: Language, creditor: string, pagePath: string): string => {
  const words = pageWords[language];
  return toHtml(
    <Document language={language} title={`${words.withdraw} – ${creditor}`}>
      <main>
        <h1>{words.withdraw}</h1>
        <Measuring
          words={words}
          creditor={creditor}
          withdrawAction={`${pagePath}/tracking/withdraw`}
        />
        <p>
          <a href={pagePath}>{words.back}</a>
        </p>
      </main>
    </Document>,
  );
};

/** What a debtor sees after refusing the measurement. `pagePath`: the page that they came from. */
export const withdrawnPage = (language: Language, pagePath: string): string => {
  const words = pageWords[language];
  return toHtml(
    <Document language={language} title={words.withdrawnTitle}>
      <main>
        <h1>{words.withdrawnTitle}</h1>
        <p>{words.withdrawn}</p>
        <p>
          <a href={pagePath}>{words.back}</a>
        </p>
      </main>
    </Document>,
  );
};
