import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { BrowserContext, Route } from "playwright-core";

import { outlookUrls } from "../fixtures/outlook/urls.ts";
import { readGmailSendRequest } from "../hosts/gmail/read-send-request.ts";
import { readOutlookSendRequest } from "../hosts/outlook/read-send-request.ts";
import type { SendConfirmation, SentRequest } from "../hosts/send-confirmation.ts";

/** A mail page of our own, served at the real page's origin so that the real extension runs on it. */
export interface Mailbox {
  /** Where to point the browser. */
  url: string;
  /** What left so far, as the mail host would have received it. */
  sent: SendConfirmation[];
}

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), "utf8");

const describeRequest = (route: Route): SentRequest => ({
  method: route.request().method(),
  url: route.request().url(),
  body: route.request().postData(),
  headers: route.request().headers(),
});

const serve = async (
  context: BrowserContext,
  host: {
    origin: string;
    url: string;
    page: (url: URL) => string;
    readSend: (request: SentRequest) => SendConfirmation | null;
  },
): Promise<Mailbox> => {
  const sent: SendConfirmation[] = [];
  // Mail pages show remote images through a proxy of theirs, which there is none of here.
  await context.route("https://*.googleusercontent.com/**", (route) =>
    route.fulfill({ status: 404, body: "" }),
  );
  await context.route(`${host.origin}/**`, async (route) => {
    const request = route.request();
    if (request.isNavigationRequest()) {
      const html = host.page(new URL(request.url()));
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    }
    if (request.method() !== "POST") return route.fulfill({ status: 404, body: "" });
    const confirmation = host.readSend(describeRequest(route));
    if (confirmation?.verdict === "sent") sent.push(confirmation);
    return route.fulfill({ contentType: "application/json", body: "[]" });
  });
  return { url: host.url, sent };
};

export const serveGmail = (context: BrowserContext): Promise<Mailbox> =>
  serve(context, {
    origin: "https://mail.google.com",
    url: "https://mail.google.com/mail/u/0/#inbox",
    page: () => read("gmail/thread-2026-11.html"),
    readSend: readGmailSendRequest,
  });

/** `page` answers each address of the mail page: see `fixtures/outlook/build.ts`. */
export const serveOutlook = (
  context: BrowserContext,
  page: (url: URL) => string,
): Promise<Mailbox> =>
  serve(context, {
    origin: "https://outlook.office.com",
    url: outlookUrls.list,
    page,
    readSend: readOutlookSendRequest,
  });
