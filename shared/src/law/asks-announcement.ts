import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";

/**
 * Whether interest depends on what the invoice announced (see `announcesInterest`), so that the
 * creditor is to be asked. Its own file: the panel's forms have no room for the packs.
 */
export const asksAnnouncement = (jurisdiction: Jurisdiction, kind: ContactKind): boolean =>
  jurisdiction === "lu" && kind === "consumer";
