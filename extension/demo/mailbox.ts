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

/** A mail host that we play ourselves. */
interface MailSite {
  origin: string;
  url: string;
  page: (url: URL) => string;
  readSend: (request: SentRequest) => SendConfirmation | null;
}

/** Mail pages show remote images through a proxy of theirs, which there is none of here. */
export const imageProxies = "googleusercontent.com";

/** What the mail host answers, whichever browser asks. A mail that leaves is kept in `sent`. */
export const playMailHost = ({ origin, page, readSend }: MailSite) => {
  const sent: SendConfirmation[] = [];
  const answer = (request: SentRequest & { isNavigation: boolean }) => {
    const url = new URL(request.url);
    if (request.isNavigation) {
      return { status: 200, contentType: "text/html; charset=utf-8", body: page(url) };
    }
    if (request.method !== "POST" || url.origin !== origin) {
      return { status: 404, contentType: "text/plain", body: "" };
    }
    const confirmation = readSend(request);
    if (confirmation?.verdict === "sent") sent.push(confirmation);
    return { status: 200, contentType: "application/json", body: "[]" };
  };
  return { sent, answer };
};

const describeRequest = (route: Route) => ({
  method: route.request().method(),
  url: route.request().url(),
  body: route.request().postData(),
  headers: route.request().headers(),
  isNavigation: route.request().isNavigationRequest(),
});

const serve = async (context: BrowserContext, site: MailSite): Promise<Mailbox> => {
  const { sent, answer } = playMailHost(site);
  for (const pages of [`https://*.${imageProxies}/**`, `${site.origin}/**`]) {
    await context.route(pages, (route) => route.fulfill(answer(describeRequest(route))));
  }
  return { url: site.url, sent };
};

export const gmailSite: MailSite = {
  origin: "https://mail.google.com",
  url: "https://mail.google.com/mail/u/0/#inbox",
  page: () => read("gmail/thread-2026-11.html"),
  readSend: readGmailSendRequest,
};

export const serveGmail = (context: BrowserContext): Promise<Mailbox> => serve(context, gmailSite);

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
