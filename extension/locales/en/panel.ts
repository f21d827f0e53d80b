import type { FeatureId } from "../../messages.ts";
import type { PanelText } from "../panel/fr.ts";

export const panel: PanelText["panel"] = {
  name: "Impayé, case panel",
  collapse: "Collapse the panel",
  loading: "Reading the thread…",
  signedOut: {
    title: "Welcome to Impayé",
    what: "Beside each thread, Impayé shows what the client owes, whether your reminders are read, and the one next step worth taking.",
    start: "Sign in or create an account",
  },
  expired: {
    title: "Your session has expired",
    what: "Sign in again to find your cases. Nothing is lost.",
    start: "Sign in again",
  },
  offline: {
    still:
      "Your mailbox works as usual. A reminder that is already inserted can be sent: it will be recorded as soon as the server answers.",
    stale: (moment) => `Server out of reach. Figures read ${moment}.`,
  },
  noThread: {
    title: "No thread open",
    hint: "Open a conversation with a client: the case appears here.",
    unreadable: "Thread not readable",
    unreadableHint: (host) =>
      `Impayé no longer recognises ${host}’s page and cannot tell which thread is open. The rest works; reload the page to try again.`,
    agenda: "To do today",
    nothing: "Nothing to do today.",
  },
  unknown: {
    title: "No case yet",
    nobody: "Impayé recognised nobody in this thread.",
    read: () => "Read in this thread:",
    hint: "Does this client owe you money? Open a case: the figures and the first reminder follow.",
    open: "Open a case",
    attach: "Attach to an existing case",
  },
  another: {
    open: "Another case…",
    title: "Another case for this thread",
    now: (title) => `It is attached to the case “${title}”.`,
    same: (name) => `New case for ${name}`,
    other: "New case for another client",
  },
  attach: {
    title: "Attach to a case",
    search: "Search for a client or a case",
    none: "No case matches.",
    more: "Show more cases",
    noId: "This thread has no readable identifier: the case will be shown, but not stay attached.",
  },
  stopped: {
    title: (host) => `${host} has changed`,
    what: (features) => `Not working here for now: ${features}. Your mailbox is untouched.`,
    detail: "To report the problem",
    missing: (feature, selectorKey) => `${feature}: landmark “${selectorKey}” not found`,
    features: {
      "follow-thread": "reading the thread",
      "show-drawer": "showing the panel",
      "insert-reminder": "inserting the reminder",
      "check-recipients": "checking the recipients",
      "confirm-sent": "confirming what was sent",
      "ignore-own-views": "setting your own views aside",
      "note-automatic-mail": "reading automatic replies",
      "check-draft-tone": "checking the tone",
    } satisfies Record<FeatureId, string>,
  },
};
