/**
 * When the drawer is open, as users expect it of a drawer beside their mail:
 *
 * - beside a thread it is open, unless the user closed it beside threads, which is remembered;
 * - without a thread it is closed, unless the user opened it there: then it stays until he closes it;
 * - in a window too narrow for both, it starts closed and, opened, lies over the mail;
 * - nothing but the user's own click or key ever moves the focus.
 */
export interface DrawerState {
  threadOpen: boolean;
  /** The user wants it closed beside threads. */
  collapsed: boolean;
  /** The user opened it while no thread was open. */
  openedByHand: boolean;
}

export const isOpen = ({ threadOpen, collapsed, openedByHand }: DrawerState): boolean =>
  openedByHand || (threadOpen && !collapsed);

/** The user opens or closes it. */
export const withOpen = (state: DrawerState, open: boolean): DrawerState => {
  if (!open)
    return { ...state, openedByHand: false, collapsed: state.threadOpen || state.collapsed };
  return state.threadOpen ? { ...state, collapsed: false } : { ...state, openedByHand: true };
};
