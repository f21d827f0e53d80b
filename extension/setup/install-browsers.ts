import { type BrowserName, ensureBrowsers } from "./browsers.ts";

const names: BrowserName[] = ["headless", "chromium", "firefox"];
const paths = ensureBrowsers(names);
for (const [index, name] of names.entries()) console.log(`${name}: ${paths[index]}`);
