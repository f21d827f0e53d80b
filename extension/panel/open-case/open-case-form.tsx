import type { CaseId } from "@impaye/shared/ids";
import type { Currency } from "@impaye/shared/money";
import type { Contact } from "@impaye/shared/schema/contact";
import type { HostId } from "@impaye/shared/schema/host";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Outcome } from "../../backend.ts";
import type { Person, Thread } from "../../hosts/host.ts";
import { localDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { complaintAt } from "../../style/complaints.ts";
import { Form } from "../../style/form.tsx";
import { useAction } from "../../style/use-action.ts";
import { useRead } from "../../style/use-read.ts";
import type { PanelDeps } from "../panel-deps.ts";
import type { PanelState } from "../panel-state.ts";
import {
  type CaseDraft,
  caseOf,
  complaintsAboutCase,
  firstDraft,
  nextDraft,
} from "./case-draft.ts";
import { ContactFields } from "./contact-fields.tsx";
import { InvoiceFields } from "./invoice-fields.tsx";
import { TrackingQuestion } from "./tracking-question.tsx";

export interface OpenCaseFormProps {
  deps: PanelDeps;
  panel: PanelState;
  host: HostId;
  thread: Thread;
  /** Who may owe; everybody in the thread unless said otherwise. */
  people?: readonly Person[];
  /** One more case of this client's, in the currency of the other. */
  known?: { contact: Contact; currency: Currency };
  /** Whether the user just asked for it; nothing else moves the focus. */
  byUser?: boolean;
  onCancel: () => void;
}

const nameOf = ({ company, name }: Contact): string => company ?? name;

/** Opens a case with what the thread shows filled in, and the thread tied to it. */
export const OpenCaseForm = ({
  deps,
  panel,
  host,
  thread,
  people = thread.participants,
  known,
  byUser = true,
  onCancel,
}: OpenCaseFormProps) => {
  const text = useText();
  const t = text.openCase;
  const language = useLanguage();
  const today = localDay(deps.now());
  const contactId = known?.contact.id ?? null;
  // Half filled, when the user went to look something up in another mail.
  const [kept] = useState(() => panel.keptDraft(thread, contactId));
  const [initial] = useState<CaseDraft>(() =>
    kept
      ? kept.draft
      : known
        ? nextDraft(known.contact, known.currency)
        : {
            ...firstDraft(people[0] ?? null, { jurisdiction: "fr", language }, "none"),
            since: today,
          },
  );
  const [draft, setDraft] = useState(initial);
  // One for the form: sent again after an answer that never came, it opens one case.
  const [id] = useState(() => kept?.id ?? (deps.newId() as string as CaseId));
  const touched = useRef(false);
  const edit = (change: Partial<CaseDraft>) => {
    touched.current = true;
    setDraft((before) => ({ ...before, ...change }));
  };
  // Before the eye sees it: the next click may be on another mail.
  useLayoutEffect(() => {
    if (touched.current) panel.keepDraft(thread, contactId, { id, draft });
  }, [draft]);

  // The profile's country and default arrive a moment later; what the user typed meanwhile stays.
  const { answer: profile } = useRead(() => deps.backend.profile());
  useEffect(() => {
    if (!profile?.ok || known || kept) return;
    const { jurisdiction, trackingDefault } = profile.value;
    const usual = firstDraft(null, { jurisdiction, language }, trackingDefault);
    setDraft((before) => ({
      ...before,
      country: before.country === initial.country ? usual.country : before.country,
      invoices: before.invoices.map((invoice) =>
        invoice.currency === initial.invoices[0]?.currency
          ? { ...invoice, currency: usual.invoices[0]?.currency ?? invoice.currency }
          : invoice,
      ),
      tracking: before.tracking === initial.tracking ? usual.tracking : before.tracking,
    }));
  }, [profile]);

  const action = useAction(
    async (): Promise<Outcome<{ id: CaseId }>> => {
      const link = thread.id === null ? null : { host, threadId: thread.id };
      const opened = await deps.backend.openCase({
        case: { id, ...caseOf(draft, contactId) },
        thread: link,
      });
      if (!opened.ok) return opened;
      panel.keepDraft(thread, contactId, null);
      panel.say(t.opened(known ? nameOf(known.contact) : draft.company || draft.name));
      // The case is there even if it cannot be shown at once: never leave a form that opens it twice.
      const shown = await panel.showCase(opened.value.id, thread);
      if (!shown.ok) await panel.load();
      return opened;
    },
    () => {},
  );
  const about = (path: string) => complaintAt(action.complaints, path);
  const submit = () => {
    const complaints = complaintsAboutCase(draft, t, contactId);
    if (Object.keys(complaints).length > 0) action.refuse(complaints);
    else action.run();
  };
  const title = known ? t.titleFor(nameOf(known.contact)) : t.title;
  return (
    <section aria-labelledby="open-case-title">
      <h2 id="open-case-title">{title}</h2>
      <Form
        label={title}
        action={action}
        shown={[
          ...(known ? [] : ["contact"]),
          ...draft.invoices.map((_, index) => `invoices.${index}`),
        ]}
        submit={t.submit}
        submitting={t.submitting}
        onSubmit={submit}
        onCancel={() => {
          panel.keepDraft(thread, contactId, null);
          onCancel();
        }}
        onOptions={deps.open.options}
        focusFirst={byUser}
      >
        {!known && <ContactFields people={people} draft={draft} edit={edit} about={about} />}
        <InvoiceFields
          draft={draft}
          jurisdiction={profile?.ok === true ? profile.value.jurisdiction : "fr"}
          edit={edit}
          about={about}
        />
        {!known && <TrackingQuestion draft={draft} edit={edit} about={about} today={today} />}
      </Form>
    </section>
  );
};
