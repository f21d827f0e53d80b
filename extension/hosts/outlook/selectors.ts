import type { Candidate, Wanted } from "../find-first.ts";

/**
 * Where things are in Outlook on the web, best candidate first. Class names there are hashes of the
 * build, save for a few that have kept their names; no hash may stand here. No saved page is public:
 * every row is what projects that ran on the live page reported, none was seen by us.
 */
const reported = (selector: string, why: string): Candidate => ({
  selector,
  since: "reported 2026",
  why,
});

/** Root: document. Its presence is what tells an open conversation from a row that is selected. */
export const pane: Wanted = {
  key: "pane",
  candidates: [
    reported("#ConversationReadingPaneContainer", "Outlook's own id, on all four of its hosts"),
    reported("#ItemReadingPaneContainer", "the same for one message alone (deep link)"),
  ],
};

/** Root: document. Whoever takes the second must check that all of them name one conversation. */
export const conversation: Wanted = {
  key: "conversation",
  candidates: [
    reported("[data-convid][aria-selected=true]", "the list stays beside the pane, its row marked"),
    reported("[data-convid]", "no row is marked when the list is collapsed"),
  ],
};

/** Root: pane; only what stands outside messages and editors. */
export const threadSubject: Wanted = {
  key: "thread-subject",
  candidates: [
    reported("[role=heading][id^=CONV_][id$=_SUBJECT]", "names conversation and part"),
    reported("[role=heading]", "senders are headings too, but come after it"),
    reported("span[title]", "the whole subject, when the heading is cut"),
  ],
};

/** Root: pane. What was written to us is no statement of the page about who takes part. */
export const messageBody: Wanted = {
  key: "message-body",
  candidates: [
    reported("[role=document]", "says what it is, in any language"),
    reported("[id^=UniqueMessageBody]", "numbered from 1"),
  ],
};

/** Root: a message, or the pane. */
export const messageHead: Wanted = {
  key: "message-head",
  candidates: [reported("[id^=MSG_][id$=_FROM]", "names message and part")],
};

/** Root: a message. */
export const sentAt: Wanted = {
  key: "sent-at",
  candidates: [reported("[id^=MSG_][id$=_DATETIME]", "the same")],
};

/** Root: document. Folders have titles too: only those with an address count. */
export const account: Wanted = {
  key: "account",
  candidates: [
    reported("[role=tree] [role=treeitem][title*='@']", "the mailbox's root in the folder pane"),
    reported("#O365_MainLink_Me[aria-label*='@']", "header button, absent for consumers"),
  ],
};

/** Root: document. An editor inside an editor is part of the text. */
export const editor: Wanted = {
  key: "editor",
  candidates: [
    reported("[id^=editorParent_] [contenteditable=true]", "the editor's own mount point"),
    reported(
      "[contenteditable=true][role=textbox][aria-multiline=true]",
      "recipient fields are text boxes too, of one line",
    ),
  ],
};

/** Around: editor. */
export const composeRoot: Wanted = {
  key: "compose",
  candidates: [
    reported("[id^=docking_InitVisiblePart]", "holds fields, editor and buttons of one compose"),
    reported("[data-app-section=ComposeForm]", "the same, by its section"),
    reported("[data-app-section=Form_Content]", "a compose in a window of its own"),
    reported(".owaMailComposeEditorScrollContainer", "around all of it in the reading pane"),
  ],
};

/** Root: compose. */
export const subjectField: Wanted = {
  key: "subject-field",
  candidates: [
    reported("input[id^=MSG_][id$=_SUBJECT]", "named by the draft"),
    reported("input[type=text][autocomplete=off]", "the last one: search fields come before it"),
  ],
};

/** Root: compose. To, cc, bcc in page order. */
export const recipientField: Wanted = {
  key: "recipients",
  candidates: [
    reported(
      "[role=group]:is([id$=_TO], [id$=_CC], [id$=_BCC])",
      "named by the draft, whatever the language",
    ),
    reported("[contenteditable=true]:not([aria-multiline=true])", "only the text has many lines"),
  ],
};

/** Root: compose. Never a button that opens a menu: the send button is a split one. */
export const sendButton: Wanted = {
  key: "send",
  candidates: [
    reported("[data-testid=ComposeSendButton] button", "a test id of Outlook's"),
    reported("button[id^=splitButton-][id$=__primaryActionButton]", "the primary half"),
    reported("button[title*='(Ctrl+Ent']", "« Entrée » and “Enter” alike"),
  ],
};

/** Root: pane, outside messages' text and editors. The last one answers the last message. */
export const replyButton: Wanted = {
  key: "reply",
  candidates: [
    reported(
      ":is(button, [role=button]):is([aria-label='Répondre'], [aria-label='Reply'])",
      "sure where it exists",
    ),
  ],
};

/** Root: pane. Its last cluster of two or more buttons begins with the reply. */
export const scrollArea: Wanted = {
  key: "reply",
  candidates: [reported(".customScrollBar", "a class that kept its name")],
};

/** Root: editor. What the user's own text ends at; quoted mails may repeat these further down. */
export const ownTextEnd: Wanted = {
  key: "own-text-end",
  candidates: [
    reported(
      "#Signature, #appendonsend, #divRplyFwdMsg, #mail-editor-reference-message-container",
      "written into the mail itself, so that Outlook finds them again",
    ),
  ],
};
