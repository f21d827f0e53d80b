import { z } from "zod";

/** Every identifier is a lower-case UUID, of any version where nothing depends on their order. */
const id = () => z.uuid().transform((value) => value.toLowerCase());

/** Version 7 sorts by the time when it was made: lists go by it, the newest first. */
const sortedId = () => z.uuidv7().transform((value) => value.toLowerCase());

export const contactIdSchema = id().brand<"Contact">();
export const caseIdSchema = id().brand<"Case">();
export const invoiceIdSchema = id().brand<"Invoice">();
export const reminderIdSchema = id().brand<"Reminder">();
export const eventIdSchema = id().brand<"Event">();

/** Made by a client for what it adds, so that its request may come twice. */
export const newContactIdSchema = sortedId().brand<"Contact">();
export const newCaseIdSchema = sortedId().brand<"Case">();
export const newInvoiceIdSchema = sortedId().brand<"Invoice">();

export type ContactId = z.infer<typeof contactIdSchema>;
export type CaseId = z.infer<typeof caseIdSchema>;
export type InvoiceId = z.infer<typeof invoiceIdSchema>;
export type ReminderId = z.infer<typeof reminderIdSchema>;
export type EventId = z.infer<typeof eventIdSchema>;
