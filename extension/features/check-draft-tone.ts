import type { Compose } from "../hosts/host.ts";
import { readDraft } from "../hosts/read-draft.ts";
import { chooseCompose } from "./choose-compose.ts";
import type { Feature } from "./feature.ts";

const pauseMs = 600;

/**
 * Has what the user writes looked at by the tone guard, once he pauses, and shown beside the mail.
 * Nothing is held up or changed: the mail page's own button sends whatever he decides.
 */
export const checkDraftTone: Feature = {
  id: "check-draft-tone",
  start({ document, host, page, signal, guarded, tell, answer }) {
    let lastUsed: Element | null = null;
    let checked: { key: string; text: string } | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;

    const read = (compose: Compose | null): { key: string; text: string } | null =>
      compose && { key: compose.key, text: readDraft(compose) };

    const look = guarded(async () => {
      const draft = read(chooseCompose(host.composes(), host.thread(), lastUsed));
      if (draft?.key === checked?.key && draft?.text === checked?.text) return;
      const isSame = draft !== null && draft.key === checked?.key;
      checked = draft;
      const accepted = isSame ? (page.state().tone?.accepted ?? []) : [];
      const isRough = draft !== null && draft.text !== "" && (await tell("isRough", draft.text));
      // Written on meanwhile: the next look tells.
      if (checked !== draft || isRough === null) return;
      const isSilent = !isRough && accepted.length === 0;
      page.update({ tone: isSilent || draft === null ? null : { text: draft.text, accepted } });
    });

    const lookSoon = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(look, pauseMs);
    };

    answer("acceptTone", (rules) => {
      const { tone } = page.state();
      if (tone)
        page.update({ tone: { ...tone, accepted: [...new Set([...tone.accepted, ...rules])] } });
    });

    const wrote = guarded(({ target }: Event) => {
      const editors = host.composes().map(({ editor }) => editor);
      // Safe: what is typed in is a node of the page.
      const editor = editors.find((each) => each.contains(target as Node));
      if (editor === undefined) return;
      lastUsed = editor;
      lookSoon();
    });
    document.addEventListener("input", wrote, { signal, capture: true });
    host.onChange(lookSoon, signal);
    signal.addEventListener("abort", () => clearTimeout(waiting), { once: true });
    lookSoon();
  },
};
