import { Hono } from "hono";

import { caseIdSchema, invoiceIdSchema } from "@impaye/shared/ids";
import { addedInvoiceSchema, newInvoiceSchema } from "@impaye/shared/schema/invoice";

import type { Deps } from "../deps.ts";
import { languageOf } from "../language-of.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate, validateId, validateIds } from "../validate.ts";
import { addInvoice } from "./add-invoice.ts";
import { correctInvoice } from "./correct-invoice.ts";

/** Mounted under `/api/cases`: invoices that join a case later, and those that were mistyped. */
export const invoiceRoutes = (deps: Deps) =>
  new Hono<SessionEnv>()
    .post(
      "/:id/invoices",
      validateId(caseIdSchema),
      validate("json", addedInvoiceSchema),
      async (c) => {
        const { invoice, isNew } = await addInvoice(deps, c.var.accountId, {
          caseId: c.req.valid("param").id,
          asked: c.req.valid("json"),
          language: languageOf(c),
        });
        return c.json(invoice, isNew ? 201 : 200);
      },
    )
    .put(
      "/:id/invoices/:invoiceId",
      validateIds({ id: caseIdSchema, invoiceId: invoiceIdSchema }),
      validate("json", newInvoiceSchema),
      async (c) => {
        const { id: caseId, invoiceId } = c.req.valid("param");
        const asked = c.req.valid("json");
        const language = languageOf(c);
        const where = { caseId, invoiceId, asked, language };
        return c.json(await correctInvoice(deps, c.var.accountId, where));
      },
    );
