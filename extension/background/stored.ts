import { oneAtATime } from "./one-at-a-time.ts";

/** A value that outlives the service worker. */
export interface Stored<Value> {
  getValue(): Promise<Value>;
  setValue(value: Value): Promise<void>;
}

/**
 * A stored list that is changed one change at a time, so that two messages that arrive together do
 * not undo each other.
 */
export const storedList = <Item>(item: Stored<Item[]>) => {
  const inTurn = oneAtATime();
  return {
    all: () => inTurn(() => item.getValue()),
    /** Resolves with the list before and after the change, once it is stored. */
    change: (change: (items: Item[]) => Item[]): Promise<{ before: Item[]; after: Item[] }> =>
      inTurn(async () => {
        const before = await item.getValue();
        const after = change(before);
        if (after !== before) await item.setValue(after);
        return { before, after };
      }),
  };
};
