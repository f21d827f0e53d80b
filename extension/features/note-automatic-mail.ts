import { readAutomaticMail } from "@impaye/shared/mail/automatic-mail";
import { readShownMoment, type ShownMoment } from "@impaye/shared/mail/shown-moment";

import type { Message } from "../hosts/host.ts";
import type { NotedMail } from "../messages.ts";
import type { Feature } from "./feature.ts";

const pauseMs = 600;
/** Between attempts about the same mails: their thread may have no case yet, or the server be away. */
const pausesMs = [5_000, 20_000, 60_000, 300_000] as const;
const mostKnown = 1_000;
const mostAtOnce = 20;

/** The end of the minute that the page shows: a mail that came back follows the one that was sent. */
const instantOf = ({ on, minutes }: ShownMoment): number => {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  return new Date(year, month - 1, day, 0, minutes ?? 1_439, 59, 999).getTime();
};

const noted = (message: Message, isDayFirst: boolean): NotedMail | null => {
  const { id, from, subject, text, shownAt } = message;
  const sent = shownAt === null ? null : readShownMoment(shownAt, isDayFirst);
  const found = readAutomaticMail({
    fromEmail: from?.email ?? null,
    fromName: from?.name ?? null,
    subject,
    text,
    sentOn: sent?.on ?? null,
  });
  if (found === null) return null;
  return {
    messageId: id,
    kind: found.kind,
    from: from?.email ?? null,
    at: sent && instantOf(sent),
    returnsOn: found.kind === "auto-reply" ? found.returnsOn : null,
  };
};

/** Which mails were told of last, how often, and whether they may be told of once more. */
interface Told {
  about: string;
  times: number;
  isDue: boolean;
}

const nothing: Told = { about: "", times: 0, isDue: true };

/**
 * Has an auto-reply or a mail that came back written down, once, when its thread is open. Those that
 * were not taken are told of a few times more, and when their thread is given its case.
 */
export const noteAutomaticMail: Feature = {
  id: "note-automatic-mail",
  start({ document, host, page, signal, guarded, tell, answer }) {
    // By id, and by how much of the text was there: texts may come late.
    const ordinary = new Set<string>();
    const written = new Set<string>();
    let told = nothing;
    let soon: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const keyOf = ({ id, text }: Message): string => `${text.length} ${id}`;

    const find = (account: string): NotedMail[] => {
      const { lang } = document.documentElement;
      // American pages alone write the month first.
      const isDayFirst = lang !== "" && !/^en(?:-us)?$/iu.test(lang);
      const found = host.messages().flatMap((message) => {
        const isKnown = written.has(message.id) || ordinary.has(keyOf(message));
        if (isKnown || message.from?.email === account) return [];
        const mail = noted(message, isDayFirst);
        if (mail === null) ordinary.add(keyOf(message));
        return mail ?? [];
      });
      return found.slice(0, mostAtOnce);
    };

    const forget = (): void => {
      clearTimeout(again);
      told = nothing;
    };

    const look = guarded(async () => {
      soon = undefined;
      for (const known of [ordinary, written]) if (known.size > mostKnown) known.clear();
      const { id: threadId = null, account = null } = page.state().thread ?? {};
      // One's own mails must be told from others'.
      const mails = account === null ? [] : find(account);
      if (threadId === null || mails.length === 0) return forget();
      const about = [threadId, ...mails.map(({ messageId }) => messageId)].join(" ");
      if (about !== told.about) forget();
      if (!told.isDue) return;
      const pause = pausesMs[told.times];
      told = { about, times: told.times + 1, isDue: false };
      if (pause !== undefined) {
        again = setTimeout(() => {
          told.isDue = true;
          look();
        }, pause);
      }
      const kept = await tell("automaticMail", { host: host.id, threadId, mails });
      for (const id of kept ?? []) written.add(id);
    });

    const lookSoon = (): void => {
      soon ??= setTimeout(look, pauseMs);
    };
    host.onChange(lookSoon, signal);
    page.onChange(lookSoon, signal);
    answer("threadLinked", ({ threadId, ...linked }) => {
      if (linked.host !== host.id || threadId !== page.state().thread?.id) return;
      forget();
      lookSoon();
    });
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(soon);
        clearTimeout(again);
      },
      { once: true },
    );
    lookSoon();
  },
};
