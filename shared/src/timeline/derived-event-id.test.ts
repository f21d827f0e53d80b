import { expect, test } from "vitest";

import { eventIdSchema } from "../ids.ts";
import { derivedEventId } from "./derived-event-id.ts";

test("is an event's id, the same for the same names and another for others", () => {
  const id = derivedEventId("automatic-mail", "gmail", "19a04f61b2c97c91");
  expect(eventIdSchema.parse(id)).toBe(id);
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(derivedEventId("automatic-mail", "gmail", "19a04f61b2c97c91")).toBe(id);
  const others = [["automatic-mail", "gmail1", "9a04f61b2c97c91"], ["gmail"], []];
  for (const names of others) expect(derivedEventId(...names)).not.toBe(id);
});
