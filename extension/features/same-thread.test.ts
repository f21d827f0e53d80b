import { describe, expect, it } from "vitest";

import type { Thread } from "../hosts/host.ts";
import { isSameThread } from "./same-thread.ts";

const thread = (id: string | null, emails: string[], subject = "Facture"): Thread => ({
  id,
  subject,
  participants: emails.map((email) => ({ email, name: null })),
  account: null,
  matched: {},
});
const a = "a@exemple.fr";
const b = "b@exemple.fr";

describe("one thread", () => {
  it.each([
    ["no thread, as before", null, null],
    ["the same id, whoever is read in it", thread("1", [a]), thread("1", [b])],
    ["no id yet, and the same people", thread(null, [a]), thread(null, [a])],
    ["no id, and somebody read late", thread(null, [a]), thread(null, [b, a])],
    ["an id that was read late", thread(null, [a]), thread("1", [a])],
  ])("is %s", (_, asked, open) => expect(isSameThread(asked, open)).toBe(true));

  it.each([
    ["a thread that was closed", thread("1", [a]), null],
    ["a thread that was opened", null, thread("1", [a])],
    ["another id, with the same people", thread("1", [a]), thread("2", [a])],
    ["other people without an id", thread(null, [a]), thread(null, [b])],
    ["another subject without an id", thread(null, [a]), thread(null, [a], "Devis")],
  ])("is not %s", (_, asked, open) => expect(isSameThread(asked, open)).toBe(false));
});
