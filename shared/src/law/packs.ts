import type { Jurisdiction } from "../schema/jurisdiction.ts";
import { be } from "./be/index.ts";
import { ch } from "./ch/index.ts";
import { fr } from "./fr/index.ts";
import type { JurisdictionPack } from "./jurisdiction.ts";
import { lu } from "./lu/index.ts";
import { qc } from "./qc/index.ts";

const packs: Record<Jurisdiction, JurisdictionPack> = { fr, be, qc, ch, lu };

/** The rules of one country. */
export const packOf = (jurisdiction: Jurisdiction): JurisdictionPack => packs[jurisdiction];
