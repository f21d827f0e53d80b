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
      insert: (piece) => {
        const outcome = state.insertion ?? ({ ok: true } as const);
        if (outcome.ok)
          globalThis.gallery.beside({
            inserted: "letter" in piece ? `letter-${piece.letter}-${piece.caseId}` : piece.id,
          });
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
