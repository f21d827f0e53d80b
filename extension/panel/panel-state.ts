import type { CaseId, ContactId } from "@impaye/shared/ids";
import type { CaseView } from "@impaye/shared/schema/case";
import type { Language } from "@impaye/shared/schema/language";
import { type ReadonlySignal, signal } from "@preact/signals";

import type { Outcome, Problem, SessionState } from "../backend.ts";
import type { Thread } from "../hosts/host.ts";
import type { PageState, Placement } from "../messages.ts";
import { settle } from "../style/settle.ts";
import type { CaseDraft } from "./open-case/case-draft.ts";
import type { PanelDeps } from "./panel-deps.ts";

/** What the panel shows. */
export type Screen =
  | { name: "loading" }
  /** `expired`: the server ended the session. */
  | { name: "signed-out"; expired: boolean }
  | { name: "problem"; problem: Problem }
  | { name: "no-thread" }
  | { name: "unknown"; thread: Thread }
  /** `byUser`: the user chose it here, so the focus goes to its heading. */
  | { name: "case"; view: CaseView; byUser: boolean };

/** Something written for a thread that was no longer open, and its text to copy. */
export interface Unplaced {
  placement: Placement;
  text: string;
}

/** A case that is being entered; its id is the same however often it is sent. */
export interface KeptDraft {
  id: CaseId;
  draft: CaseDraft;
}

export interface PanelState {
  screen: ReadonlySignal<Screen>;
  page: ReadonlySignal<PageState | null>;
  language: ReadonlySignal<Language>;
  /** The latest sentence for screen readers. */
  said: ReadonlySignal<string>;
  /** The latest that could not be put in its thread, whatever case is shown meanwhile. */
  unplaced: ReadonlySignal<Unplaced | null>;
  keepUnplaced: (unplaced: Unplaced | null) => void;
  /** What was typed for a case beside `thread`, one more of `client`'s where one is named. */
  keptDraft: (thread: Thread, client: ContactId | null) => KeptDraft | null;
  /** Keeps it for as long as the panel lives; null puts it away. */
  keepDraft: (thread: Thread, client: ContactId | null, kept: KeptDraft | null) => void;
  say: (sentence: string) => void;
  /** Reads everything again, as after a problem. */
  load: () => Promise<void>;
  /** The same without a word, for as long as there is a problem: what is shown stays until it is over. */
  recover: () => Promise<void>;
  /** Shows a case that was just opened or attached beside `thread`, if that is still the open one. */
  showCase: (id: CaseId, thread: Thread) => Promise<Outcome<unknown>>;
  signedOut: () => void;
  start: () => () => void;
}

const people = (thread: Thread | null): string =>
  JSON.stringify(thread?.participants.map(({ email }) => email) ?? []);

/** The threads of one mail page are told apart by id; without an id only the people tell. */
const threadKey = (thread: Thread | null): string =>
  thread === null ? "" : (thread.id ?? people(thread));

const mostDrafts = 20;
const draftKey = (thread: Thread, client: ContactId | null): string =>
  JSON.stringify([threadKey(thread), client]);

const signedOut = ({ expired }: SessionState): Screen => ({
  name: "signed-out",
  expired: expired === true,
});

const asOutcome = async (next: Promise<Screen>): Promise<Outcome<Screen>> => ({
  ok: true,
  value: await next,
});

/** The panel's screen follows session and thread; an answer that comes too late changes nothing. */
export const createPanelState = (deps: PanelDeps): PanelState => {
  const screen = signal<Screen>({ name: "loading" });
  const page = signal<PageState | null>(null);
  const language = signal<Language>("fr");
  const said = signal("");
  const unplaced = signal<Unplaced | null>(null);
  const drafts = new Map<string, KeptDraft>();
  let latest = 0;

  const screenAfter = async (problem: Problem): Promise<Screen> =>
    // A thread may open before the first answer: whether anybody was signed in is to be asked.
    problem.kind === "signed-out"
      ? signedOut(await deps.backend.session())
      : { name: "problem", problem };

  const screenFor = async ({ host, thread }: PageState): Promise<Screen> => {
    if (!thread) return { name: "no-thread" };
    const emails = thread.participants.map(({ email }) => email);
    if (thread.id === null && emails.length === 0) return { name: "unknown", thread };
    const found = await settle(deps.backend.caseOfThread({ host, threadId: thread.id, emails }));
    if (!found.ok) return screenAfter(found.problem);
    if (found.value === null) return { name: "unknown", thread };
    return { name: "case", view: found.value, byUser: false };
  };

  /** Shows what `read` finds, unless something else was asked for meanwhile. */
  const show = async (read: (isLatest: () => boolean) => Promise<Screen>) => {
    latest += 1;
    const mine = latest;
    const isLatest = () => mine === latest;
    screen.value = { name: "loading" };
    const outcome = await settle(asOutcome(read(isLatest)));
    if (isLatest()) {
      screen.value = outcome.ok ? outcome.value : { name: "problem", problem: outcome.problem };
    }
  };

  const everything = async (isLatest: () => boolean): Promise<Screen> => {
    const [session, state] = await Promise.all([deps.backend.session(), deps.page.state()]);
    language.value = session.language;
    if (isLatest()) page.value = state;
    return session.email === null ? signedOut(session) : screenFor(state);
  };

  const load = () => show(everything);

  const recover = async () => {
    const mine = latest;
    const isLatest = () => mine === latest && screen.value.name === "problem";
    const next = await settle(asOutcome(everything(isLatest)));
    if (isLatest() && next.ok && next.value.name !== "problem") screen.value = next.value;
  };

  /** Who is in a thread may be read late: look again, without throwing away a form half filled. */
  const lookAgain = async (state: PageState) => {
    const mine = latest;
    const next = await screenFor(state);
    if (mine === latest && (next.name === "case" || next.name === "unknown")) screen.value = next;
  };

  const follow = (state: PageState) => {
    const before = page.value?.thread ?? null;
    const moved = threadKey(state.thread) !== threadKey(before);
    const morePeople = people(state.thread) !== people(before);
    page.value = state;
    if (moved && screen.value.name === "signed-out") void load();
    // Another session mounts another panel: who is signed in need not be asked for each thread.
    else if (moved) void show(() => screenFor(state));
    else if (morePeople && screen.value.name === "unknown") void lookAgain(state);
  };

  return {
    screen,
    page,
    language,
    said,
    unplaced,
    keepUnplaced: (next) => {
      unplaced.value = next;
    },
    keptDraft: (thread, client) => drafts.get(draftKey(thread, client)) ?? null,
    keepDraft: (thread, client, kept) => {
      const key = draftKey(thread, client);
      drafts.delete(key);
      if (kept) drafts.set(key, kept);
      const [oldest] = drafts.keys();
      if (drafts.size > mostDrafts && oldest !== undefined) drafts.delete(oldest);
    },
    say: (sentence) => {
      said.value = sentence;
    },
    load,
    recover,
    showCase: async (id, thread) => {
      // The user went on to another thread while the case was being opened.
      const open = page.value?.thread ?? null;
      if (threadKey(open) !== threadKey(thread)) return { ok: true, value: null };
      latest += 1;
      const mine = latest;
      const read = await settle(deps.backend.caseView({ id }));
      if (read.ok && mine === latest) {
        screen.value = { name: "case", view: read.value, byUser: true };
      }
      return read;
    },
    signedOut: () => {
      screen.value = { name: "signed-out", expired: true };
    },
    start: () => {
      void load();
      return deps.page.onChange(follow);
    },
  };
};
