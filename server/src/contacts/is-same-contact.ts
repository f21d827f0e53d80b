import type { Contact, NewContact } from "@impaye/shared/schema/contact";
import type { Tracking } from "@impaye/shared/schema/tracking";

export const isSameTracking = (one: Tracking, other: Tracking): boolean =>
  one.basis === other.basis && one.since === other.since && one.note === other.note;

const said = ({ name, company, emails, kind, country, language, registryNumber }: NewContact) =>
  JSON.stringify([name, company, emails.toSorted(), kind, country, language, registryNumber]);

/** Whether a contact is what was asked for; what was left to the profile's default may be anything. */
export const isSameContact = (contact: Contact, asked: NewContact): boolean =>
  said(contact) === said(asked) &&
  (asked.tracking === undefined || isSameTracking(contact.tracking, asked.tracking));
