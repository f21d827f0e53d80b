import { wholeNumber } from "@impaye/shared/timeline/describe-parts";

import type { Text } from "../fr.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");
const number = (count: number) => wholeNumber(count, "en");

export const report: Text["report"] = {
  title: "Reading report",
  summary: {
    none: "No reminder sent in this period.",
    sent: (messages, cases) =>
      `${number(messages)} ${plural(messages, "reminder", "reminders")} sent in ${number(cases)} ${plural(cases, "case", "cases")}`,
    answered: (count) => `${number(count)} ${plural(count, "was", "were")} answered`,
    read: (count) => `${number(count)} ${plural(count, "was", "were")} probably read`,
    unclear: (count) => `${number(count)} ${plural(count, "is", "are")} unclear`,
    silent: (count) => `${number(count)} gave no sign of a person`,
    noAnswer: (days) =>
      days === 0
        ? "No answer so far."
        : `No answer for ${number(days)} ${plural(days, "day", "days")}.`,
    lastAnswer: (days) =>
      days === 0
        ? "Last answer today."
        : `Last answer ${number(days)} ${plural(days, "day", "days")} ago.`,
    delay: (delay, messages) =>
      `First probable reading after ${delay} (median of ${number(messages)} ${plural(messages, "message", "messages")}).`,
    partial: (count) => `These are the latest ${number(count)} messages.`,
  },
  meaning: {
    title: "What the words mean",
    intro:
      "A reading is an indication, never proof: a blocked image says nothing, a loaded image does not say who read.",
    terms: {
      "no-signal": "neither image loaded nor page opened. Many mailboxes block images.",
      "machine-only":
        "a filter or a server loaded the image or opened the page, without any sign of a person.",
      unclear: "image loaded or page opened, perhaps without a person (Apple Mail, for example).",
      "probably-read":
        "the image was loaded as when a person displays the message, or the debtor page opened as by a person.",
      acknowledged: "a deliberate act on the debtor page.",
      answered: "an answer of your client’s came after this message, and before the next reminder.",
    },
    pixel:
      "Without pixel: the message carries no tracking image; only the debtor page and answers can tell.",
    counts: "Images and visits: after sending, your own views set aside.",
  },
  filters: {
    title: "Filters",
    from: "Sent from",
    to: "to",
    client: "Client",
    allClients: "All clients",
    case: "Case",
    clear: "Show all",
    group: "Show",
    byMessage: "By message",
    byCase: "By case",
    byClient: "By client",
    oneCase: "This case",
    allCases: "All cases",
  },
  csv: "Download as CSV",
  csvWorking: "Preparing…",
  csvName: (day) => `impaye-reading-${day}.csv`,
  columns: {
    sentAt: "Sent on",
    client: "Client",
    step: "Step",
    subject: "Subject",
    reading: "Reading",
    fetches: "Images",
    visits: "Visits",
    strip: "Strip",
    read: "Probably read or answered",
    medianDelay: "Median delay",
    lastAnswer: "Last answer",
    lastSignal: "Last sign",
    messages: "Reminders",
    lastSent: "Last sent",
  },
  captionMessages: "Reminders sent, one line a message",
  captionCases: "Reminders sent, one line a case",
  sortBy: (column) => `Sort by: ${column}`,
  captionClients: "One line a client",
  noPixel: "no pixel",
  unknown: "unknown",
  print: "Print",
  cut: (printed, total) =>
    `Printed: the first ${number(printed)} lines of ${number(total)}. For the others, choose a shorter period, or the CSV file.`,
  fewStrips: (printed) => `Strips are printed for the first ${number(printed)} lines.`,
  printed: {
    period: (from, to) => {
      if (from === null) return to === null ? "All reminders" : `Sent until ${to}`;
      return to === null ? `Sent since ${from}` : `Sent from ${from} to ${to}`;
    },
    on: (day, author) =>
      author === null ? `Drawn up on ${day}.` : `Drawn up on ${day} by ${author}.`,
  },
  noChart: "The chart could not be drawn.",
  stripLabel: ({ human, unclear, machine, self }) =>
    `Probably a person: ${human}. Unclear: ${unclear}. Robot: ${machine}. Set aside: ${self}.`,
  legend: {
    title: "What the marks on the strip mean",
    human: "probably a person",
    unclear: "unclear",
    machine: "robot",
    self: "set aside (yourself, or before sending)",
    lanes: "Images above, visits of the page below.",
  },
  hours: {
    title: "When your clients probably read",
    zone: (zone) => `Probable readings by day and hour (${zone}).`,
    label: (day, hour) => `Probable readings by day and hour. Most often on ${day} at ${hour}:00.`,
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    longDays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  },
  pager: {
    title: "Pages of the table",
    shown: (first, last, total) => `${number(first)} to ${number(last)} of ${number(total)}`,
    loaded: (messages) => `${number(messages)} ${plural(messages, "reminder", "reminders")} loaded`,
    before: "Previous",
    after: "Next",
  },
  noSign: "none",
  noAnswer: "none",
  more: "Load more",
  loadingMore: "Loading…",
  empty: "No reminder sent yet.",
  emptyHint:
    "Open a client’s thread in Gmail or Outlook, insert a reminder, send it: it will show here.",
};
