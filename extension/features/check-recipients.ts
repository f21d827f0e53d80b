import type { ReminderId } from "@impaye/shared/ids";

import type { Compose, SendIntent } from "../hosts/host.ts";
import { readBack } from "../hosts/put-in-editor.ts";
import { hasPixel, restorePixel, withholdPixel } from "../hosts/withhold-pixel.ts";
import type { Feature } from "./feature.ts";
import { remindersIn } from "./reminders-in.ts";
import { strangersIn, verdictOn } from "./strangers-in.ts";

const pauseMs = 200;

/**
 * Leaves a reminder's image out, with its notice, as long as the mail goes to anybody who is not the
 * client that agreed to it, and puts it back when it no longer does. A mail whose recipients cannot
 * be read, or were not looked at yet, leaves without.
 */
export const checkRecipients: Feature = {
  id: "check-recipients",
  start(context) {
    const { document, host, page, signal, guarded } = context;

    const apply = (compose: Compose, id: ReminderId, strangers: string[]): void => {
      if (strangers.length > 0) withholdPixel(compose, id);
      else restorePixel(compose, id);
      const { inserted } = page.state();
      if (inserted?.mark === id) {
        page.update({ inserted: { ...inserted, stranger: strangers[0] ?? null } });
      }
    };

    const check = async (compose: Compose, id: ReminderId): Promise<void> => {
      if (!hasPixel(compose, id)) return;
      const known = verdictOn(compose, id);
      if (known !== null) {
        if (known.strangers !== null) apply(compose, id, known.strangers);
        return;
      }
      const strangers = await strangersIn(context, compose, id);
      // Of other recipients than by now: these are being asked about too.
      if (verdictOn(compose, id)?.strangers === strangers) apply(compose, id, strangers);
    };

    const look = guarded(async () => {
      for (const compose of host.composes()) {
        await Promise.all(remindersIn(compose).map((id) => check(compose, id)));
      }
    });

    const lookAtLast = guarded(({ compose }: SendIntent) => {
      const isToSomebody = compose.recipients().length > 0;
      for (const id of remindersIn(compose)) {
        const isClient = isToSomebody && verdictOn(compose, id)?.strangers?.length === 0;
        if (!isClient && readBack(compose, id).pixelPresent) withholdPixel(compose, id);
      }
    });

    // Recipients may be written in a field, which changes nothing of the page's structure.
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(look, pauseMs);
    };
    for (const gesture of ["input", "focusin"]) {
      document.addEventListener(gesture, lookSoon, { signal, capture: true });
    }
    signal.addEventListener("abort", () => clearTimeout(waiting), { once: true });
    look();
    host.onChange(look, signal);
    host.onSendIntent(lookAtLast, signal);
  },
};
