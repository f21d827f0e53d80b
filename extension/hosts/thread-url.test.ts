import { expect, test } from "vitest";

import { outlookThreadId, outlookUrls } from "../fixtures/outlook/urls.ts";
import { gmailThreadUrl } from "./gmail/thread-url.ts";
import { outlookThreadUrl } from "./outlook/thread-url.ts";

const gmail = "18c0a1b2c3d4e5f6";
const none: string[] = [];

test.each([
  [gmail, none, `https://mail.google.com/mail/u/0/#all/${gmail}`],
  [
    gmail,
    ["https://exemple.fr/", "https://mail.google.com/mail/u/2/?x#inbox"],
    `https://mail.google.com/mail/u/2/#all/${gmail}`,
  ],
  [gmail, ["https://mail.google.com/chat/u/3/"], `https://mail.google.com/mail/u/0/#all/${gmail}`],
  [
    gmail,
    ["https://exemple.fr/https://mail.google.com/mail/u/2/"],
    `https://mail.google.com/mail/u/0/#all/${gmail}`,
  ],
  ["thread-a:r-184", none, null],
  ["../../settings", none, null],
])("Gmail shows %s, with %j open, at %s", (id, open, url) => {
  expect(gmailThreadUrl(id, open)).toBe(url);
});

const id = encodeURIComponent(outlookThreadId);
test.each([
  [outlookThreadId, none, outlookUrls.thread],
  [
    outlookThreadId,
    ["https://outlook.live.com/mail/0/inbox/id/AQ"],
    `https://outlook.live.com/mail/0/inbox/id/${id}`,
  ],
  [
    outlookThreadId,
    ["https://outlook.cloud.microsoft/mail/"],
    `https://outlook.cloud.microsoft/mail/inbox/id/${id}`,
  ],
  [outlookThreadId, ["https://outlook.office.com.exemple.fr/mail/"], outlookUrls.thread],
  ["AAkALgAAAAAAHYQDEapmEc2byACqAC", none, null],
  ["javascript:alert(1)", none, null],
])("Outlook shows %s, with %j open, at %s", (threadId, open, url) => {
  expect(outlookThreadUrl(threadId, open)).toBe(url);
});
