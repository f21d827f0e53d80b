/** Offers a file to the user, as a click on a download link would. */
export const saveFile = (name: string, file: Blob): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click; it may be let go once it surely has.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
