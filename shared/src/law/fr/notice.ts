import { cited, unconfirmed } from "../cited.ts";
import type { JurisdictionPack } from "../jurisdiction.ts";
import { commonContents, type NoticeContent, type NoticeRule } from "../notice-rule.ts";
import { civil, commerce, publicOrders } from "./sources.ts";

/** No text lists them: without them there is no clear interpellation (C. civ. 1344). */
const contents: readonly NoticeContent[] = [...commonContents, "starts-interest"];

const business: NoticeRule = {
  ...cited(civil("art. 1231, 1231-6, 1344 et 1344-1"), commerce("art. L441-10, II")),
  // "Délai raisonnable" (1231): eight to fifteen days are usual.
  days: 8,
  shortest: 8,
  longest: 15,
  contents: [...contents, "indemnity"],
  startsInterest: false,
  freeReminder: null,
};

export const notice: JurisdictionPack["notice"] = {
  business,
  consumer: {
    ...business,
    ...cited(civil("art. 1231-6, 1344 et 1344-1")),
    days: 15,
    contents,
    startsInterest: true,
  },
  public: { ...business, ...unconfirmed(publicOrders("art. L2192-12 et L2192-13")) },
};
