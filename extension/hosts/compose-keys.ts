/** Gives each editor element a key that stays the same for as long as the element lives. */
export const composeKeys = (prefix: string): ((editor: Element) => string) => {
  const keys = new WeakMap<Element, string>();
  let count = 0;
  return (editor) => {
    const known = keys.get(editor);
    if (known !== undefined) return known;
    count += 1;
    const key = `${prefix}-${count}`;
    keys.set(editor, key);
    return key;
  };
};
