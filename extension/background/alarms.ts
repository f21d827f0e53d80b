import { browser } from "wxt/browser";

/** What pending, outbox and badge need of time that passes while the service worker sleeps. */
export interface Alarms {
  /** Rings once, at this epoch millisecond or soon after; replaces an earlier ring of the name. */
  ringAt(name: string, at: number): Promise<void>;
  /** Rings again and again; keeps an earlier rhythm of the name. */
  ringEvery(name: string, minutes: number): Promise<void>;
  clear(name: string): Promise<void>;
}

export const browserAlarms: Alarms = {
  async ringAt(name, at) {
    await browser.alarms.create(name, { when: at });
  },
  async ringEvery(name, minutes) {
    if (!(await browser.alarms.get(name))) {
      await browser.alarms.create(name, { periodInMinutes: minutes });
    }
  },
  async clear(name) {
    await browser.alarms.clear(name);
  },
};
