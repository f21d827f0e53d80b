import type { ReminderId } from "@impaye/shared/ids";

import type { Compose } from "../hosts/host.ts";
import { stripQuotedPixels } from "../hosts/strip-quoted-pixels.ts";
import type { Feature } from "./feature.ts";
import { reminderOfPixel } from "./reminder-of-pixel.ts";
import { remindersIn } from "./reminders-in.ts";

/**
 * Keeps the creditor's own reading out of the count: says which reminders are on his screen, once
 * each time they come to it, and takes images of earlier reminders out of what he quotes.
 */
export const ignoreOwnViews: Feature = {
  id: "ignore-own-views",
  start({ host, page, settings, signal, guarded, tell }) {
    let { pixelPrefix } = settings;
    let onScreen = new Set<ReminderId>();
    let threadId: string | null = null;

    const reportShown = (prefix: string): void => {
      const shown = host.shownImages().map(({ src }) => reminderOfPixel(src, prefix));
      const before = onScreen;
      onScreen = new Set(shown.filter((id) => id !== null));
      const fresh = [...onScreen].filter((id) => !before.has(id)).slice(0, 100);
      if (fresh.length > 0) void tell("selfViewed", { reminderIds: fresh, at: Date.now() });
    };

    const strip = (compose: Compose, prefix: string): void =>
      void stripQuotedPixels(
        compose.editor,
        new URL(prefix).origin,
        remindersIn(compose)[0] ?? null,
      );

    const look = guarded(() => {
      if (pixelPrefix === null) return;
      reportShown(pixelPrefix);
      for (const compose of host.composes()) strip(compose, pixelPrefix);
    });

    const renewPrefix = async (): Promise<void> => {
      pixelPrefix = (await tell("pageSettings"))?.pixelPrefix ?? null;
      look();
    };

    look();
    host.onChange(look, signal);
    // A quote that is unfolded later is seen at the latest when it leaves.
    host.onSendIntent(
      guarded(({ compose }) => {
        if (pixelPrefix !== null) strip(compose, pixelPrefix);
      }),
      signal,
    );
    page.onChange(({ thread }) => {
      const isSame = (thread?.id ?? null) === threadId;
      threadId = thread?.id ?? null;
      // Somebody may have signed in, or out, since this page was opened.
      if (!isSame || pixelPrefix === null) void renewPrefix();
    }, signal);
  },
};
