import { eq } from "drizzle-orm";

import type { NewProfile } from "@impaye/shared/schema/profile";

import { user } from "../db/auth-schema.ts";
import { profiles } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

/** What the account says of itself; until it did, its name and the defaults of a French account. */
export const findProfile = async (deps: Deps, accountId: string): Promise<NewProfile> => {
  const [row] = await deps.db
    .select({ name: user.name, profile: profiles.profile })
    .from(user)
    .leftJoin(profiles, eq(profiles.accountId, user.id))
    .where(eq(user.id, accountId));
  return (
    row?.profile ?? {
      name: row?.name ?? "",
      address: "",
      jurisdiction: "fr",
      language: "fr",
      trackingDefault: "none",
    }
  );
};

export const saveProfile = async (
  deps: Deps,
  accountId: string,
  profile: NewProfile,
): Promise<void> => {
  await deps.db
    .insert(profiles)
    .values({ accountId, profile })
    .onConflictDoUpdate({ target: profiles.accountId, set: { profile } });
};
