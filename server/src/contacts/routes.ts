import { Hono } from "hono";
import { z } from "zod";

import { contactIdSchema } from "@impaye/shared/ids";
import { newConsentProofSchema } from "@impaye/shared/schema/consent-proof";
import { contactPatchSchema, newContactSchema } from "@impaye/shared/schema/contact";
import { lineSchema } from "@impaye/shared/schema/text";

import type { Deps } from "../deps.ts";
import { languageOf } from "../language-of.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate, validateId } from "../validate.ts";
import { addContact } from "./add-contact.ts";
import { changeContact } from "./change-contact.ts";
import { addProof, readProof, removeProof } from "./change-proof.ts";
import { listContacts } from "./store.ts";

const listSchema = z.object({
  q: lineSchema(200).optional(),
  cursor: contactIdSchema.optional(),
});

export const contactRoutes = (deps: Deps) =>
  new Hono<SessionEnv>()
    .post("/", validate("json", newContactSchema), async (c) => {
      const { thing, isNew } = await addContact(
        deps,
        c.var.accountId,
        c.req.valid("json"),
        languageOf(c),
      );
      return c.json(thing, isNew ? 201 : 200);
    })
    .get("/", validate("query", listSchema), async (c) =>
      c.json(await listContacts(deps, c.var.accountId, c.req.valid("query"))),
    )
    .patch("/:id", validateId(contactIdSchema), validate("json", contactPatchSchema), async (c) => {
      const { id } = c.req.valid("param");
      const asked = { id, patch: c.req.valid("json"), language: languageOf(c) };
      return c.json(await changeContact(deps, c.var.accountId, asked));
    })
    .put(
      "/:id/proof",
      validateId(contactIdSchema),
      validate("json", newConsentProofSchema),
      async (c) =>
        c.json(
          await addProof(deps, c.var.accountId, {
            id: c.req.valid("param").id,
            file: c.req.valid("json"),
            language: languageOf(c),
          }),
        ),
    )
    .get("/:id/proof", validateId(contactIdSchema), async (c) =>
      c.json(await readProof(deps, c.var.accountId, c.req.valid("param").id)),
    )
    .delete("/:id/proof", validateId(contactIdSchema), async (c) =>
      c.json(await removeProof(deps, c.var.accountId, c.req.valid("param").id)),
    );
