import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";

import type { Profile } from "@impaye/shared/schema/profile";

import {
  leavingMailsItem,
  mailOutboxItem,
  outboxItem,
  ownPixelsItem,
  pendingItem,
  serverUrlItem,
  sessionItem,
} from "../storage.ts";
import type { ToldMail, LeavingMail } from "./leaving-mails.ts";
import type { LeftReminder, Waiting } from "./outbox.ts";
import type { PendingEntry } from "./pending.ts";
import {
  connection,
  createSession,
  currentAccount,
  currentLanguage,
  forgetToken,
  learnProfile,
} from "./session.ts";
import { fakeApi, offline, refusal, signedOut, value, type Asked } from "./test/fakes.ts";

const prefix = "http://localhost:8787/p/Ab12_-";

describe("the session", () => {
  let answer: (asked: Asked) => ReturnType<typeof value>;
  let changes: number;
  let language: string;
  let granted: boolean;
  const rules = vi.spyOn(browser.declarativeNetRequest, "updateDynamicRules");
  const blocked = () => rules.mock.lastCall?.[0].addRules?.[0]?.condition.urlFilter ?? null;

  beforeEach(() => {
    fakeBrowser.reset();
    rules.mockReset().mockResolvedValue();
    changes = 0;
    language = "fr-CH";
    granted = true;
    vi.spyOn(browser.i18n, "getUILanguage").mockImplementation(() => language);
    vi.spyOn(browser.permissions, "contains").mockImplementation(
      // The promised form; the type speaks of the one with a callback.
      () => Promise.resolve(granted) as never,
    );
    answer = ({ path }) =>
      path === "/api/profile"
        ? value({ pixelPrefix: prefix })
        : value({ token: "secret", user: { email: "alex@exemple.fr" } });
  });
  const create = () => {
    const { api, asked } = fakeApi((request) => answer(request));
    return { session: createSession({ api, changed: () => void (changes += 1) }), asked };
  };
  const credentials = { email: "alex@exemple.fr", password: "correct horse" };

  it("begins signed out, at the server of one's own machine", async () => {
    expect(await create().session.session()).toEqual({
      serverUrl: "http://localhost:8787",
      email: null,
      language: "fr",
    });
    expect(await currentAccount()).toBeNull();
  });

  it("signs in, keeps the token, and blocks the account's own images", async () => {
    const { session } = create();
    expect(await session.signIn(credentials)).toMatchObject({
      ok: true,
      value: { email: "alex@exemple.fr" },
    });
    expect((await connection()).token).toBe("secret");
    expect(blocked()).toBe(prefix);
    expect(await currentAccount()).toBe("http://localhost:8787 alex@exemple.fr");
    expect(changes).toBe(1);
  });

  it("is signed in even when the profile cannot be read, and learns the prefix later", async () => {
    answer = ({ path }) =>
      path === "/api/profile" ? offline : value({ token: "t", user: { email: "a@exemple.fr" } });
    expect(await create().session.signUp({ ...credentials, name: "Alex" })).toMatchObject({
      ok: true,
    });
    expect(blocked()).toBeNull();
    await learnProfile({ pixelPrefix: prefix } as Profile);
    expect(blocked()).toBe(prefix);
  });

  it("changes nothing when the password is wrong", async () => {
    answer = () => refusal("unauthenticated");
    expect(await create().session.signIn(credentials)).toEqual(refusal("unauthenticated"));
    expect(await sessionItem.getValue()).toBeNull();
    expect(changes).toBe(0);
  });

  it("signs out here even when the server does not hear of it", async () => {
    const { session } = create();
    await session.signIn(credentials);
    answer = () => offline;
    expect((await session.signOut()).email).toBeNull();
    expect((await connection()).token).toBeNull();
  });

  it("keeps own images from loading once signed out, whatever ended the session, until somebody else signs in", async () => {
    const { session } = create();
    await session.signIn(credentials);
    await session.signOut();
    expect(blocked()).toBe(prefix);
    await session.signIn(credentials);
    await forgetToken("secret", () => undefined);
    answer = () => value({ healthy: true });
    await session.setServer("relances.exemple.fr");
    expect(blocked()).toBe(prefix);
    expect((await ownPixelsItem.getValue())?.prefix).toBe(prefix);

    // The same address, at another server: somebody else.
    answer = ({ path }) =>
      path === "/api/profile" ? offline : value({ token: "t", user: { email: "alex@exemple.fr" } });
    await session.signIn(credentials);
    expect(blocked()).toBeNull();
  });

  it("erases the account with what waited for it, and no other's", async () => {
    const { session, asked } = create();
    await session.signIn(credentials);
    const mine = "http://localhost:8787 alex@exemple.fr";
    await pendingItem.setValue([{ account: mine }, { account: "other" }] as PendingEntry[]);
    await outboxItem.setValue([{ account: mine }] as Waiting<LeftReminder>[]);
    await leavingMailsItem.setValue([{ account: mine }] as LeavingMail[]);
    await mailOutboxItem.setValue([{ account: mine }] as Waiting<ToldMail>[]);

    answer = () => refusal("invalid");
    expect(await session.eraseAccount({ password: "wrong" })).toEqual(refusal("invalid"));
    expect((await connection()).token).toBe("secret");

    answer = () => value(null);
    expect(await session.eraseAccount({ password: "right" })).toMatchObject({
      ok: true,
      value: { email: null },
    });
    expect(asked.at(-1)).toMatchObject({ method: "DELETE", body: { password: "right" } });
    expect((await connection()).token).toBeNull();
    expect(blocked()).toBeNull();
    expect(await pendingItem.getValue()).toEqual([{ account: "other" }]);
    for (const item of [outboxItem, leavingMailsItem, mailOutboxItem]) {
      expect(await item.getValue()).toEqual([]);
    }
  });

  it("takes an account that is gone already for erased", async () => {
    const { session } = create();
    await session.signIn(credentials);
    answer = () => signedOut;
    expect(await session.eraseAccount({ password: "right" })).toMatchObject({ ok: true });
  });

  it("forgets an expired token, but not one that took its place", async () => {
    const { session } = create();
    const told = vi.fn<() => void>();
    await session.signIn(credentials);
    await forgetToken("older", told);
    expect((await connection()).token).toBe("secret");
    expect(told).not.toHaveBeenCalled();
    await forgetToken("secret", told);
    expect((await connection()).token).toBeNull();
    expect(told).toHaveBeenCalledOnce();
  });

  it("says that it expired until somebody signs in or out", async () => {
    const { session } = create();
    await session.signIn(credentials);
    await forgetToken("secret", () => undefined);
    expect(await session.session()).toMatchObject({ email: null, expired: true });
    await session.signIn(credentials);
    expect(await session.session()).not.toHaveProperty("expired");
    await forgetToken("secret", () => undefined);
    expect(await session.signOut()).not.toHaveProperty("expired");
  });

  it("goes to another server signed out, when the browser allows it and the server answers", async () => {
    const { session, asked } = create();
    await session.signIn(credentials);
    granted = false;
    expect(await session.setServer("relances.exemple.fr")).toMatchObject({ ok: false });
    granted = true;
    answer = () => offline;
    expect(await session.setServer("relances.exemple.fr")).toEqual(offline);
    expect(await serverUrlItem.getValue()).toBe("http://localhost:8787");
    answer = () => value({ healthy: true });
    expect(await session.setServer("relances.exemple.fr")).toMatchObject({
      ok: true,
      value: { serverUrl: "https://relances.exemple.fr", email: null },
    });
    expect(asked.at(-1)).toMatchObject({
      path: "/healthz",
      serverUrl: "https://relances.exemple.fr",
      anonymous: true,
    });
  });

  it("stays signed in when the same server is given again", async () => {
    const { session } = create();
    await session.signIn(credentials);
    expect(await session.setServer(" localhost:8787/ ")).toMatchObject({
      ok: true,
      value: { email: "alex@exemple.fr" },
    });
  });

  it("refuses what is no address", async () => {
    expect(await create().session.setServer("javascript:alert(1)")).toMatchObject({
      ok: false,
      problem: { kind: "refused" },
    });
  });

  it("speaks the browser's language until the user chooses", async () => {
    language = "en-GB";
    expect(await currentLanguage()).toBe("en");
    expect((await create().session.setLanguage("fr")).language).toBe("fr");
    expect(await currentLanguage()).toBe("fr");
  });
});
