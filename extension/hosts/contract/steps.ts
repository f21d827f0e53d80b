import { expect } from "vitest";

import type { Message } from "../host.ts";
import type { ComposeReading, Fixture } from "./host-under-test.ts";
import { value } from "./mail-page.ts";
import type { MailPage } from "./mail-page.ts";

/** Waits until the adapter reads what is expected, as features do at each change of the page. */
export const eventually = <Value>(read: () => Promise<Value>) =>
  expect.poll(read, { timeout: 8_000, interval: 30 });

export const firstThreadUrl = ({ threadUrls }: Fixture): string => {
  const url = threadUrls[0]?.url;
  if (url === undefined) throw new Error("a fixture needs a thread");
  return url;
};

export const readThread = async ({ page }: MailPage) => {
  const thread = value(await page.evaluate(() => impaye.thread()));
  if (!thread) return null;
  const { matched: _, ...read } = thread;
  return read;
};

/** The messages, their texts cut to as much as is expected of them. */
export const readMessages = async ({ page }: MailPage, expected: readonly Message[]) =>
  value(await page.evaluate(() => impaye.messages())).map((message, index) =>
    Object.assign(message, { text: message.text.slice(0, expected[index]?.text.length) }),
  );

export const readComposes = async ({ page }: MailPage) =>
  value(await page.evaluate(() => impaye.composes()));

export const readings = async (mail: MailPage): Promise<ComposeReading[]> =>
  (await readComposes(mail)).map(({ threadId, recipients, subject }) => ({
    threadId,
    recipients,
    subject,
  }));

/** Opens a reply through the adapter; its key. */
export const openReply = async ({ page }: MailPage): Promise<string> =>
  value(await page.evaluate(() => impaye.openReply()));

/** Opens a new mail as a user does; its key. */
export const openNewMail = async (mail: MailPage): Promise<string> => {
  const before = new Set((await readComposes(mail)).map(({ key }) => key));
  await mail.part("new-mail").click();
  let key: string | undefined;
  await eventually(async () => {
    key = (await readComposes(mail)).find((compose) => !before.has(compose.key))?.key;
    return key;
  }).toBeTypeOf("string");
  return key ?? "";
};

/** Types the expected recipient and subject in the new mail. */
export const fillNewMail = async (mail: MailPage, { expected }: Fixture): Promise<void> => {
  const to = mail.part("to", "new-compose");
  await to.fill(expected.newMail.recipients[0] ?? "");
  await to.press("Tab");
  await mail.part("subject", "new-compose").fill(expected.newMail.subject ?? "");
};

export const htmlOf = async (mail: MailPage, key: string): Promise<string> => {
  const compose = (await readComposes(mail)).find((open) => open.key === key);
  if (!compose) throw new Error(`no compose ${key}`);
  return compose.html;
};
