import { browser } from "wxt/browser";

import { createDrawer, handleWidth, panelWidth } from "../drawer/drawer.ts";
import { isOpen, withOpen, type DrawerState } from "../drawer/drawer-state.ts";
import type { Feature } from "./feature.ts";

const labels = { fr: "Panneau Impayé", en: "Impayé panel" };
const troubledLabels = {
  fr: "Panneau Impayé : une partie ne fonctionne plus ici",
  en: "Impayé panel: part of it no longer works here",
};

const reloadLabels = {
  fr: "Impayé : rechargez la page",
  en: "Impayé: reload the page",
};

/** Below this, in CSS pixels, the mail would have no room left beside the panel. */
const narrowest = 800;

/** Shows the panel beside the mail; `drawer-state.ts` says when it is open. */
export const showDrawer: Feature = {
  id: "show-drawer",
  start({ document, host, page, settings, signal, guarded, tell, answer }) {
    const isNarrow = (): boolean => document.documentElement.clientWidth < narrowest;
    let state: DrawerState = {
      threadOpen: page.state().thread !== null,
      collapsed: settings.collapsed || isNarrow(),
      openedByHand: false,
    };

    const drawer = createDrawer(document, {
      panelUrl: browser.runtime.getURL("/panel.html"),
      label: labels[settings.language],
      troubledLabel: troubledLabels[settings.language],
      reloadLabel: reloadLabels[settings.language],
      onToggle: guarded(() => setOpen(!isOpen(state))),
      onEscape: guarded(() => setOpen(false)),
    });

    let wasTroubled = page.state().stopped.length > 0;
    let room = 0;
    const render = (): void => {
      drawer.render({ open: isOpen(state), troubled: wasTroubled });
      const wanted = isOpen(state) && !isNarrow() ? panelWidth + handleWidth : 0;
      if (wanted === room) return;
      // Before asking: making room may itself be told as a change of size.
      room = wanted;
      host.makeRoom(wanted);
    };

    const setOpen = (open: boolean): void => {
      const hadFocus = drawer.hasFocus();
      const before = state;
      state = withOpen(state, open);
      render();
      if (open) drawer.focusPanel();
      else if (hadFocus) drawer.focusHandle();
      if (state.collapsed !== before.collapsed && !isNarrow()) {
        void tell("setCollapsed", state.collapsed);
      }
    };

    answer("collapse", () => guarded(() => setOpen(false))());
    page.onChange(
      guarded(({ thread, stopped }) => {
        const threadOpen = thread !== null;
        const isTroubled = stopped.length > 0;
        if (state.threadOpen === threadOpen && wasTroubled === isTroubled) return;
        wasTroubled = isTroubled;
        state = { ...state, threadOpen };
        render();
      }),
      signal,
    );
    document.defaultView?.addEventListener("resize", guarded(render), { signal });
    signal.addEventListener("abort", () => {
      drawer.orphan();
      host.makeRoom(0);
    });

    // Warm by the time a thread opens.
    if (!state.collapsed) drawer.preload();
    render();
  },
};
