import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "firefox";

interface Known {
  env: string;
  commands: string[];
  elsewhere: string[];
  debianPackage: string;
}

// Google Chrome is not here: since version 137 it no longer loads an unpacked extension from the command line.
const known: Record<BrowserName, Known> = {
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

/**
 * The path of a browser, installed from Debian's packages first if there is none.
 * @throws when it is absent and cannot be installed; the message says what to do.
 */
export const ensureBrowser = (name: BrowserName): string => {
  const found = findBrowser(name);
  if (found !== null) return found;
  const { debianPackage, env } = known[name];
  try {
    console.log(`Installing ${debianPackage} from the system's packages…`);
    const apt = (...args: string[]) =>
      execFileSync("apt-get", args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", debianPackage, "fonts-dejavu-core");
  } catch (cause) {
    throw new Error(
      `${name} is needed. Install it (Debian: apt-get install ${debianPackage}) or set ${env} to its path.`,
      { cause },
    );
  }
  const installed = findBrowser(name);
  if (installed === null) throw new Error(`${debianPackage} was installed but is not on PATH.`);
  return installed;
};
