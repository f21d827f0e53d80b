import { browser } from "wxt/browser";

import type { Client } from "@impaye/server/client";
import type { SignedIn } from "@impaye/shared/schema/account";
import type { Language } from "@impaye/shared/schema/language";
import type { Profile } from "@impaye/shared/schema/profile";

import type { Backend, Outcome, SessionState } from "../backend.ts";
import { permissionFor, serverOrigin } from "../server-address.ts";
import {
  leavingMailsItem,
  languageItem,
  mailOutboxItem,
  outboxItem,
  type OwnPixels,
  ownPixelsItem,
  pendingItem,
  serverUrlItem,
  sessionExpiredItem,
  sessionItem,
} from "../storage.ts";
import type { Answer, Api } from "./api.ts";
import { setOwnViewRules } from "./own-view-rules.ts";
import { refused } from "./problems.ts";

/** The user's choice; until there is one, English for an English browser and French for others. */
export const currentLanguage = async (): Promise<Language> =>
  (await languageItem.getValue()) ??
  (browser.i18n.getUILanguage().toLowerCase().startsWith("en") ? "en" : "fr");

/** What every request needs, read from storage so that it survives the service worker. */
export const connection = async () => {
  const [serverUrl, session, language] = await Promise.all([
    serverUrlItem.getValue(),
    sessionItem.getValue(),
    currentLanguage(),
  ]);
  return { serverUrl, token: session?.token ?? null, language };
};

/** Names an account across servers; null when nobody is signed in. */
export const currentAccount = async (): Promise<string | null> => {
  const session = await sessionItem.getValue();
  return session && `${await serverUrlItem.getValue()} ${session.email}`;
};

/** Forgets a token that the server no longer knows, unless a newer one took its place; then says so. */
export const forgetToken = async (token: string, forgotten: () => void): Promise<void> => {
  if ((await sessionItem.getValue())?.token !== token) return;
  await sessionExpiredItem.setValue(true);
  await sessionItem.setValue(null);
  forgotten();
};

const keepOwnPixels = async (own: OwnPixels | null): Promise<void> => {
  await ownPixelsItem.setValue(own);
  await setOwnViewRules(own?.prefix ?? null);
};

/** Renews the rules against own views; call whenever a profile was read or saved. */
export const learnProfile = async ({ pixelPrefix: prefix }: Profile): Promise<void> => {
  const account = await currentAccount();
  if (account === null) return;
  const known = await ownPixelsItem.getValue();
  if (known?.account !== account || known.prefix !== prefix) {
    await keepOwnPixels({ account, prefix });
  }
};

/** Learns the account's prefix; when there is no answer, the next start of the background will. */
export const readProfile = async (api: Api): Promise<void> => {
  const profile = await api.json((client) => client.api.profile.$get());
  if (profile.ok) await learnProfile(profile.value);
};

export interface SessionDeps {
  api: Api;
  /** Somebody else may be signed in, or nobody, or another language be spoken. */
  changed: () => void;
}

/** Who is signed in, and where. */
export const createSession = ({ api, changed }: SessionDeps) => {
  const session = async (): Promise<SessionState> => {
    const email = (await sessionItem.getValue())?.email ?? null;
    const expired = email === null && (await sessionExpiredItem.getValue());
    return {
      serverUrl: await serverUrlItem.getValue(),
      email,
      ...(expired && { expired }),
      language: await currentLanguage(),
    };
  };

  const leave = async (): Promise<void> => {
    await sessionExpiredItem.setValue(false);
    await sessionItem.setValue(null);
    changed();
  };

  const enter = async (
    ask: (client: Client) => Promise<Answer<SignedIn>>,
  ): Promise<Outcome<SessionState>> => {
    const answer = await api.json(ask, { anonymous: true });
    if (!answer.ok) return answer;
    const { token, user } = answer.value;
    await sessionItem.setValue({ email: user.email, token });
    // Another account's stood until now: to this one, they are a client's mails.
    const own = await ownPixelsItem.getValue();
    if (own?.account !== (await currentAccount())) await keepOwnPixels(null);
    await readProfile(api);
    changed();
    return { ok: true, value: await session() };
  };

  const refuse = async (why: Parameters<typeof refused>[0]): Promise<Outcome<never>> => ({
    ok: false,
    problem: refused(why, await currentLanguage()),
  });

  return {
    session,
    signUp: (json) => enter((client) => client.api.auth["sign-up"].email.$post({ json })),
    signIn: (json) => enter((client) => client.api.auth["sign-in"].email.$post({ json })),

    async signOut() {
      // The token is forgotten here whether or not the server hears of it.
      await api.json((client) => client.api.auth["sign-out"].$post());
      await leave();
      return session();
    },

    exportAccount: () => api.text((client) => client.api.account.export.$get(), { long: true }),

    async eraseAccount(json) {
      const gone = await currentAccount();
      const erased = await api.json<unknown>((client) => client.api.account.$delete({ json }), {
        long: true,
      });
      // Erased from another browser, or just before: there is nobody either.
      if (!erased.ok && erased.problem.kind !== "signed-out") return erased;
      const others = <Item extends { account: string }>(items: Item[]): Item[] =>
        items.filter(({ account }) => account !== gone);
      await pendingItem.setValue(others(await pendingItem.getValue()));
      await outboxItem.setValue(others(await outboxItem.getValue()));
      await leavingMailsItem.setValue(others(await leavingMailsItem.getValue()));
      await mailOutboxItem.setValue(others(await mailOutboxItem.getValue()));
      if ((await ownPixelsItem.getValue())?.account === gone) await keepOwnPixels(null);
      await leave();
      return { ok: true, value: await session() };
    },

    async setLanguage(language) {
      await languageItem.setValue(language);
      changed();
      return session();
    },

    async setServer(typed) {
      const serverUrl = serverOrigin(typed);
      if (serverUrl === null) return refuse("badAddress");
      const origins = [permissionFor(serverUrl)];
      if (!(await browser.permissions.contains({ origins }))) return refuse("notGranted");
      const health = await api.json<unknown>((client) => client.healthz.$get(), {
        anonymous: true,
        serverUrl,
      });
      if (!health.ok) return health;
      if (serverUrl !== (await serverUrlItem.getValue())) {
        await serverUrlItem.setValue(serverUrl);
        await leave();
      }
      return { ok: true, value: await session() };
    },
  } satisfies Pick<
    Backend,
    | "session"
    | "signUp"
    | "signIn"
    | "signOut"
    | "exportAccount"
    | "eraseAccount"
    | "setLanguage"
    | "setServer"
  >;
};

export type Session = ReturnType<typeof createSession>;
