import { mkdir } from "node:fs/promises";

import { openGallery, type ViewOptions } from "./open-gallery.ts";
import { pageStates } from "./page-states.ts";
import { panelStates } from "./panel-states.ts";

// Usage: tsx extension/gallery/shoot.ts [pattern] — pictures land in artifacts/gallery. A picture's
// name is page-state.language.scheme: 'panel-log.*fr.light' shoots a few.
const folder = new URL("../../artifacts/gallery/", import.meta.url).pathname;
const wanted = new RegExp(process.argv[2] ?? "");
const views: readonly Pick<Required<ViewOptions>, "language" | "colorScheme">[] = [
  { language: "fr", colorScheme: "light" },
  { language: "fr", colorScheme: "dark" },
  { language: "en", colorScheme: "light" },
  { language: "en", colorScheme: "dark" },
];

await mkdir(folder, { recursive: true });
const gallery = await openGallery();
for (const state of [...panelStates, ...pageStates]) {
  for (const view of views) {
    const name = `${state.page}-${state.name}.${view.language}.${view.colorScheme}`;
    if (!wanted.test(name)) continue;
    const page = await gallery.open(state, view);
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
    await gallery.handBack(page);
  }
}
await gallery.close();
