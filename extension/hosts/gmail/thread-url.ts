import type { ThreadUrl } from "../thread-url.ts";
import { legacyThreadId } from "./thread-id.ts";

/** The number tells which of the accounts that are signed in. */
const mailbox = /^https:\/\/mail\.google\.com\/mail\/u\/\d{1,2}\//u;

/** `#all` finds a thread wherever it was filed; Gmail puts its own newer id in the place of this one. */
export const gmailThreadUrl: ThreadUrl = (threadId, open) => {
  if (!legacyThreadId.test(threadId)) return null;
  const [base = "https://mail.google.com/mail/u/0/"] = open.flatMap(
    (url) => mailbox.exec(url) ?? [],
  );
  return `${base}#all/${threadId}`;
};
