/** Presses a control of the page as a mouse would: some widgets act on mousedown, others on click. */
export const press = (control: HTMLElement): void => {
  const view = control.ownerDocument.defaultView;
  if (!view) return;
  for (const type of ["mousedown", "mouseup"]) {
    control.dispatchEvent(new view.MouseEvent(type, { bubbles: true, cancelable: true }));
  }
  control.click();
};
