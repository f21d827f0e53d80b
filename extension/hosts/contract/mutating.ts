import { describe, expect, it } from "vitest";

import type { Case } from "../contract.ts";
import type { Expected, MutationName } from "./host-under-test.ts";
import { beyondRecognition, mutations } from "./mutations.ts";
import {
  eventually,
  fillNewMail,
  firstThreadUrl,
  openNewMail,
  openReply,
  readComposes,
  readMessages,
  readThread,
  readings,
} from "./steps.ts";

// Safe: these are the keys of a record over exactly that union.
const names = Object.keys(mutations) as MutationName[];

export const withstandsChange = ({ host, fixture, open }: Case): void => {
  describe("on a changed page", () => {
    it.for(names)("%s: reads, replies, writes and notices sending", async (name) => {
      const expected: Expected = { ...fixture.expected, ...fixture.under?.[name] };
      const mail = await open(firstThreadUrl(fixture), (html) => mutations[name](html, fixture));
      await eventually(() => readThread(mail)).toEqual(expected.thread);
      expect(await mail.page.evaluate(() => impaye.shownImages())).toEqual(expected.shownImages);
      expect(await readMessages(mail, expected.messages)).toEqual(expected.messages);
      const reply = await openReply(mail);
      await eventually(() => readings(mail)).toEqual([expected.reply]);
      const [opened] = await readComposes(mail);
      expect(opened?.insertsBefore ?? "").toContain(expected.replyInsertsBefore);
      const news = await openNewMail(mail);
      await fillNewMail(mail, fixture);
      await eventually(async () =>
        (await readings(mail)).find((one) => one.threadId === null),
      ).toEqual(expected.newMail);
      await mail.page.evaluate(() => impaye.watch());
      await mail.part("send", "new-compose").click();
      await mail.part("send", "reply-compose").click();
      await eventually(() => mail.page.evaluate(() => impaye.intents())).toEqual([news, reply]);
      await mail.page.evaluate(() => impaye.unwatch());
      expect(mail.errors).toEqual([]);
    });

    it("rendered late: the thread is announced when it comes", async () => {
      const mail = await open(firstThreadUrl(fixture), (html) =>
        mutations["rendered late"](html, fixture),
      );
      expect(await readThread(mail)).toBeNull();
      await mail.page.evaluate(() => impaye.watch());
      await mail.part("thread").waitFor({ state: "visible" });
      await eventually(() => mail.page.evaluate(() => impaye.changes())).toBeGreaterThan(0);
      expect(await readThread(mail)).toEqual(fixture.expected.thread);
    });

    it("beyond recognition: says so, and touches nothing", async () => {
      const mail = await open(firstThreadUrl(fixture), beyondRecognition);
      await mail.part("reply").click();
      await mail.part("reply-compose").waitFor({ state: "attached" });
      await mail.page.evaluate(() => impaye.watch());
      const html = await mail.page.content();
      expect(await mail.page.evaluate(() => impaye.thread())).toEqual({ ok: null });
      await mail.page.evaluate(() => impaye.skip(60_000));
      const { thread } = host.beyondRecognition;
      expect(await mail.page.evaluate(() => impaye.thread())).toEqual(
        thread === null ? { ok: null } : { changed: thread },
      );
      const composes = await mail.page.evaluate(() => impaye.composes());
      expect("ok" in composes ? composes.ok : []).toEqual([]);
      expect(await mail.page.evaluate(() => impaye.openReply())).toEqual({
        changed: host.beyondRecognition.openReply,
      });
      expect(await mail.page.evaluate(() => impaye.shownImages())).toEqual([]);
      expect(await mail.page.evaluate(() => impaye.messages())).toEqual({ ok: [] });
      expect(await mail.page.content()).toBe(html);
      await mail.part("send", "reply-compose").click();
      await mail.part("reply-compose").waitFor({ state: "detached" });
      expect(await mail.page.evaluate(() => impaye.intents())).toEqual([]);
      expect(mail.errors).toEqual([]);
    });
  });
};
