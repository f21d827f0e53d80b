/** Fills an empty subject field as typing would; what the user wrote stays. */
export const proposeSubject = (field: HTMLInputElement | null, subject: string): void => {
  const view = field?.ownerDocument.defaultView;
  if (!field || !view || field.value.trim() !== "") return;
  field.value = subject;
  field.dispatchEvent(new view.InputEvent("input", { bubbles: true, inputType: "insertText" }));
  field.dispatchEvent(new view.Event("change", { bubbles: true }));
};
