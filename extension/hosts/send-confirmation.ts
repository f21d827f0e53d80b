/**
 * What one request of a mail page says about sending. Each host's `read-send-request.ts` turns a
 * request into one of these, or null when it says nothing.
 */
export interface SendConfirmation {
  /** `sent`: the host took the message. `undone`: the user took it back into the drafts. */
  verdict: "sent" | "undone";
  /** The host's own id of the message, to match an undo with its send; null when it has none. */
  messageId: string | null;
  subject: string | null;
  to: string[];
  html: string;
}

/** The part of `webRequest.onBeforeRequest` details that the readers look at. */
export interface SentRequest {
  method: string;
  url: string;
  /** Decoded body; null when there is none or it is no text. */
  body: string | null;
  /** Request headers by lower-case name, where the event carries them. */
  headers: Record<string, string>;
}
