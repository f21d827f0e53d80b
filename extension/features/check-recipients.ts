import type { ReminderId } from "@impaye/shared/ids";

import type { Compose, SendIntent } from "../hosts/host.ts";
import { readBack } from "../hosts/put-in-editor.ts";
import { hasPixel, restorePixel, withholdPixel } from "../hosts/withhold-pixel.ts";
import type { Feature } from "./feature.ts";
import { remindersIn } from "./reminders-in.ts";
import { strangersIn } from "./strangers-in.ts";

const pauseMs = 200;

interface Verdict {
  recipients: string;
  /** Null until the background answered. */
  strangers: string[] | null;
}

const recipientsOf = (compose: Compose): string => compose.recipients().join();

/**
 * Leaves a reminder's image out, with its notice, as long as the mail goes to anybody who is not the
 * client that agreed to it, and puts it back when it no longer does. A mail whose recipients cannot
 * be read, or were not looked at yet, leaves without.
 */
export const checkRecipients: Feature = {
  id: "check-recipients",
  start(context) {
    const { document, host, page, signal, guarded } = context;
    const verdicts = new WeakMap<Element, Map<ReminderId, Verdict>>();

    const verdictsOf = ({ editor }: Compose): Map<ReminderId, Verdict> => {
      const known = verdicts.get(editor) ?? new Map<ReminderId, Verdict>();
      verdicts.set(editor, known);
      return known;
    };

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
      const known = verdictsOf(compose);
      const recipients = recipientsOf(compose);
      const before = known.get(id);
      if (before?.recipients === recipients) {
        if (before.strangers !== null) apply(compose, id, before.strangers);
        return;
      }
      const verdict: Verdict = { recipients, strangers: null };
      known.set(id, verdict);
      verdict.strangers = await strangersIn(context, compose, id);
      // Changed again meanwhile: that is being asked about too.
      if (known.get(id) === verdict) apply(compose, id, verdict.strangers);
    };

    const look = guarded(async () => {
      for (const compose of host.composes()) {
        await Promise.all(remindersIn(compose).map((id) => check(compose, id)));
      }
    });

    const lookAtLast = guarded(({ compose }: SendIntent) => {
      const recipients = recipientsOf(compose);
      for (const id of remindersIn(compose)) {
        const verdict = verdictsOf(compose).get(id);
        const isClient =
          recipients !== "" &&
          verdict?.recipients === recipients &&
          verdict.strangers?.length === 0;
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
