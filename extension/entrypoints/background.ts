import { defineBackground } from "wxt/utils/define-background";

import { startBackground } from "../background/start-background.ts";
import { readGmailSendRequest } from "../hosts/gmail/read-send-request.ts";
import { gmailThreadUrl } from "../hosts/gmail/thread-url.ts";
import { readOutlookSendRequest } from "../hosts/outlook/read-send-request.ts";
import { outlookThreadUrl } from "../hosts/outlook/thread-url.ts";

export default defineBackground({
  type: "module",
  main: () =>
    startBackground({
      readers: [readGmailSendRequest, readOutlookSendRequest],
      threadUrls: { gmail: gmailThreadUrl, outlook: outlookThreadUrl },
    }),
});
