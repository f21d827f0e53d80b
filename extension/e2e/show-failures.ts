import { afterEach } from "vitest";

import { openWorlds } from "./world.ts";

const most = 3_000;

const textOf = async (frame: { evaluate: (script: string) => Promise<unknown> }): Promise<string> =>
  String(await frame.evaluate("document.body.innerText").catch((error: unknown) => error));

// Where nobody can look at the browser, what stood on its pages tells most of why a test failed.
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const { browser, server } of openWorlds) {
    for (const frame of browser.context.pages().flatMap((page) => page.frames())) {
      console.error(`--- ${frame.url()}\n${(await textOf(frame)).slice(0, most)}`);
    }
    console.error(`--- server\n${server.said().slice(-most)}`);
  }
});
