import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { testHost } from "../contract.ts";
import type { HostUnderTest } from "../contract/host-under-test.ts";

const page = (name: string): string =>
  readFileSync(new URL(`../../fixtures/gmail/${name}.html`, import.meta.url), "utf8");

const mailbox = "https://mail.google.com/mail/u/0/";
const threadHash = "FMfcgzQXKzlhvMnBwqPrTxLmZkVcJdGf";

const alex = { email: "alex.martin@exemple.fr", name: "Alex Martin" };
const camille = { email: "camille@atelier-durand.example", name: "Camille Durand" };
const messages = [
  {
    id: "1998c2a7f3d04b1e",
    from: alex,
    subject: "Facture F-2026-031",
    shownAt: "1 sept. 2026 09:12",
    text: "Bonjour Camille, Voici la facture F-2026-031",
  },
  {
    id: "199925369a0fd31f",
    from: camille,
    subject: null,
    shownAt: "2 sept. 2026 10:40",
    text: "Bonjour Alex, Bien reçu, c’est validé",
  },
  {
    id: "19a04f61b2c97c91",
    from: alex,
    subject: null,
    shownAt: "20 oct. 2026 08:55",
    text: "Bonjour Camille, Je me permets de revenir",
  },
];

const gmail: HostUnderTest = {
  id: "gmail",
  adapter: {
    file: fileURLToPath(new URL("gmail-host.ts", import.meta.url)),
    create: "createGmailHost",
  },
  fixtures: [
    {
      name: "thread-2026-11",
      html: () => page("thread-2026-11"),
      listUrl: `${mailbox}#inbox`,
      threadUrls: [
        { name: "from the inbox", url: `${mailbox}#inbox/${threadHash}` },
        { name: "from a search", url: `${mailbox}#search/facture/${threadHash}` },
      ],
      expected: {
        thread: {
          id: "1998c2a7f3d04b1e",
          subject: "Facture F-2026-031",
          participants: [
            { email: "camille@atelier-durand.example", name: "Camille Durand" },
            { email: "compta@atelier-durand.example", name: "Nadia Benali" },
          ],
          account: "alex.martin@exemple.fr",
        },
        reply: {
          threadId: "1998c2a7f3d04b1e",
          recipients: ["camille@atelier-durand.example"],
          subject: null,
        },
        newMail: {
          threadId: null,
          recipients: ["camille@atelier-durand.example"],
          subject: "Facture F-2026-031",
        },
        messages,
        replyInsertsBefore: "Alex Martin",
        shownImages: [
          "data:image/gif;base64,R0lGODlhAQABAIAAAJmqu////yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==",
        ],
      },
      // Texts and dates go by classes alone; what remains is never enough to call a mail automatic.
      under: {
        "class names shuffled": {
          messages: messages.map(({ id, from, subject }) => ({
            id,
            from,
            subject,
            shownAt: null,
            text: "",
          })),
        },
      },
      contentClasses: ["gmail_signature", "gmail_quote", "gmail_quote_container", "gmail_attr"],
      english: {
        Répondre: "Reply",
        Réponse: "Reply",
        Transférer: "Forward",
        Envoyer: "Send",
        "Ctrl+Entrée": "Ctrl-Enter",
        "Autres options d’envoi": "More send options",
        "Joindre des fichiers": "Attach files",
        Joindre: "Attach",
        "Supprimer le brouillon": "Discard draft",
        Supprimer: "Discard",
        "Corps du message": "Message Body",
        "Nouveau message": "New Message",
        Destinataires: "Recipients",
        Objet: "Subject",
        "Boîte de réception": "Inbox",
        "Messages envoyés": "Sent",
        "À : ": "to ",
        Sélectionner: "Select",
      },
    },
  ],
  beyondRecognition: { thread: "thread", openReply: "thread" },
};

testHost(gmail);
