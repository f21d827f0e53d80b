import type { Candidate, Wanted } from "../find-first.ts";

// Gmail's class names are generated but long-lived; attributes it acts on itself live longer. `since`
// is what public projects and dated captures show, see the fixtures.

const wanted = (key: string, ...candidates: [string, string, string][]): Wanted => ({
  key,
  candidates: candidates.map(([selector, since, why]): Candidate => ({ selector, since, why })),
});

export const heading = wanted(
  "thread",
  ["[role=main] h2[data-legacy-thread-id]", "2018", "list rows bear the id too, but on a span"],
  ["[role=main] h2[data-thread-perm-id]", "2018", "stays when the legacy id goes"],
  ["h2[data-legacy-thread-id]", "2018", "a popped-out thread"],
);

export const subject = wanted(
  "subject",
  ["h2.hP", "2015", "the heading's class"],
  [".ha h2", "2015", "the heading's frame"],
  ["h2[data-legacy-thread-id], h2[data-thread-perm-id]", "2018", "the heading by its attributes"],
);

export const threadRoot = wanted(
  "thread-root",
  [".a98.iY", "2023", "the conversation view"],
  [".aia .ao9:has(.a98.iY)", "2022", "the preview pane beside the list"],
  ["[role=main]", "2014", "wider than the thread, but never less"],
);

export const messages = wanted(
  "messages",
  ["div.adn[data-message-id][data-legacy-message-id]", "2018", "an expanded message"],
  ["[data-message-id][data-legacy-message-id]", "2018", "the same, renamed"],
  ["[role=list] > [role=listitem]", "2018", "the accessible list of messages"],
);

/** Counts the folded messages too. */
export const everyMessage = "[role=list] > [role=listitem]";

/** Root: a message. */
export const messageId = wanted("message-id", [
  "[data-legacy-message-id], [data-message-id]",
  "2018",
  "inside the list's item, where that is what was found",
]);

/** Root: a message. */
export const sentAt = wanted(
  "sent-at",
  [".g3[title]", "2015", "the whole date, where the text says “yesterday”"],
  [".g3", "2015", "the date beside the sender"],
);

/** Root: a message. */
export const messageBody = wanted(
  "message-body",
  [".a3s", "2013", "the text of a message, without its head"],
  [".ii.gt", "2013", "the frame around it"],
);

export const senders = wanted(
  "senders",
  ["span.gD[email]", "2015", "the sender of an expanded message"],
  ["td.gF span[email]", "2015", "the cell around it"],
  ["h3 span[email]", "2015", "the heading of a message"],
);

export const receivers = wanted(
  "receivers",
  ["span.g2[email]", "2015", "a recipient of an expanded message"],
  [".hb span[email]", "2015", "the line of recipients"],
  ["span[email][data-hovercard-id]", "2018", "anybody with a hover card in a message"],
);

export const accountMenu = wanted("account", [
  "a[href^='https://accounts.google.com/SignOutOptions'][aria-label]",
  "reported 2025",
  "the account button names the address",
]);

export const editor = wanted(
  "editor",
  ["[g_editable=true][role=textbox]", "2014", "Gmail's own mark of its editors"],
  ["[contenteditable=true][role=textbox]", "2014", "its label is localised, so not used"],
);

export const composeRoot = wanted(
  "compose-root",
  [".M9", "2014", "the compose, inline or in a dialog"],
  ["[role=dialog]", "2014", "a new message"],
  [".aoI[data-compose-id]", "reported 2025", "the compose by its id"],
  [".aoP", "2014", "the table inside a compose"],
  [":has(input[name=composeid], input[name=draft])", "2020", "whatever holds the draft's form"],
);

export const subjectField = wanted(
  "subject-field",
  ["input[name=subjectbox]", "2014", "what the user types in"],
  ["input[name=subject]:not([type=hidden])", "2014", "its older name"],
);

/** `name` is `to`, `cc` or `bcc`. A bare `[email]` would pick up suggestions. */
export const chips = (name: string): Wanted =>
  wanted(
    "recipients",
    [`[name=${name}] [role=option][data-hovercard-id]`, "2021", "an accepted recipient"],
    [`input[name=${name}], textarea[name=${name}]`, "2014", "the form's own field"],
  );

export const threadField = wanted("compose-thread", [
  "input[name=rt]",
  "2020",
  "the thread that a draft belongs to",
]);

export const sendButton = wanted(
  "send",
  [
    ".IZ .Up div > [role=button]:not(.Uo):not([aria-haspopup=true])",
    "2014",
    "the toolbar's first cell, without the arrow beside it",
  ],
  [".T-I.aoO", "2019", "the blue button"],
  [
    "[role=group] td:first-child [role=button]:not([aria-haspopup=true])",
    "2020",
    "the same cell by its roles",
  ],
);

export const replyButton = wanted(
  "reply",
  [".ams.bkH", "2015", "« Répondre » under the last message"],
  [
    "[role=link]:is([aria-label='Répondre'], [aria-label='Reply'])",
    "reported 2025",
    "the same by its label, in our languages",
  ],
  [".aaq[role=button]", "2019", "the arrow at a message's head"],
  [
    "[role=button]:is([aria-label='Répondre'], [aria-label='Reply'])",
    "reported 2025",
    "the arrow by its label",
  ],
);

export const notOurs = wanted("insertion-point", [
  ".gmail_signature_prefix, .gmail_signature, [data-smartmail=gmail_signature], .gmail_quote, .gmail_extra, .gmail_attr",
  "2014",
  "content classes, which travel in mails and so stay",
]);
