const ownMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/i;

/**
 * The origin of a server as somebody types it, with or without `https://`; null for anything else.
 * Without TLS only on one's own machine: a password would travel in clear.
 */
export const serverOrigin = (text: string): string | null => {
  const typed = text.trim();
  const scheme = ownMachine.test(typed) ? "http://" : "https://";
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : scheme + typed;
  if (!URL.canParse(address)) return null;
  const { protocol, origin, host } = new URL(address);
  const isSafe = protocol === "https:" || (protocol === "http:" && ownMachine.test(host));
  return isSafe && host !== "" ? origin : null;
};

/**
 * The permission that reaching this origin takes, for `browser.permissions.request`. Match patterns
 * know no ports: it covers them all.
 */
export const permissionFor = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
