import { fileURLToPath } from "node:url";

import { english } from "../../fixtures/outlook/english.ts";
import { buildOutlookPage } from "../../fixtures/outlook/build.ts";
import { outlookThreadId, outlookUrls } from "../../fixtures/outlook/urls.ts";
import { testHost } from "../contract.ts";
import type { HostUnderTest } from "../contract/host-under-test.ts";

const camille = "camille@atelier-durand.example";
const page = await buildOutlookPage();
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
        replyInsertsBefore: "Alex Martin",
        shownImages: [logo.exec(page(new URL(outlookUrls.thread)))?.[1] ?? ""],
      },
      english,
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
