import "./stub-browser.ts";

import type { MailHost } from "../../hosts/host.ts";
import { createFakeHost } from "../../hosts/fake.ts";
import type { PageMessages, PageSettings } from "../../messages.ts";
import type { Feature, Tell } from "../feature.ts";
import { createPageStore } from "../page-store.ts";
import { startFeatures } from "../start-features.ts";

declare global {
  /** Ends what `hold` began. */
  // oxlint-disable-next-line no-var -- a global of the page is declared so
  var letGo: () => void;
}

/** Starts features in the fake mail page, and lets a test play the background and the panel. */
export const driveFeatures = (features: readonly Feature[], settings: PageSettings) => {
  const told: [string, unknown][] = [];
  const emailsOf = new Map<string, string[]>();
  let holding: Promise<void> | null = null;
  const handlers = new Map<string, (input: unknown) => unknown>();
  const stop = new AbortController();
  const written: string[] = [];
  const rooms: number[] = [];
  const host: MailHost = createFakeHost(document);
  const page = createPageStore({
    host: host.id,
    thread: null,
    stopped: [],
    inserted: null,
    tone: null,
  });
  const tell: Tell = async (name, ...input) => {
    told.push([name, input[0]]);
    // The messages that are answered; the others resolve with nothing.
    if (name === "isRough") {
      return (typeof input[0] === "string" && input[0].includes("escroc")) as never;
    }
    if (name === "inserted") {
      // The message's own shape.
      const { reminderId, emails } = input[0] as { reminderId: string; emails: string[] };
      emailsOf.set(reminderId, emails);
      await holding;
    }
    if (name === "strangersAmong") {
      const about = input[0] as { reminderId: string; to: string[]; emails?: readonly string[] };
      const emails = about.emails ?? emailsOf.get(about.reminderId);
      return about.to.filter((email) => !emails?.includes(email)) as never;
    }
    if (name === "automaticMail") return written as never;
    return (name === "pageSettings" ? settings : null) as never;
  };
  startFeatures(
    features,
    {
      document,
      host: {
        ...host,
        makeRoom(pixels) {
          rooms.push(pixels);
          host.makeRoom(pixels);
        },
      },
      page,
      settings,
      tell,
      // The panel's requests travel by name; each handler takes its message's input.
      answer: (name, handle) => void handlers.set(name, handle as (input: unknown) => unknown),
    },
    stop.signal,
  );
  return {
    /** What the features said to the background since this was last asked, in order. */
    told: () => told.splice(0),
    /** The panel asks. */
    ask: async (name: keyof PageMessages, input?: unknown) => handlers.get(name)?.(input),
    state: () => page.state(),
    rooms: () => rooms,
    /** Has the background take its time, until the function that this returns is called. */
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      holding = promise;
      globalThis.letGo = () => {
        holding = null;
        resolve();
      };
    },
    /** The extension was updated. */
    stop: () => stop.abort(),
    /** The background writes this mail down from now on. */
    write: (messageId: string) => void written.push(messageId),
    setSettings: (next: Partial<PageSettings>) => void Object.assign(settings, next),
  };
};
