import { describe, expect, it } from "vitest";

import type { Case } from "../contract.ts";
import type { MailPage } from "./mail-page.ts";
import { eventually, firstThreadUrl, openNewMail, openReply, readThread } from "./steps.ts";

const intents = ({ page }: MailPage) => page.evaluate(() => impaye.intents());

const gestures: { name: string; make: (mail: MailPage, compose: string) => Promise<void> }[] = [
  { name: "a click on its button", make: (mail, compose) => mail.part("send", compose).click() },
  {
    name: "Enter on its button",
    make: (mail, compose) => mail.part("send", compose).press("Enter"),
  },
  { name: "Space on its button", make: (mail, compose) => mail.part("send", compose).press(" ") },
  {
    name: "Ctrl+Enter in its text",
    make: (mail, compose) => mail.part("editor", compose).press("Control+Enter"),
  },
];

export const noticesSending = ({ fixture, open }: Case): void => {
  describe("the intent to send", () => {
    it.for(gestures)("is noticed once at $name, and the page still sends", async ({ make }) => {
      const mail = await open(firstThreadUrl(fixture));
      await eventually(() => readThread(mail)).not.toBeNull();
      const key = await openReply(mail);
      await mail.page.evaluate(() => impaye.watch());
      await make(mail, "reply-compose");
      await mail.part("reply-compose").waitFor({ state: "detached" });
      expect(await intents(mail)).toEqual([key]);
      await eventually(async () => mail.posts).not.toEqual([]);
    });

    it("is not seen in other buttons, in typing, or once stopped", async () => {
      const mail = await open(firstThreadUrl(fixture));
      await eventually(() => readThread(mail)).not.toBeNull();
      await openReply(mail);
      await mail.page.evaluate(() => impaye.watch());
      await mail.part("attach", "reply-compose").click();
      await mail.part("editor", "reply-compose").press("Enter");
      await mail.part("editor", "reply-compose").press("Control+b");
      await mail.part("attach", "reply-compose").press("Enter");
      expect(await intents(mail)).toEqual([]);
      await mail.page.evaluate(() => impaye.unwatch());
      await mail.part("send", "reply-compose").click();
      await mail.part("reply-compose").waitFor({ state: "detached" });
      expect(await intents(mail)).toEqual([]);
    });

    it("belongs to the compose it was made in when two are open", async () => {
      const mail = await open(firstThreadUrl(fixture));
      await eventually(() => readThread(mail)).not.toBeNull();
      const reply = await openReply(mail);
      const news = await openNewMail(mail);
      await mail.page.evaluate(() => impaye.watch());
      await mail.part("editor", "new-compose").press("Control+Enter");
      await eventually(() => intents(mail)).toEqual([news]);
      await mail.part("send", "reply-compose").click();
      await eventually(() => intents(mail)).toEqual([news, reply]);
      expect(mail.errors).toEqual([]);
    });
  });
};
