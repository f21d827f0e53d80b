import { createMiddleware } from "hono/factory";

/** What every answer carries, except where its route set the header itself. */
export const securityHeaders = (publicUrl: string) => {
  const headers: [string, string][] = [
    ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
    ["referrer-policy", "no-referrer"],
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["x-robots-tag", "noindex, nofollow"],
    ["cache-control", "no-store"],
  ];
  if (publicUrl.startsWith("https:")) {
    headers.push(["strict-transport-security", "max-age=31536000"]);
  }
  return createMiddleware(async (c, next) => {
    await next();
    for (const [name, value] of headers) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  });
};
