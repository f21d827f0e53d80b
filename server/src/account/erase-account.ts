import type { Context } from "hono";

import { callAuth } from "../auth/call-auth.ts";
import type { Auth } from "../auth/create-auth.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { languageOf } from "../language-of.ts";
import { deleteAccount, deleteCases, findUser, overwriteDeleted } from "./store.ts";

/** Cases deleted at a time, with their timelines. */
const casesAtATime = 20;

const wrong = {
  fr: "Ce n’est pas le mot de passe de ce compte.",
  en: "This is not the password of this account.",
};

/** Counted with the attempts to sign in, so that a stolen session cannot be used to guess it. */
const checkPassword = async (
  deps: Deps,
  auth: Auth,
  c: Context,
  { accountId, email, password }: { accountId: string; email: string; password: string },
): Promise<void> => {
  try {
    await callAuth(deps, auth, c, "/sign-in/email", { email, password });
  } catch (error) {
    if (!(error instanceof AppError)) {
      // Asked twice at once: the other one was faster, and the new session has no user.
      if ((await findUser(deps, accountId)) === null) throw new AppError("unauthenticated");
      throw error;
    }
    if (error.code !== "unauthenticated") throw error;
    throw new AppError("invalid", undefined, { password: wrong[languageOf(c)] });
  }
};

/**
 * Erases an account and everything in it, its sessions last, once its password was given again: what
 * stops half-way can be asked for again. Links that were sent lead nowhere from then on.
 */
export const eraseAccount = async (
  deps: Deps,
  auth: Auth,
  c: Context,
  accountId: string,
  password: string,
): Promise<void> => {
  const user = await findUser(deps, accountId);
  if (user === null) throw new AppError("unauthenticated");
  await checkPassword(deps, auth, c, { accountId, email: user.email, password });
  await overwriteDeleted(deps, true);
  let deleted: number;
  do {
    deleted = await deleteCases(deps, accountId, casesAtATime);
  } while (deleted > 0);
  await deleteAccount(deps, accountId);
  await overwriteDeleted(deps, false);
};
