import type { ReminderId } from "@impaye/shared/ids";

/** The first 18 bytes of a token after its account's tag; the reminder's id is the first 16. */
const head = /^[\w-]{24}/;

/**
 * The reminder whose image this is, by the address, direct or carried behind `#` by a mail host's
 * proxy. Null for any other image. The token's MAC is not checked: the server alone can.
 */
export const reminderOfPixel = (src: string, pixelPrefix: string): ReminderId | null => {
  const start = src.indexOf(pixelPrefix);
  const encoded = start === -1 ? null : head.exec(src.slice(start + pixelPrefix.length))?.[0];
  if (!encoded) return null;
  const bytes = atob(encoded.replaceAll("-", "+").replaceAll("_", "/")).slice(0, 16);
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join(
    "",
  );
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") as ReminderId;
};
