const hashOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
};

/**
 * The content security policy of a page whose only style is `css`, inline, and which runs no script
 * and loads nothing. Computed once, when first asked for: Workers have no crypto before a request.
 */
export const stylePolicy = (css: string): (() => Promise<string>) => {
  let policy: Promise<string> | undefined;
  const compute = async () =>
    `default-src 'none'; style-src 'sha256-${await hashOf(css)}'; img-src data:; ` +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  return () => (policy ??= compute());
};
