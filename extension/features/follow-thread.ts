import type { Feature } from "./feature.ts";

/** Knows which thread is open, and tells the panel when it is another one. */
export const followThread: Feature = {
  id: "follow-thread",
  start({ host, page, signal, guarded }) {
    const look = guarded(() => {
      // The last thread must not stand beside a page that can no longer be read.
      let thread = null;
      try {
        thread = host.thread();
      } finally {
        page.update({ thread });
      }
    });
    look();
    host.onChange(look, signal);
  },
};
