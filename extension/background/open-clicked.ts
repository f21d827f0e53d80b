import { browser } from "wxt/browser";

import type { ThreadUrls } from "../hosts/thread-url.ts";
import { mailPages } from "../mail-pages.ts";
import type { Api } from "./api.ts";

interface OpenClickedDeps {
  api: Api;
  threadUrls: ThreadUrls;
  openReport: (caseId: string) => Promise<void>;
}

/** Opens the mail thread of a case in a tab of its own; its report, where no thread can be shown. */
export const createOpenClicked = ({ api, threadUrls, openReport }: OpenClickedDeps) => {
  const threadOf = async (id: string): Promise<string | null> => {
    const linked = await api.json((client) =>
      client.api.cases[":id"].threads.$get({ param: { id } }),
    );
    if (!linked.ok) return null;
    const tabs = await browser.tabs.query({ url: mailPages });
    const open = tabs.flatMap(({ url }) => url ?? []);
    const urls = linked.value.threads.map(({ host, threadId }) =>
      threadUrls[host]?.(threadId, open),
    );
    return urls.find((url) => typeof url === "string") ?? null;
  };

  return async (caseId: string): Promise<void> => {
    const url = await threadOf(caseId);
    if (url === null) await openReport(caseId);
    else await browser.tabs.create({ url });
  };
};
