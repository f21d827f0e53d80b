import { ensureBrowser } from "./browsers.ts";

for (const name of ["chromium", "firefox"] as const) console.log(`${name}: ${ensureBrowser(name)}`);
