import { addressesIn } from "../addresses.ts";
import type { SendConfirmation, SentRequest } from "../send-confirmation.ts";

/** Characters. Above it a request is not read: it carries attachments, or is not a mail. */
const largestRequest = 10_000_000;
const largestHtml = 2_000_000;
const mostItems = 20;
const mostUpdates = 200;

const hosts = /^outlook\.(?:live\.com|office\.com|office365\.com|cloud\.microsoft)$/u;
const service = /^\/owa\/(?:[^?]*\/)?service\.svc$/u;
const actions = new Set(["CreateItem", "UpdateItem"]);
/** Answers to invitations are created with the same words and are no mails. */
const mailTypes = /^(?:Message|ReplyToItem|ReplyAllToItem|ForwardItem):/u;

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fieldsIn = (value: unknown): Fields => (isFields(value) ? value : {});

const listIn = (value: unknown, most: number): Fields[] =>
  Array.isArray(value) ? value.slice(0, most).filter(isFields) : [];

const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The request as JSON: in the body, or URL-encoded in a header where Outlook found it short. */
const readJson = ({ body, headers }: SentRequest): unknown => {
  const text = body?.trim() || (headers["x-owa-urlpostdata"] ?? "");
  if (text === "" || text.length > largestRequest) return null;
  try {
    return JSON.parse(/^[{[]/u.test(text) ? text : decodeURIComponent(text));
  } catch {
    // Malformed, or nested beyond what the browser reads: it says nothing.
    return null;
  }
};

/** A new mail is one item; a draft is a list of its changed fields, under `Item` or `Message`. */
const mailsIn = ({ Items, ItemChanges }: Fields): { id: string | null; mail: Fields }[] => {
  const created = listIn(Items, mostItems).map((mail) => ({ id: null, mail }));
  const updated = listIn(ItemChanges, mostItems).map((change) => {
    const parts = listIn(change["Updates"], mostUpdates).map(({ Item, Message }) =>
      fieldsIn(Item ?? Message),
    );
    return {
      id: textIn(fieldsIn(change["ItemId"])["Id"]),
      mail: Object.assign({}, ...parts) as Fields,
    };
  });
  return [...created, ...updated];
};

/** `{EmailAddress: "a@b.fr"}`, inside a `Mailbox` or not. */
const addressIn = (recipient: Fields): string => {
  const { EmailAddress } = isFields(recipient["Mailbox"]) ? recipient["Mailbox"] : recipient;
  return textIn(EmailAddress) ?? textIn(fieldsIn(EmailAddress)["EmailAddress"]) ?? "";
};

const recipientsOf = (mail: Fields): string[] =>
  addressesIn(
    ["ToRecipients", "CcRecipients", "BccRecipients"]
      .flatMap((name) => listIn(mail[name], 500).map(addressIn))
      .join(" ; "),
  );

const htmlOf = (mail: Fields): string =>
  [mail["Body"], mail["NewBodyContent"]]
    .map((body) => textIn(body) ?? textIn(fieldsIn(body)["Value"]) ?? "")
    .find((text) => text !== "")
    ?.slice(0, largestHtml) ?? "";

/**
 * Outlook's `CreateItem` (a new mail) and `UpdateItem` (a saved draft) that send; null for drafts
 * that are only saved and for everything else. Never `undone`: where the user takes a mail back,
 * Outlook has not made the request yet. An `UpdateItem` carries only the fields it changes, so each
 * of subject, recipients and HTML may be missing. Never throws.
 */
export const readOutlookSendRequest = (request: SentRequest): SendConfirmation | null => {
  if (request.method !== "POST" || !URL.canParse(request.url)) return null;
  const url = new URL(request.url);
  if (!hosts.test(url.hostname) || !service.test(url.pathname)) return null;
  const action = url.searchParams.get("action") ?? request.headers["action"] ?? "";
  if (!actions.has(action)) return null;
  const json = fieldsIn(readJson(request));
  const body = isFields(json["Body"]) ? json["Body"] : json;
  if (body["MessageDisposition"] !== "SendAndSaveCopy") return null;

  const found = mailsIn(body).find(({ mail }) => {
    const type = textIn(mail["__type"]);
    return type === null || mailTypes.test(type);
  });
  if (!found) return null;
  return {
    verdict: "sent",
    messageId: found.id?.slice(0, 500) ?? null,
    subject: textIn(found.mail["Subject"])?.slice(0, 1_000) ?? null,
    to: recipientsOf(found.mail),
    html: htmlOf(found.mail),
  };
};
