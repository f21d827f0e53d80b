import { settleMs } from "../hosts/on-page-change.ts";
import type { Feature } from "./feature.ts";

const slackMs = 100;

/** Knows which thread is open, and tells the panel when it is another one. */
export const followThread: Feature = {
  id: "follow-thread",
  start({ host, page, signal, guarded }) {
    let later: ReturnType<typeof setTimeout> | undefined;
    const read = guarded(() => {
      // The last thread must not stand beside a page that can no longer be read.
      let thread = null;
      try {
        thread = host.thread();
      } finally {
        page.update({ thread });
      }
    });
    const look = (): void => {
      clearTimeout(later);
      read();
      // A page that changed where it stands changes no more: only time tells that from drawing.
      if (page.state().thread === null) later = setTimeout(read, settleMs + slackMs);
    };
    look();
    host.onChange(look, signal);
    signal.addEventListener("abort", () => clearTimeout(later), { once: true });
  },
};
