import type { InsertOutcome } from "../../messages.ts";
import { mountPanel } from "../../panel/mount-panel.tsx";
import { panelStates } from "../panel-states.ts";
import { now } from "../sample.ts";
import { showState } from "../show-state.ts";

showState(panelStates, (root, { state, backend, open, newId, besideNow, onBeside, recorded }) =>
  mountPanel(root, {
    backend,
    now: () => now,
    newId,
    open,
    page: recorded({
      state: () => Promise.resolve(besideNow()),
      openReply: () => {},
      insert: ({ piece, client, thread }) => {
        const isMoved = thread?.id !== besideNow().thread?.id;
        const outcome: InsertOutcome = isMoved
          ? { ok: false, because: "moved" }
          : (state.insertion ?? { ok: true });
        if (outcome.ok) {
          const mark =
            "letter" in piece ? (`letter-${piece.letter}-${piece.caseId}` as const) : piece.id;
          const inserted = { mark, caseId: piece.caseId, client, stranger: null };
          globalThis.gallery.beside({ inserted });
        }
        return Promise.resolve(outcome);
      },
      undo: () => {
        globalThis.gallery.beside({ inserted: null });
        return Promise.resolve();
      },
      acceptTone: (accepted) => {
        const { tone } = besideNow();
        if (tone) globalThis.gallery.beside({ tone: { ...tone, accepted } });
        return Promise.resolve();
      },
      collapse: () => {},
      onCaseChanged: () => () => {},
      onChange: (changed) => {
        onBeside(changed);
        return () => {};
      },
    }),
  }),
);
