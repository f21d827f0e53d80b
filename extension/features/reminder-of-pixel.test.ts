import { describe, expect, it } from "vitest";

import { createTokens } from "@impaye/shared/tracking/token";

import { reminderOfPixel } from "./reminder-of-pixel.ts";

const tokens = createTokens("a secret of at least thirty-two characters");
const id = "0190a1b2-c3d4-7e5f-8061-72839405a6b7";
const prefix = `https://relances.exemple.fr/p/${tokens.accountTag("alex")}`;
const pixel = `https://relances.exemple.fr/p/${tokens.pixelToken("alex", id)}.gif`;

describe("the reminder of an image", () => {
  it("is read from the server's own token, direct or behind a proxy's address", () => {
    expect(reminderOfPixel(pixel, prefix)).toBe(id);
    expect(reminderOfPixel(`https://ci3.googleusercontent.com/x=s0#${pixel}`, prefix)).toBe(id);
  });

  it.each([
    "",
    "https://relances.exemple.fr/logo.png",
    pixel.slice(0, prefix.length + 10),
    `https://relances.exemple.fr/p/${tokens.pixelToken("sam", id)}.gif`,
    `${prefix}${"é".repeat(30)}`,
  ])("is nobody's for %j", (src) => expect(reminderOfPixel(src, prefix)).toBeNull());
});
