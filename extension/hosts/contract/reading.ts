import { describe, expect, it } from "vitest";

import type { Case } from "../contract.ts";
import { value } from "./mail-page.ts";
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

export const readsThreads = ({ fixture, open }: Case): void => {
  const { expected } = fixture;
  describe("the open thread", () => {
    it.for(fixture.threadUrls)("is read when opened directly ($name)", async ({ url }) => {
      const mail = await open(url);
      await eventually(() => readThread(mail)).toEqual(expected.thread);
      const thread = value(await mail.page.evaluate(() => impaye.thread()));
      expect(Object.keys(thread?.matched ?? {})).not.toEqual([]);
      expect(await readMessages(mail, expected.messages)).toEqual(expected.messages);
      expect(mail.errors).toEqual([]);
    });

    it("is null in the list, with a row selected too", async () => {
      const mail = await open(fixture.listUrl);
      expect(await readThread(mail)).toBeNull();
      await mail.part("select-row").click();
      expect(await readThread(mail)).toBeNull();
      expect(await readComposes(mail)).toEqual([]);
      expect(await mail.page.evaluate(() => impaye.shownImages())).toEqual([]);
      expect(await readMessages(mail, [])).toEqual([]);
    });

    it("comes and goes with navigation, which is announced", async () => {
      const mail = await open(fixture.listUrl);
      await mail.page.evaluate(() => impaye.watch());
      await eventually(() => mail.page.evaluate(() => impaye.changes())).toBeGreaterThan(0);
      const before = await mail.page.evaluate(() => impaye.changes());
      await mail.part("open-thread").click();
      await eventually(() => readThread(mail)).toEqual(expected.thread);
      await eventually(() => mail.page.evaluate(() => impaye.changes())).toBeGreaterThan(before);
      const inThread = await mail.page.evaluate(() => impaye.changes());
      await mail.part("back").click();
      await eventually(() => readThread(mail)).toBeNull();
      await eventually(() => mail.page.evaluate(() => impaye.changes())).toBeGreaterThan(inThread);
      expect(mail.errors).toEqual([]);
    });

    it("is announced once a frame at most, and no more once stopped", async () => {
      const mail = await open(firstThreadUrl(fixture));
      await eventually(() => readThread(mail)).not.toBeNull();
      const [inOneFrame, afterStop] = await mail.page.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const disturb = () => document.body.append(document.createElement("i"));
        impaye.watch();
        await frame();
        await frame();
        const before = impaye.changes();
        disturb();
        await Promise.resolve();
        disturb();
        await frame();
        await frame();
        const during = impaye.changes() - before;
        impaye.unwatch();
        disturb();
        await frame();
        await frame();
        return [during, impaye.changes() - before - during];
      });
      expect(inOneFrame).toBe(1);
      expect(afterStop).toBe(0);
    });

    it("shows its messages' images, not those of editors", async () => {
      const mail = await open(firstThreadUrl(fixture));
      const key = await openReply(mail);
      await mail.page.evaluate(
        ([key]) =>
          impaye.put(
            key,
            "0190a1b2-0000-7000-8000-000000000001",
            '<p>a</p><img src="https://r.example/p/x.gif" width="1" height="1">',
          ),
        [key] as const,
      );
      expect(await mail.page.evaluate(() => impaye.shownImages())).toEqual(expected.shownImages);
    });

    it("keeps its messages as they are while a reply is written", async () => {
      const mail = await open(firstThreadUrl(fixture));
      await eventually(() => readThread(mail)).not.toBeNull();
      await openReply(mail);
      expect(await readMessages(mail, expected.messages)).toEqual(expected.messages);
    });

    it("gives room at its right edge, and takes it back", async () => {
      const mail = await open(firstThreadUrl(fixture));
      await eventually(() => readThread(mail)).not.toBeNull();
      const look = () =>
        mail.page.evaluate(() => ({
          right:
            document.querySelector('[data-fixture="thread"]')?.getBoundingClientRect().right ?? 0,
          style: document.body.getAttribute("style"),
        }));
      const before = await look();
      await mail.page.evaluate(() => impaye.makeRoom(360));
      expect((await look()).right).toBeLessThanOrEqual(1280 - 360);
      await mail.page.evaluate(() => impaye.makeRoom(40));
      expect((await look()).right).toBeLessThanOrEqual(1280 - 40);
      expect((await look()).right).toBeGreaterThan(1280 - 360);
      await mail.page.evaluate(() => impaye.makeRoom(0));
      expect(await look()).toEqual(before);
    });
  });
};

export const readsComposes = ({ fixture, open }: Case): void => {
  const { expected } = fixture;
  describe("an editor", () => {
    it("is opened for a reply, once", async () => {
      const mail = await open(firstThreadUrl(fixture));
      await eventually(() => readThread(mail)).not.toBeNull();
      const key = await openReply(mail);
      await eventually(() => readings(mail)).toEqual([expected.reply]);
      expect(await openReply(mail)).toBe(key);
      expect(await readComposes(mail)).toHaveLength(1);
      expect(mail.errors).toEqual([]);
    });

    it("is found when the user opened the reply, and opened anew when he discarded it", async () => {
      const mail = await open(firstThreadUrl(fixture));
      await mail.part("reply").click();
      await eventually(() => readings(mail)).toEqual([expected.reply]);
      const key = await openReply(mail);
      await mail.part("discard", "reply-compose").click();
      await eventually(() => readComposes(mail)).toEqual([]);
      expect(await openReply(mail)).not.toBe(key);
      await eventually(() => readings(mail)).toEqual([expected.reply]);
    });

    it("is waited for no longer once the caller aborts", async () => {
      const mail = await open(firstThreadUrl(fixture));
      await eventually(() => readThread(mail)).not.toBeNull();
      expect(await mail.page.evaluate(() => impaye.openReplyAborted())).toBe(
        "Error: the user left",
      );
    });

    it("says where signature or quoted text begins", async () => {
      const mail = await open(firstThreadUrl(fixture));
      await openReply(mail);
      const [reply] = await readComposes(mail);
      expect(reply?.insertsBefore?.startsWith(expected.replyInsertsBefore)).toBe(true);
    });

    it("of a new mail is read as it is filled in", async () => {
      const mail = await open(fixture.listUrl);
      await openNewMail(mail);
      expect(await readings(mail)).toEqual([{ threadId: null, recipients: [], subject: "" }]);
      await fillNewMail(mail, fixture);
      await eventually(() => readings(mail)).toEqual([expected.newMail]);
    });

    it("takes a proposed subject unless the user wrote one", async () => {
      const mail = await open(fixture.listUrl);
      const key = await openNewMail(mail);
      const propose = (subject: string) =>
        mail.page.evaluate(([key, subject]) => impaye.proposeSubject(key, subject), [
          key,
          subject,
        ] as const);
      await propose("Facture F-2026-031");
      await eventually(async () => (await readings(mail))[0]?.subject).toBe("Facture F-2026-031");
      await propose("Autre chose");
      expect((await readings(mail))[0]?.subject).toBe("Facture F-2026-031");
    });

    it("gives a proposed subject back, unless the user changed it", async () => {
      const mail = await open(fixture.listUrl);
      const key = await openNewMail(mail);
      const propose = () =>
        mail.page.evaluate((key) => impaye.proposeSubject(key, "Deux factures"), key);
      const undo = () => mail.page.evaluate(() => impaye.undoSubject());
      const subject = async () => (await readings(mail))[0]?.subject;
      await propose();
      await eventually(subject).toBe("Deux factures");
      await undo();
      await eventually(subject).toBe("");

      await propose();
      await fillNewMail(mail, fixture);
      await undo();
      expect(await readings(mail)).toEqual([expected.newMail]);
      await undo();
      expect(await readings(mail)).toEqual([expected.newMail]);
    });

    it("keeps apart from another one that is open too", async () => {
      const mail = await open(firstThreadUrl(fixture));
      const reply = await openReply(mail);
      const news = await openNewMail(mail);
      await fillNewMail(mail, fixture);
      const byKey = async () =>
        Object.fromEntries(
          (await readComposes(mail)).map(({ key, threadId, recipients, subject }) => [
            key,
            { threadId, recipients, subject },
          ]),
        );
      await eventually(byKey).toEqual({ [reply]: expected.reply, [news]: expected.newMail });
      expect(await openReply(mail)).toBe(reply);
    });
  });
};
