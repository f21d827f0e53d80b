import { browser } from "wxt/browser";

import type { SendConfirmation, SentRequest } from "../hosts/send-confirmation.ts";
import { sendRequests } from "../mail-pages.ts";

/** A host's reader of its own requests; null when the request says nothing about sending. */
export type SendReader = (request: SentRequest) => SendConfirmation | null;

export interface WatchSendsDeps {
  readers: SendReader[];
  /** Whether any reminder is on its way: otherwise no request is read. */
  expectsConfirmation(): Promise<boolean>;
  /** `at` is when the request began, in epoch milliseconds. */
  confirm(confirmation: SendConfirmation, at: number): Promise<void>;
}

interface OpenRequest {
  at: number;
  method: string;
  url: string;
  body: Uint8Array[];
  headers: Record<string, string>;
}

const mostOpen = 100;
/** A mail's text with its quotes; attachments travel by themselves. */
const largestBody = 8_000_000;

const decode = (parts: Uint8Array[]): string | null => {
  if (parts.length === 0) return null;
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join("") + decoder.decode();
};

const firstReading = (readers: SendReader[], request: SentRequest): SendConfirmation | null => {
  for (const read of readers) {
    const confirmation = read(request);
    if (confirmation) return confirmation;
  }
  return null;
};

/**
 * Looks, without holding anything up, at what the mail pages post where they send mail. Only a
 * request that the host answered with success counts. Call before the first `await` of a start, or
 * a sleeping service worker is not woken.
 */
export const watchSends = (deps: WatchSendsDeps): void => {
  const open = new Map<string, OpenRequest>();
  const filter = { urls: sendRequests };
  const { webRequest } = browser;

  webRequest.onBeforeRequest.addListener(
    ({ requestId, method, url, requestBody, timeStamp }) => {
      if (method !== "POST") return undefined;
      const parts = (requestBody?.raw ?? []).flatMap(({ bytes }) =>
        bytes ? [new Uint8Array(bytes)] : [],
      );
      const size = parts.reduce((sum, part) => sum + part.length, 0);
      const body = size > largestBody ? [] : parts;
      open.set(requestId, { at: timeStamp, method, url, body, headers: {} });
      const [oldest] = open.keys();
      if (open.size > mostOpen && oldest !== undefined) open.delete(oldest);
      return undefined;
    },
    filter,
    ["requestBody"],
  );

  webRequest.onBeforeSendHeaders.addListener(
    ({ requestId, requestHeaders = [] }) => {
      const request = open.get(requestId);
      for (const { name, value } of request ? requestHeaders : []) {
        if (request && value !== undefined) request.headers[name.toLowerCase()] = value;
      }
      return undefined;
    },
    filter,
    ["requestHeaders"],
  );

  webRequest.onErrorOccurred.addListener(({ requestId }) => void open.delete(requestId), filter);

  const read = async ({ at, ...request }: OpenRequest): Promise<void> => {
    if (!(await deps.expectsConfirmation())) return;
    const confirmation = firstReading(deps.readers, { ...request, body: decode(request.body) });
    if (confirmation) await deps.confirm(confirmation, at);
  };

  webRequest.onCompleted.addListener(({ requestId, statusCode }) => {
    const request = open.get(requestId);
    open.delete(requestId);
    if (request && statusCode >= 200 && statusCode <= 299) void read(request);
  }, filter);
};
