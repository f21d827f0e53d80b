import { fileURLToPath } from "node:url";

import { english } from "../../fixtures/outlook/english.ts";
import { buildOutlookPage } from "../../fixtures/outlook/build.ts";
import { outlookThreadId, outlookUrls } from "../../fixtures/outlook/urls.ts";
import { testHost } from "../contract.ts";
import type { HostUnderTest } from "../contract/host-under-test.ts";

const camille = "camille@atelier-durand.example";
const page = await buildOutlookPage();
const from = { email: camille, name: "Camille Durand" };
const idOf = (last: number): string => `AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A00${last}`;
const logo = /<img src="(data:[^"]+)"/u;

const outlook: HostUnderTest = {
  id: "outlook",
  adapter: {
    file: fileURLToPath(new URL("outlook-host.ts", import.meta.url)),
    create: "createOutlookHost",
  },
  fixtures: [
    {
      name: "thread-2026-11",
      html: page,
      listUrl: outlookUrls.list,
      threadUrls: [{ name: "conversation", url: outlookUrls.thread }],
      expected: {
        thread: {
          id: outlookThreadId,
          subject: "Refonte du site : facture F-2026-031",
          participants: [{ email: camille, name: "Camille Durand" }],
          account: "alex.martin@exemple.fr",
        },
        reply: { threadId: outlookThreadId, recipients: [camille], subject: null },
        newMail: { threadId: null, recipients: [camille], subject: "Facture F-2026-031" },
        messages: [
          {
            id: idOf(1),
            from,
            subject: "Refonte du site : facture F-2026-031",
            shownAt: "lun. 28/09/2026 09:12",
            text: "Bonjour Alex, Le devis est validé, merci.",
          },
          {
            id: idOf(2),
            from: { email: "alex.martin@exemple.fr", name: "Alex Martin" },
            subject: null,
            shownAt: "mar. 06/10/2026 18:40",
            text: "Bonjour Camille, Le site est en ligne depuis hier.",
          },
          {
            id: idOf(3),
            from,
            subject: null,
            shownAt: "jeu. 08/10/2026 11:05",
            text: "Bonjour Alex, Bien reçu.",
          },
        ],
        replyInsertsBefore: "Alex Martin",
        shownImages: [logo.exec(page(new URL(outlookUrls.thread)))?.[1] ?? ""],
      },
      english,
      // Without its id a message could be noted twice: none is read.
      under: { "ids shuffled": { messages: [] } },
      contentIds: [
        "ConversationReadingPaneContainer",
        "Signature",
        "appendonsend",
        "divRplyFwdMsg",
        "mail-editor-reference-message-container",
      ],
    },
  ],
  beyondRecognition: { thread: "pane", openReply: "pane" },
};

testHost(outlook);
