// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Document, toHtml } from "./document.tsx";

/** A page in both languages, for a reader whose language is not known. */
const plainPage = (title: string, french: string, english: string): string =>
  toHtml(
    <Document language="fr" title={title}>
      <main>
        <h1>{title}</h1>
        <p>{french}</p>
        <p lang="en" class="soft">
          {english}
        </p>
      </main>
    </Document>,
  );

/** The same for every link that leads nowhere, so that it tells nothing. */
export const notFoundPage = plainPage(
  "Page introuvable",
  "Ce lien n’ouvre aucune page. S’il vient d’un message, répondez à ce message pour en recevoir un autre.",
  "Page not found: this link opens no page. If it came in a message, reply to that message to get another one.",
);

/** Asked for too often. */
export const busyPage = plainPage(
  "Un instant, s’il vous plaît",
  "Cette page a été demandée trop souvent en peu de temps. Attendez une minute, puis ouvrez-la de nouveau.",
  "One moment, please: this page was asked for too often in a short time. Wait a minute, then open it again.",
);

/** The server could not answer. */
export const troublePage = plainPage(
  "Cette page ne peut pas s’afficher maintenant",
  "Le problème est de notre côté. Ouvrez de nouveau le lien dans quelques minutes ; s’il n’aboutit toujours pas, répondez au message qui le contenait.",
  "This page cannot be shown now, and the fault is on our side. Open the link again in a few minutes; if that does not help, reply to the message that it came in.",
);

/** More was sent than any form of ours holds. */
export const tooLargePage = plainPage(
  "Votre réponse est trop longue",
  "Elle n’a pas été envoyée. Revenez en arrière et raccourcissez-la, ou répondez au message qui contenait le lien.",
  "Your answer is too long and was not sent. Go back and shorten it, or reply to the message that the link came in.",
);
