import { z } from "zod";

/**
 * Every identifier is a lower-case UUID. Clients make version 7 ids, which sort by time; older
 * versions are accepted because nothing here depends on the order.
 */
const id = () => z.uuid().transform((value) => value.toLowerCase());

export const contactIdSchema = id().brand<"Contact">();
export const caseIdSchema = id().brand<"Case">();
export const invoiceIdSchema = id().brand<"Invoice">();
export const reminderIdSchema = id().brand<"Reminder">();
export const eventIdSchema = id().brand<"Event">();

export type ContactId = z.infer<typeof contactIdSchema>;
export type CaseId = z.infer<typeof caseIdSchema>;
export type InvoiceId = z.infer<typeof invoiceIdSchema>;
export type ReminderId = z.infer<typeof reminderIdSchema>;
export type EventId = z.infer<typeof eventIdSchema>;
