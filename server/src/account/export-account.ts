import type { CaseId, ContactId } from "@impaye/shared/ids";
import type { Case } from "@impaye/shared/schema/case";
import type { Contact } from "@impaye/shared/schema/contact";
import type { ThreadLink } from "@impaye/shared/schema/host";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { findInvoices } from "../cases/store.ts";
import { findProofContent } from "../contacts/proof-store.ts";
import { listContacts } from "../contacts/store.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";
import { listTemplates } from "../templates/store.ts";
import { findEvents } from "../timeline/store.ts";
import { findCases, findReminders, findThreads, findUser } from "./store.ts";

const pageSize = 100;
const eventsPerPage = 500;

/** Everything in pages, one after the other: no more than one is in memory at a time. */
async function* paged<Item>(
  read: (last: Item | null) => Promise<Item[]>,
  size: number,
): AsyncGenerator<Item> {
  let last: Item | null = null;
  for (;;) {
    const page: Item[] = await read(last);
    yield* page;
    last = page.at(-1) ?? null;
    if (page.length < size) return;
  }
}

async function* contactsOf(deps: Deps, accountId: string): AsyncGenerator<object> {
  let cursor: ContactId | undefined;
  do {
    const page: { contacts: Contact[]; nextCursor: ContactId | null } = await listContacts(
      deps,
      accountId,
      { cursor },
    );
    for (const contact of page.contacts) {
      const hasProof = contact.tracking.proof !== undefined;
      const proof = hasProof ? await findProofContent(deps, accountId, contact.id) : null;
      yield proof === null ? contact : { ...contact, proofContent: proof };
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** A list's JSON, item by item, under its name and after what came before. */
async function* listed(name: string, items: AsyncIterable<unknown>): AsyncGenerator<string> {
  yield `,\n"${name}": [`;
  let separator = "\n";
  for await (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ",\n";
  }
  yield "]";
}

async function* caseJson(deps: Deps, accountId: string, kase: Case): AsyncGenerator<string> {
  const invoices = await findInvoices(deps, accountId, kase.id);
  const rest = { case: kase, invoices, ...(await findReminders(deps, accountId, kase.id)) };
  yield JSON.stringify(rest).slice(0, -1);
  const readEvents = (last: TimelineEvent | null) =>
    findEvents(deps, accountId, kase.id, { after: last?.seq ?? 0, limit: eventsPerPage });
  yield* listed("events", paged(readEvents, eventsPerPage));
  yield "}";
}

/**
 * Everything that is kept for an account as one JSON document, in pieces: what it said of itself, its
 * own templates, its contacts with the files that show their consent (base64), its threads, and its cases with invoices,
 * reminders, own views and timelines. No password, no session, no secret.
 */
export async function* exportAccount(deps: Deps, accountId: string): AsyncGenerator<string> {
  const account = await findUser(deps, accountId);
  if (account === null) throw new AppError("unauthenticated");
  const head = {
    format: "impaye-export",
    version: 1,
    exportedAt: deps.now(),
    account,
    profile: await findProfile(deps, accountId),
    templates: await listTemplates(deps, accountId),
  };
  yield JSON.stringify(head, null, 1).slice(0, -2);
  yield* listed("contacts", contactsOf(deps, accountId));
  const readThreads = (last: (ThreadLink & { caseId: CaseId }) | null) =>
    findThreads(deps, accountId, last, pageSize);
  yield* listed("threads", paged(readThreads, pageSize));

  yield `,\n"cases": [`;
  let separator = "\n";
  const readCases = (last: Case | null) => findCases(deps, accountId, last?.id ?? null, pageSize);
  for await (const kase of paged(readCases, pageSize)) {
    yield separator;
    yield* caseJson(deps, accountId, kase);
    separator = ",\n";
  }
  yield "]\n}\n";
}
