import type { ThreadUrl } from "../thread-url.ts";

/** One of a conversation; that of a single message begins otherwise. */
const conversation = /^AAQk[\w+/=-]{1,400}$/u;
/** The number is there where several accounts are signed in. */
const mailbox =
  /^https:\/\/outlook\.(?:live\.com|office\.com|office365\.com|cloud\.microsoft)\/mail\/(?:\d{1,2}\/)?/u;

/** As Outlook itself writes it when a conversation is opened. */
export const outlookThreadUrl: ThreadUrl = (threadId, open) => {
  if (!conversation.test(threadId)) return null;
  const [base = "https://outlook.office.com/mail/"] = open.flatMap(
    (url) => mailbox.exec(url) ?? [],
  );
  return `${base}inbox/id/${encodeURIComponent(threadId)}`;
};
