import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "headless" | "chromium" | "firefox";

interface Known {
  env: string;
  commands: string[];
  elsewhere: string[];
  debianPackage: string;
}

// Google Chrome is not here: since version 137 it no longer loads an unpacked extension from the command line.
const known: Record<BrowserName, Known> = {
  // Any Chromium can show pages; this one does nothing else, and does it for half the work.
  headless: {
    env: "CHROMIUM_PATH",
    commands: ["chromium-headless-shell", "chromium", "chromium-browser"],
    elsewhere: ["/Applications/Chromium.app/Contents/MacOS/Chromium"],
    debianPackage: "chromium-headless-shell",
  },
  chromium: {
    env: "CHROMIUM_PATH",
    commands: ["chromium", "chromium-browser"],
    elsewhere: ["/Applications/Chromium.app/Contents/MacOS/Chromium"],
    debianPackage: "chromium",
  },
  firefox: {
    env: "FIREFOX_PATH",
    commands: ["firefox-esr", "firefox"],
    elsewhere: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    debianPackage: "firefox-esr",
  },
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of an installed browser: the environment's word first, then PATH; null when there is none. */
export const findBrowser = (name: BrowserName): string | null => {
  const { env, commands, elsewhere } = known[name];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    process.env[env],
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...elsewhere,
  ];
  return candidates.find((path) => path !== undefined && isExecutable(path)) ?? null;
};

const install = (names: readonly BrowserName[]): void => {
  const packages = names.map((name) => known[name].debianPackage);
  try {
    console.log(`Installing ${packages.join(", ")} from the system's packages…`);
    const apt = (...args: string[]) =>
      execFileSync("apt-get", args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", ...packages, "fonts-dejavu-core");
  } catch (cause) {
    const variables = names.map((name) => known[name].env);
    throw new Error(
      `${names.join(", ")}: needed. Install it (Debian: apt-get install ${packages.join(" ")}) or set ${variables.join(", ")} to its path.`,
      { cause },
    );
  }
};

/**
 * The paths of browsers; those that are absent are installed first, from Debian's packages.
 * @throws when one is absent and cannot be installed; the message says what to do.
 */
export const ensureBrowsers = (names: readonly BrowserName[]): string[] => {
  const absent = names.filter((name) => findBrowser(name) === null);
  if (absent.length > 0) install(absent);
  return names.map((name) => {
    const path = findBrowser(name);
    if (path === null)
      throw new Error(`${known[name].debianPackage} was installed but is not on PATH.`);
    return path;
  });
};

/** The path of one; see `ensureBrowsers`. */
export const ensureBrowser = (name: BrowserName): string => ensureBrowsers([name])[0] ?? "";
