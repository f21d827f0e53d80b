import { describe, expect, it } from "vitest";

import type { SentRequest } from "../send-confirmation.ts";
import { readOutlookSendRequest } from "./read-send-request.ts";

const origin = "https://outlook.office.com";
const html =
  '<html><body dir="ltr"><p>Bonjour Camille,</p><a href="https://r.example/f/ab12">F-2026-031</a></body></html>';
const camille = "camille@atelier-durand.example";

const mailbox = (EmailAddress: string) => ({
  __type: "EmailAddress:#Exchange",
  Name: "Camille Durand",
  EmailAddress,
  RoutingType: "SMTP",
  MailboxType: "OneOff",
});

const message = {
  __type: "Message:#Exchange",
  Subject: "Facture F-2026-031",
  Body: { __type: "BodyContentType:#Exchange", BodyType: "HTML", Value: html },
  ToRecipients: [mailbox("Camille@Atelier-Durand.example")],
  CcRecipients: [],
  BccRecipients: [],
  From: null,
};

const createItem = (items: unknown, disposition: string = "SendAndSaveCopy") => ({
  __type: "CreateItemJsonRequest:#Exchange",
  Header: { __type: "JsonRequestHeaders:#Exchange", RequestServerVersion: "V2018_01_08" },
  Body: {
    __type: "CreateItemRequest:#Exchange",
    Items: items,
    MessageDisposition: disposition,
    ComposeOperation: "newMail",
  },
});

const set = (name: string, value: unknown, key: "Item" | "Message" = "Item") => ({
  __type: "SetItemField:#Exchange",
  Path: { __type: "PropertyUri:#Exchange", FieldURI: name },
  [key]: { __type: "Message:#Exchange", [name]: value },
});

const updateItem = (updates: unknown, disposition = "SendAndSaveCopy") => ({
  __type: "UpdateItemJsonRequest:#Exchange",
  Body: {
    __type: "UpdateItemRequest:#Exchange",
    ItemChanges: [
      {
        __type: "ItemChange:#Exchange",
        ItemId: { __type: "ItemId:#Exchange", Id: "AAMkAD=", ChangeKey: "CQAA" },
        Updates: updates,
      },
    ],
    MessageDisposition: disposition,
  },
});

const request = (json: unknown, change: Partial<SentRequest> = {}): SentRequest => {
  const { ItemChanges } = (json as { Body?: { ItemChanges?: unknown } }).Body ?? {};
  const action = ItemChanges ? "UpdateItem" : "CreateItem";
  return {
    method: "POST",
    url: `${origin}/owa/0/service.svc?action=${action}&app=Mail&n=42`,
    body: JSON.stringify(json),
    headers: {},
    ...change,
  };
};

const sent = {
  verdict: "sent",
  messageId: null,
  subject: "Facture F-2026-031",
  to: [camille],
  html,
};

describe("a request that sends", () => {
  it("is read from a new mail", () => {
    expect(readOutlookSendRequest(request(createItem([message])))).toEqual(sent);
  });

  it("is read from a saved draft, whose fields come one by one", () => {
    const updates = [
      set("Subject", message.Subject),
      set("ToRecipients", message.ToRecipients, "Message"),
      set("CcRecipients", [mailbox("compta@atelier-durand.example")]),
      set("Body", message.Body),
    ];
    expect(readOutlookSendRequest(request(updateItem(updates)))).toEqual({
      ...sent,
      messageId: "AAMkAD=",
      to: [camille, "compta@atelier-durand.example"],
    });
  });

  it("is read from a draft of which nothing changed any more", () => {
    expect(readOutlookSendRequest(request(updateItem([])))).toEqual({
      verdict: "sent",
      messageId: "AAMkAD=",
      subject: null,
      to: [],
      html: "",
    });
  });

  it("is read from an answer, whose text has another name and whose people are wrapped", () => {
    const { Body, ...rest } = message;
    const answer = {
      ...rest,
      __type: "ReplyAllToItem:#Exchange",
      NewBodyContent: Body,
      ToRecipients: [{ Mailbox: mailbox(camille) }],
    };
    expect(readOutlookSendRequest(request(createItem([answer])))).toEqual(sent);
  });

  it.for([
    ["encoded", (text: string) => encodeURIComponent(text)],
    ["as it is", (text: string) => text],
  ] as const)("is read from the header that short requests travel in, %s", ([, encode]) => {
    const text = JSON.stringify(createItem([message]));
    const headers = { "x-owa-urlpostdata": encode(text) };
    for (const body of [null, ""]) {
      expect(readOutlookSendRequest(request({}, { body, headers }))).toEqual(sent);
    }
  });

  it.for([
    "https://outlook.live.com/owa/0/service.svc?action=CreateItem",
    "https://outlook.office365.com/owa/service.svc?action=CreateItem&UA=0",
    "https://outlook.cloud.microsoft/owa/alex@exemple.fr/service.svc?n=3&action=CreateItem",
  ])("is read on %s", (url) => {
    expect(readOutlookSendRequest(request(createItem([message]), { url }))).toEqual(sent);
  });
});

describe("a request that says nothing about sending", () => {
  const nothing: [string, SentRequest][] = [
    ["a draft being saved", request(createItem([message], "SaveOnly"))],
    ["a draft being changed", request(updateItem([set("Subject", "a")], "SaveOnly"))],
    ["another method", request(createItem([message]), { method: "GET" })],
    [
      "another action",
      request(createItem([message]), { url: `${origin}/owa/0/service.svc?action=GetItem` }),
    ],
    [
      "another path",
      request(createItem([message]), { url: `${origin}/owa/0/other.svc?action=CreateItem` }),
    ],
    [
      "another host",
      request(createItem([message]), {
        url: "https://outlook.office.com.evil.example/owa/service.svc?action=CreateItem",
      }),
    ],
    ["no address at all", request(createItem([message]), { url: "nowhere" })],
    ["an answer to an invitation", request(createItem([{ __type: "AcceptItem:#Exchange" }]))],
    ["no items", request(createItem([]))],
    ["items that are none", request(createItem([null, 3, "mail", [message]]))],
    ["items that are no list", request(createItem("mail"))],
    ["no body", request({}, { body: null })],
    ["no JSON", request({}, { body: "<soap:Envelope/>" })],
    ["cut JSON", request({}, { body: JSON.stringify(createItem([message])).slice(0, -3) })],
    ["a list", request([createItem([message])])],
    [
      "a header that cannot be decoded",
      request({}, { body: null, headers: { "x-owa-urlpostdata": "%7B%E0%A4%A" } }),
    ],
    ["nesting beyond measure", request({}, { body: "[".repeat(200_000) })],
    ["more than is read", request(createItem([{ ...message, Pad: "x".repeat(10_000_001) }]))],
  ];
  it.for(nothing)("is passed over: %s", ([, passed]) => {
    expect(readOutlookSendRequest(passed)).toBeNull();
  });
});

describe("hostile fields of a request that sends", () => {
  it("are bounded, and left out where they are no text", () => {
    const crowd = Array.from({ length: 1_000 }, (_, index) => mailbox(`p${index}@a.example`));
    const read = readOutlookSendRequest(
      request(
        createItem([
          {
            ...message,
            Subject: "s".repeat(5_000),
            Body: { Value: "h".repeat(3_000_000) },
            ToRecipients: [null, 1, { EmailAddress: 7 }, mailbox("nobody"), ...crowd],
            CcRecipients: "all",
          },
        ]),
      ),
    );
    expect(read?.subject).toHaveLength(1_000);
    expect(read?.html).toHaveLength(2_000_000);
    expect(read?.to).toHaveLength(100);
    expect(read?.to[0]).toBe("p0@a.example");
  });

  it("are no text: then they are missing", () => {
    const odd = { __type: "Message:#Exchange", Subject: { a: 1 }, Body: ["x"], ToRecipients: {} };
    expect(readOutlookSendRequest(request(createItem([odd])))).toEqual({
      verdict: "sent",
      messageId: null,
      subject: null,
      to: [],
      html: "",
    });
  });
});
