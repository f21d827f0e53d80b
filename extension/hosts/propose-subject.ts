const write = (field: HTMLInputElement, subject: string): void => {
  const view = field.ownerDocument.defaultView;
  if (!view) return;
  field.value = subject;
  field.dispatchEvent(new view.InputEvent("input", { bubbles: true, inputType: "insertText" }));
  field.dispatchEvent(new view.Event("change", { bubbles: true }));
};

/**
 * Fills an empty subject field as typing would; what the user wrote stays. Returns how to empty it
 * again, as long as it says what was proposed. The page may have drawn the field anew by then.
 */
export const proposeSubject = (
  findField: () => HTMLInputElement | null,
  subject: string,
): (() => void) => {
  const field = findField();
  const before = field?.value;
  if (!field || before === undefined || before.trim() !== "") return () => {};
  write(field, subject);
  const proposed = field.value;
  return () => {
    const now = findField();
    if (now?.value === proposed) write(now, before);
  };
};
