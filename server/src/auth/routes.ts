import { Hono } from "hono";

import { signInSchema, signUpSchema, type SignedIn } from "@impaye/shared/schema/account";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { validate } from "../validate.ts";
import { addressTaken, callAuth } from "./call-auth.ts";
import type { Auth } from "./create-auth.ts";
import { forgetHalfMadeAccount, hasAccount } from "./store.ts";

const signedIn = async (response: Response): Promise<SignedIn> => {
  const token = response.headers.get("set-auth-token");
  if (token === null) throw new Error("better-auth gave no token");
  // better-auth's answer to both routes; its own types do not survive `handler`.
  const { user } = (await response.json()) as SignedIn;
  return { token, user: { id: user.id, name: user.name, email: user.email } };
};

export const authRoutes = (deps: Deps, auth: Auth) =>
  new Hono()
    .post("/sign-up/email", validate("json", signUpSchema), async (c) => {
      const account = c.req.valid("json");
      await forgetHalfMadeAccount(deps, account.email);
      try {
        return c.json(await signedIn(await callAuth(deps, auth, c, "/sign-up/email", account)));
      } catch (error) {
        // The same sign-up twice at once: better-auth only sees that writing the second failed.
        if (!(error instanceof AppError) && (await hasAccount(deps, account.email))) {
          throw addressTaken();
        }
        throw error;
      }
    })
    .post("/sign-in/email", validate("json", signInSchema), async (c) =>
      c.json(await signedIn(await callAuth(deps, auth, c, "/sign-in/email", c.req.valid("json")))),
    )
    .post("/sign-out", async (c) => {
      await callAuth(deps, auth, c, "/sign-out", {});
      return c.json({ signedOut: true });
    });
