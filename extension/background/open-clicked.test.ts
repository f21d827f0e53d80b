import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";

import type { Outcome } from "../backend.ts";
import { mailPages } from "../mail-pages.ts";
import { createOpenClicked } from "./open-clicked.ts";
import { fakeApi, offline, value } from "./test/fakes.ts";

const caseId = "0193a000-0001-7000-8000-000000000001";

describe("a notification that was clicked", () => {
  const create = vi.spyOn(browser.tabs, "create");
  const query = vi.spyOn(browser.tabs, "query");
  beforeEach(() => {
    fakeBrowser.reset();
    create.mockReset().mockResolvedValue({} as never);
    query.mockReset().mockResolvedValue([{ url: "https://mail.example/u/1/" }, {}] as never);
  });

  const click = async (answer: Outcome<unknown>) => {
    const { api, asked } = fakeApi(() => answer);
    const reports: string[] = [];
    const open = createOpenClicked({
      api,
      threadUrls: {
        gmail: (threadId, tabs) => (threadId === "none" ? null : `${tabs.join()}#${threadId}`),
      },
      openReport: async (id) => void reports.push(id),
    });
    await open(caseId);
    return { reports, opened: create.mock.calls.map(([tab]) => tab.url), asked };
  };
  const threads = (...ids: string[]) =>
    value({
      threads: ids.map((id) => {
        const [host, threadId] = id.split(" ");
        return { host, threadId };
      }),
    });

  it("opens the first of the case's threads that has an address, in the mailbox that is open", async () => {
    const { opened, reports, asked } = await click(
      threads("outlook x", "gmail none", "gmail 18c0", "gmail 18c1"),
    );
    expect(opened).toEqual(["https://mail.example/u/1/#18c0"]);
    expect(reports).toEqual([]);
    expect(query).toHaveBeenCalledWith({ url: mailPages });
    expect(asked.map(({ path }) => path)).toEqual([`/api/cases/${caseId}/threads`]);
  });

  it.each([
    ["has no thread", threads()],
    ["has none with an address", threads("gmail none", "fake x")],
    ["cannot be asked about", offline],
  ])("opens the report of a case that %s", async (_, answer) => {
    expect(await click(answer)).toMatchObject({ opened: [], reports: [caseId] });
  });
});
