import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import type { SentRequest } from "../send-confirmation.ts";
import { readGmailSendRequest } from "./read-send-request.ts";

const syncUrl = "https://mail.google.com/sync/u/0/i/s?hl=fr&c=12&rt=r&pt=ji";

const request = (body: unknown, over: Partial<SentRequest> = {}): SentRequest => ({
  method: "POST",
  url: syncUrl,
  body: typeof body === "string" ? body : JSON.stringify(body),
  headers: {},
  ...over,
});

const nulls = (count: number): null[] => Array.from({ length: count }, () => null);

/** A message as Gmail lists it when it saves or sends, shortened behind its labels. */
const message = (
  labels: string[],
  {
    id = "msg-a:r42",
    to = [[1, "Camille@Atelier-Durand.example", "Camille Durand"]],
    cc = null,
    subject = "Facture F-2026-031",
    parts = [[0, '<div dir="ltr">Bonjour</div>']],
  }: { id?: string; to?: unknown; cc?: unknown; subject?: unknown; parts?: unknown } = {},
): unknown[] => [
  id,
  [1, "alex.martin@exemple.fr", "Alex Martin", ...nulls(6), "alex.martin@exemple.fr"],
  to,
  cc,
  null,
  null,
  1_762_744_701_149,
  subject,
  [null, parts, null, null, null, null, 1],
  null,
  labels,
  ...nulls(6),
  1_762_744_701_149,
];

const sentLabels = ["^all", "^pfg", "^f_bt", "^f_btns", "^f_cl", "^i", "^u"];
const draftLabels = ["^all", "^r", "^r_bt"];

const sending = (...messages: unknown[]): unknown => [
  [null, null, 2],
  [
    [
      [
        10,
        ["thread-f:1844438074014059294", [...nulls(13), ...messages.map((one) => [one, null, 1])]],
      ],
    ],
  ],
  null,
  [1, 1, 1, 1, 205],
  2,
];

const saving = (one: unknown): unknown => [
  null,
  [[[7, ["thread-a:r1", [null, null, [["", null, 1, "thread-a:r1", [one]]]]]]]],
];

describe("a request of Gmail", () => {
  it("that sends is read with its recipients, subject and text", () => {
    expect(
      readGmailSendRequest(
        request(
          sending(
            message(sentLabels, {
              to: [
                [1, "Camille@Atelier-Durand.example", "Camille Durand"],
                [1, "sam@petit.example", null],
              ],
              cc: [[1, "compta@atelier-durand.example", "Nadia"]],
              parts: [
                [0, "<div>Bonjour</div>"],
                [1, "<div class=gmail_quote>…</div>"],
              ],
            }),
          ),
        ),
      ),
    ).toEqual({
      verdict: "sent",
      messageId: "msg-a:r42",
      subject: "Facture F-2026-031",
      to: ["camille@atelier-durand.example", "sam@petit.example", "compta@atelier-durand.example"],
      html: "<div>Bonjour</div><div class=gmail_quote>…</div>",
    });
  });

  it.for([{ labels: ["^r"] }, { labels: ["^r_bt"] }, { labels: draftLabels }])(
    "that puts the same message among the drafts takes it back ($labels)",
    ({ labels }) => {
      expect(readGmailSendRequest(request(saving(message(labels))))).toMatchObject({
        verdict: "undone",
        messageId: "msg-a:r42",
      });
    },
  );

  it("that carries a draft's labels beside the sent one has not sent", () => {
    const labels = [...sentLabels, "^r"];
    expect(readGmailSendRequest(request(sending(message(labels))))?.verdict).toBe("undone");
  });

  it("that saves one draft and sends another mail has sent that mail", () => {
    const body = [
      saving(message(draftLabels, { id: "msg-a:r1" })),
      sending(message(sentLabels, { id: "msg-a:r2" })),
      saving(message(draftLabels, { id: "msg-a:r3" })),
    ];
    expect(readGmailSendRequest(request(body))).toMatchObject({
      verdict: "sent",
      messageId: "msg-a:r2",
    });
  });

  it.for([
    { about: "marks a mail as read", body: [[["msg-f:1844", null, ["^all", "^i"]]]] },
    { about: "lists labels without a message", body: [["^pfg"]] },
    { about: "is no JSON", body: "a=1&b=2" },
    { about: "is cut short", body: JSON.stringify(sending(message(sentLabels))).slice(0, -9) },
    { about: "is empty", body: "" },
    { about: "is null", body: "null" },
    { about: "is a number", body: "7" },
    { about: "is an object", body: { "1": { "2": "^pfg" } } },
  ])("that $about says nothing", ({ body }) => {
    expect(readGmailSendRequest(request(body))).toBeNull();
  });

  it.for([
    { method: "GET" },
    { body: null },
    { url: "https://mail.google.com/sync/u/0/i/fd" },
    { url: "https://mail.google.com/mail/u/0/" },
    { url: "https://mail.google.com.evil.example/sync/u/0/i/s" },
    { url: "http://mail.google.com/sync/u/0/i/s" },
    { url: "not an address" },
    { url: "" },
  ])("elsewhere or otherwise says nothing (%o)", (over) => {
    expect(readGmailSendRequest(request(sending(message(sentLabels)), over))).toBeNull();
  });

  it.for([
    "https://mail.google.com/sync/u/12/i/s",
    "https://mail.google.com/sync/i/s?hl=fr",
    "https://mail.google.com/sync/u/1/d/AEoRXRQ_abc-1/i/s",
  ])("of another account or a delegated mailbox is read too (%s)", (url) => {
    expect(readGmailSendRequest(request(sending(message(sentLabels)), { url }))).not.toBeNull();
  });

  it("with fields of other types is read as far as they go", () => {
    expect(
      readGmailSendRequest(
        request(
          sending(
            message(sentLabels, {
              to: [[1, 7], "x", null, [1, "no address"], [1, "a@b.example"]],
              subject: { hostile: true },
              parts: [[0, 5]],
            }),
          ),
        ),
      ),
    ).toEqual({
      verdict: "sent",
      messageId: "msg-a:r42",
      subject: null,
      to: ["a@b.example"],
      html: "",
    });
  });

  it("that is too large, too deep or too wide costs neither memory nor the stack", () => {
    const huge = sending(message(sentLabels, { parts: [[0, "x".repeat(8_000_000)]] }));
    expect(readGmailSendRequest(request(huge))).toBeNull();
    const deep = `${"[".repeat(5_000)}${JSON.stringify(message(sentLabels))}${"]".repeat(5_000)}`;
    expect(readGmailSendRequest(request(deep))?.verdict).toBe("sent");
    const wide = [nulls(1_000_000), message(sentLabels)];
    expect(readGmailSendRequest(request(wide))).toBeNull();
    const many = Array.from({ length: 3_000 }, (_, index) => [1, `a${index}@b.example`]);
    const to = readGmailSendRequest(request(sending(message(sentLabels, { to: many }))))?.to;
    expect(to).toHaveLength(100);
  });
});

const recorded = new URL("../../../../shared/mail-hosts/fixtures/", import.meta.url);
const absent = !existsSync(new URL("gmail-xhr-2022-09-09-cvOnSend_request.json", recorded));
const recording = (name: string): string =>
  readFileSync(new URL(`gmail-xhr-2022-09-09-${name}.json`, recorded), "utf8");

describe.skipIf(absent)(
  "what Gmail was recorded to send (skipped without ../shared/mail-hosts)",
  () => {
    it("is a send", () => {
      expect(readGmailSendRequest(request(recording("cvOnSend_request")))).toEqual({
        verdict: "sent",
        messageId: "msg-a:r8190137112111191537",
        subject: "subject_111",
        to: ["test+1@gmail.com"],
        html: '<div dir="ltr">ab</div>',
      });
    });

    it("is a draft, with the id of the mail that is sent later", () => {
      expect(readGmailSendRequest(request(recording("cvOnDraftSave_request")))).toEqual({
        verdict: "undone",
        messageId: "msg-a:r8190137112111191537",
        subject: "subject_111",
        to: [],
        html: '<div dir="ltr">a</div>',
      });
    });
  },
);
