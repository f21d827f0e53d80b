import { addressesIn } from "../addresses.ts";
import type { SendConfirmation, SentRequest } from "../send-confirmation.ts";

// Delegated mailboxes have a further part between account number and `i/s`.
const syncPath = /^\/sync(?:\/u\/\d{1,3})?(?:\/d\/[\w-]{1,200})?\/i\/s$/u;
const messageId = /^#?(msg-[af]:[\w-]{1,100})$/u;

const maxBody = 8_000_000;
const maxNodes = 200_000;
const maxRecipients = 100;
const maxSubject = 1_000;

const isSyncRequest = ({ method, url }: SentRequest): boolean => {
  if (method.toUpperCase() !== "POST" || !URL.canParse(url)) return false;
  const { origin, pathname } = new URL(url);
  return origin === "https://mail.google.com" && syncPath.test(pathname);
};

const isLabels = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((label) => typeof label === "string") &&
  value.some((label: string) => label.startsWith("^"));

/** One message as a request lists it: its id first, its labels somewhere behind. */
interface MessageRecord {
  id: string;
  labels: Set<string>;
  fields: unknown[];
}

const recordOf = (value: unknown[]): MessageRecord | null => {
  const [first] = value;
  const id = typeof first === "string" ? messageId.exec(first)?.[1] : undefined;
  const labels = id === undefined ? undefined : value.find(isLabels);
  return id !== undefined && labels ? { id, labels: new Set(labels), fields: value } : null;
};

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // Other requests to the same address carry other formats: they say nothing about sending.
    return null;
  }
};

/** Every message in the request, in order, without recursion: its depth is not ours to trust. */
const recordsIn = (root: unknown): MessageRecord[] => {
  const records: MessageRecord[] = [];
  const pending: unknown[] = [root];
  for (let seen = 0; pending.length > 0 && seen < maxNodes; seen += 1) {
    const value = pending.pop();
    if (!value || typeof value !== "object") continue;
    const record = Array.isArray(value) ? recordOf(value) : null;
    if (record) records.push(record);
    else for (const child of Object.values(value).toReversed()) pending.push(child);
  }
  return records;
};

/** `[[1, address, name], …]`, or an empty list for anything else. */
const addressesOf = (field: unknown): string[] =>
  Array.isArray(field)
    ? field
        .slice(0, maxRecipients)
        .flatMap((entry: unknown) =>
          Array.isArray(entry) && typeof entry[1] === "string" ? addressesIn(entry[1]) : [],
        )
    : [];

/** To, cc and bcc stand between the sender and the first time stamp. */
const recipientsOf = ({ fields }: MessageRecord): string[] => {
  const time = fields.findIndex((field) => typeof field === "number");
  const found = fields.slice(2, time === -1 ? 7 : time).flatMap(addressesOf);
  return [...new Set(found)].slice(0, maxRecipients);
};

/** The first text behind the first time stamp. */
const subjectOf = ({ fields }: MessageRecord): string | null => {
  const time = fields.findIndex((field) => typeof field === "number");
  const next = time === -1 ? undefined : fields[time + 1];
  return typeof next === "string" ? next.slice(0, maxSubject) : null;
};

/** `[null, [[0, html], …], …]`: the parts of the body, one after the other. */
const htmlOf = ({ fields }: MessageRecord): string => {
  for (const field of fields) {
    const parts: unknown = Array.isArray(field) ? field[1] : null;
    if (!Array.isArray(parts)) continue;
    const texts = parts.flatMap((part: unknown) =>
      Array.isArray(part) && typeof part[0] === "number" && typeof part[1] === "string"
        ? [part[1]]
        : [],
    );
    if (texts.length > 0 && texts.length === parts.length) return texts.join("");
  }
  return "";
};

const isDraft = ({ labels }: MessageRecord): boolean => labels.has("^r") || labels.has("^r_bt");
const isSent = (record: MessageRecord): boolean => record.labels.has("^pfg") && !isDraft(record);

/**
 * What a request of Gmail says about sending; null when it says nothing, is of another address, or
 * is larger than 8 million characters. Reads the structure recorded in 2022 by its shape.
 *
 * Taking a message back and saving a draft look the same: both are `undone`, so an `undone` means
 * something only for a message id that was reported as `sent` before.
 */
export const readGmailSendRequest = (request: SentRequest): SendConfirmation | null => {
  const { body } = request;
  if (body === null || body.length > maxBody || !isSyncRequest(request)) return null;
  const records = recordsIn(parse(body));
  const sent = records.findLast(isSent);
  const record = sent ?? records.findLast(isDraft);
  if (!record) return null;
  return {
    verdict: sent ? "sent" : "undone",
    messageId: record.id,
    subject: subjectOf(record),
    to: recipientsOf(record),
    html: htmlOf(record),
  };
};
