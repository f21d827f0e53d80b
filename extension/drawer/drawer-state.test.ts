import { describe, expect, it } from "vitest";

import { isOpen, withOpen, type DrawerState } from "./drawer-state.ts";

const fresh: DrawerState = { threadOpen: false, collapsed: false, openedByHand: false };

describe("the drawer", () => {
  it("is open beside a thread and closed beside the list", () => {
    expect(isOpen(fresh)).toBe(false);
    expect(isOpen({ ...fresh, threadOpen: true })).toBe(true);
  });

  it("stays closed beside threads once the user closed it there", () => {
    const closed = withOpen({ ...fresh, threadOpen: true }, false);
    expect(isOpen(closed)).toBe(false);
    expect(closed.collapsed).toBe(true);
    expect(isOpen(withOpen(closed, true))).toBe(true);
    expect(withOpen(closed, true).collapsed).toBe(false);
  });

  it("opened beside the list, stays until it is closed, and changes no wish about threads", () => {
    const opened = withOpen({ ...fresh, collapsed: true }, true);
    expect(isOpen(opened)).toBe(true);
    expect(isOpen({ ...opened, threadOpen: true })).toBe(true);
    expect(opened.collapsed).toBe(true);
    expect(isOpen(withOpen(opened, false))).toBe(false);
    expect(withOpen({ ...fresh, openedByHand: true }, false).collapsed).toBe(false);
  });
});
