import { describe, expect, it } from "vitest";

import { permissionFor, serverOrigin } from "./server-address.ts";

describe("a server's address", () => {
  it.each([
    ["https://relances.exemple.fr", "https://relances.exemple.fr"],
    ["  relances.exemple.fr/ ", "https://relances.exemple.fr"],
    ["HTTPS://Relances.exemple.fr:8080/api?x#y", "https://relances.exemple.fr:8080"],
    ["localhost:8787", "http://localhost:8787"],
    ["127.0.0.1", "http://127.0.0.1"],
    ["http://[::1]:8787", "http://[::1]:8787"],
    ["https://alex:secret@exemple.fr", "https://exemple.fr"],
  ])("%s is %s", (typed, origin) => expect(serverOrigin(typed)).toBe(origin));

  it.each([
    "",
    "  ",
    "ftp://exemple.fr",
    "http://exemple.fr",
    "http://localhost.exemple.fr",
    "javascript:alert(1)",
    "https://",
    "exem ple.fr",
  ])("%j is none", (typed) => expect(serverOrigin(typed)).toBeNull());

  it("takes a permission that no port narrows", () => {
    expect(permissionFor("https://exemple.fr:8080")).toBe("https://exemple.fr/*");
  });
});
