import { expect, test } from "vitest";

import {
  caseIdSchema,
  contactIdSchema,
  eventIdSchema,
  invoiceIdSchema,
  reminderIdSchema,
} from "./ids.ts";

const schemas = [caseIdSchema, contactIdSchema, eventIdSchema, invoiceIdSchema, reminderIdSchema];

test("an id is read in lower case, so that two spellings are one", () => {
  const id = "01890A5D-AC96-774B-BCCE-B302099A8057";
  for (const schema of schemas) expect(schema.parse(id)).toBe(id.toLowerCase());
});

test.each([
  "",
  "1",
  "01890a5dac96774bbcceb302099a8057",
  "01890a5d-ac96-774b-bcce-b302099a8057 ",
  "../../etc/passwd",
  "01890a5d-ac96-774b-bcce-b302099a805g",
  "' OR 1=1 --",
  null,
  7,
])("%j is no id", (value) => {
  for (const schema of schemas) expect(schema.safeParse(value).success).toBe(false);
});
