import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";

import { readNodeSettings } from "./node-settings.ts";
import { networkOf } from "./tracking/network-of.ts";

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "impaye-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "données #1 50%");
};

describe("the settings of a server on one machine", () => {
  test("nothing need be set but where to keep things", () => {
    const settings = readNodeSettings({ DATA_DIR: newFolder(), PUBLIC_URL: "" });
    expect(settings).toMatchObject({ host: "127.0.0.1", port: 8787 });
    expect(settings.config).toMatchObject({
      PUBLIC_URL: "http://127.0.0.1:8787",
      TRUSTED_PROXY: "none",
    });
    expect(settings.config.DATABASE_URL).toMatch(
      /^file:\/\/\/.*\/donn%C3%A9es%20%231%2050%25\/impaye\.db$/,
    );
  });

  test("the secret is made once, and only its user can read it", () => {
    const DATA_DIR = newFolder();
    const { AUTH_SECRET } = readNodeSettings({ DATA_DIR }).config;
    expect(AUTH_SECRET).toMatch(/^[\w-]{43}$/);
    expect(readNodeSettings({ DATA_DIR }).config.AUTH_SECRET).toBe(AUTH_SECRET);
    expect(readNodeSettings({ DATA_DIR: newFolder() }).config.AUTH_SECRET).not.toBe(AUTH_SECRET);
    const file = join(DATA_DIR, "auth-secret");
    expect(readFileSync(file, "utf8")).toBe(AUTH_SECRET);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("what is set is used", () => {
    const env = {
      DATA_DIR: newFolder(),
      HOST: "::",
      PORT: "8080",
      DATABASE_URL: "libsql://db.example",
      DATABASE_AUTH_TOKEN: "token",
      AUTH_SECRET: "x".repeat(32),
      TRUSTED_PROXY: "x-forwarded-for",
    };
    const { config } = readNodeSettings(env);
    expect(config).toEqual({
      PUBLIC_URL: "http://localhost:8080",
      DATABASE_URL: "libsql://db.example",
      DATABASE_AUTH_TOKEN: "token",
      AUTH_SECRET: "x".repeat(32),
      TRUSTED_PROXY: "x-forwarded-for",
    });
    expect(readNodeSettings({ ...env, HOST: "::1" }).config.PUBLIC_URL).toBe("http://[::1]:8080");
  });

  test("lists of networks are read from their folder, when one is named", () => {
    const DATA_DIR = newFolder();
    expect(readNodeSettings({ DATA_DIR, NETWORK_LISTS: "" }).networks).toEqual({});
    const NETWORK_LISTS = newFolder();
    mkdirSync(NETWORK_LISTS);
    const ranges = Array.from({ length: 1_100 }, (_, n) => `17.${n >> 8}.${n & 255}.0/31,US,,,`);
    writeFileSync(join(NETWORK_LISTS, "egress-ip-ranges.csv"), ranges.join("\n"));
    const { networks } = readNodeSettings({ DATA_DIR, NETWORK_LISTS });
    expect(Object.keys(networks)).toEqual(["apple-relay"]);
    expect(networkOf(networks, { address: "17.0.3.1", asn: null })).toBe("apple-relay");
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["PUBLIC_URL", "impaye.example"],
    ["PUBLIC_URL", "javascript:alert(1)"],
    ["AUTH_SECRET", "short"],
    ["DATABASE_URL", "postgres://db"],
    ["TRUSTED_PROXY", "forwarded"],
    ["NETWORK_LISTS", "/nowhere/at/all"],
  ])("%s=%s stops the start with a sentence that names it", (name, value) => {
    expect(() => readNodeSettings({ DATA_DIR: newFolder(), [name]: value })).toThrow(
      expect.objectContaining({
        name: "StartError",
        message: expect.stringMatching(new RegExp(`^[^\n]*\\b${name}\\b[^\n]*\\.$`)) as string,
      }),
    );
  });

  test("a DATA_DIR that cannot be written to stops the start with a sentence that names it", () => {
    const folder = newFolder();
    writeFileSync(folder, "a file");
    for (const DATA_DIR of [folder, join(folder, "below"), "/proc/impaye"]) {
      expect(() => readNodeSettings({ DATA_DIR })).toThrow(/^DATA_DIR \(.*\) cannot be .*\.$/);
    }
  });

  test("an empty secret, as a crash at the first start may leave, is not used", () => {
    const DATA_DIR = newFolder();
    readNodeSettings({ DATA_DIR });
    writeFileSync(join(DATA_DIR, "auth-secret"), "");
    expect(() => readNodeSettings({ DATA_DIR })).toThrow(/AUTH_SECRET/);
  });
});
