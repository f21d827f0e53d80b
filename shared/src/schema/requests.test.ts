import { describe, expect, test } from "vitest";

import { threadIdSchema } from "./host.ts";
import { newReminderSchema, selfViewSchema, sentSchema } from "./reminder.ts";
import { reportQuerySchema } from "./report.ts";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";

describe("what the extension sends", () => {
  test("a thread id is opaque, printable and bounded", () => {
    expect(threadIdSchema.parse("thread-f:17#/…".replace("…", "x"))).toBe("thread-f:17#/x");
    for (const value of ["", "a b", "a\nb", "é", "x".repeat(501), null]) {
      expect(threadIdSchema.safeParse(value).success).toBe(false);
    }
  });

  test("a reminder needs its case only", () => {
    expect(newReminderSchema.parse({ caseId: id })).toEqual({ caseId: id });
    expect(newReminderSchema.safeParse({ caseId: id, step: "threat" }).success).toBe(false);
  });

  test("a sent reminder may have no subject and no address that could be read", () => {
    expect(sentSchema.parse({ at: 0, to: [], subject: "" })).toEqual({
      at: 0,
      to: [],
      subject: "",
    });
    expect(sentSchema.parse({ at: 0, to: ["A <A@b.fr>"], subject: "Re:\r\nBcc: x" })).toEqual({
      at: 0,
      to: ["a@b.fr"],
      subject: "Re: Bcc: x",
    });
    expect(sentSchema.safeParse({ at: -1, to: [], subject: "" }).success).toBe(false);
  });

  test("self-views come one to a hundred at a time", () => {
    const views = (length: number) =>
      selfViewSchema.safeParse({ reminderIds: Array.from({ length }, () => id), at: 0 });
    expect([views(0).success, views(1).success, views(100).success, views(101).success]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("a report's period does not end before it starts", () => {
    expect(reportQuerySchema.safeParse({ from: "2026-05-02", to: "2026-05-02" }).success).toBe(
      true,
    );
    expect(
      reportQuerySchema.safeParse({ from: "2026-05-02", to: "2026-05-01" }).error?.issues,
    ).toMatchObject([{ path: ["to"], message: "ends_before_start" }]);
  });
});
