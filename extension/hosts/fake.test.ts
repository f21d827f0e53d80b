import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { testHost } from "./contract.ts";

const page = (name: string): string =>
  readFileSync(new URL(`../fixtures/fake/${name}`, import.meta.url), "utf8");

testHost({
  id: "fake",
  adapter: {
    file: fileURLToPath(new URL("fake.ts", import.meta.url)),
    create: "createFakeHost",
  },
  fixtures: [
    {
      name: "mail-2026-11",
      html: () => page("mail-2026-11.html"),
      listUrl: "https://mail.fake.example/",
      threadUrls: [{ name: "deep link", url: "https://mail.fake.example/#thread/t-31" }],
      expected: {
        thread: {
          id: "t-31",
          subject: "Facture F-2026-031",
          participants: [
            { email: "camille@atelier-durand.example", name: "Camille Durand" },
            { email: "compta@atelier-durand.example", name: null },
          ],
          account: "alex.martin@exemple.fr",
        },
        reply: {
          threadId: "t-31",
          recipients: ["camille@atelier-durand.example"],
          subject: null,
        },
        newMail: {
          threadId: null,
          recipients: ["camille@atelier-durand.example"],
          subject: "Facture F-2026-031",
        },
        replyInsertsBefore: "Alex Martin",
        shownImages: ["/logo.png"],
        messages: [
          {
            id: "m-1",
            from: { email: "alex.martin@exemple.fr", name: "Alex Martin" },
            subject: "Facture F-2026-031",
            shownAt: "2026-09-01 09:12",
            text: "Bonjour Camille, voici la facture F-2026-031, 1 800 €.",
          },
          {
            id: "m-2",
            from: { email: "camille@atelier-durand.example", name: "Camille Durand" },
            subject: null,
            shownAt: "2026-09-02 10:40",
            text: "Bien reçu, merci.",
          },
        ],
      },
      english: {
        Répondre: "Reply",
        Envoyer: "Send",
        Joindre: "Attach",
        "Nouveau message": "New message",
        Objet: "Subject",
      },
    },
  ],
  beyondRecognition: { thread: "thread", openReply: "thread" },
});
