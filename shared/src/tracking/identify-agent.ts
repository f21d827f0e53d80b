import type { Agent } from "./agent.ts";

/** No agent that matters is longer; beyond it lies only what somebody made up. */
const maxLength = 1_024;

const gmailPrefetch =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0";

/**
 * The first match wins. Proxies and mail programs name themselves among the names of browsers, so
 * browsers come last.
 */
const rules: readonly (readonly [RegExp, Agent])[] = [
  [/GoogleImageProxy/, "gmail-proxy"],
  [/YahooMailProxy/, "yahoo-proxy"],
  [/Barracuda|Mimecast|Proofpoint|IronPort|\bCisco\b/i, "security-scanner"],
  [/Headless|PhantomJS|Puppeteer|Playwright|Selenium/i, "script"],
  // `Cubot` makes telephones.
  [/(?<!\bcu)bot\b|crawl|spider|facebookexternalhit|WhatsApp|SkypeUriPreview/i, "script"],
  [
    /^(curl|wget|python|aiohttp|httpx|Go-http-client|Java|libwww|axios|node|undici|Ruby)\b/i,
    "script",
  ],
  [/Outlook-(iOS|Android)/, "outlook-mobile"],
  [/^MacOutlook\//, "outlook-mac"],
  [/Microsoft (Office )?Outlook|ms-office|MSOffice|^Outlook-Express\//, "outlook-desktop"],
  [/Thunderbird\/|Icedove\//, "thunderbird"],
  [/Superhuman|Rambler|Seznam\w*(Mail|Proxy)/i, "other-mail-client"],
  [/Airmail|Postbox|Lotus-Notes|eM ?Client|Mailspring|Mailbird/i, "other-mail-client"],
  [/BlueMail|The Bat!|Foxmail|MailApp|SeaMonkey|YahooMobileMail/i, "other-mail-client"],
  // A WebKit that names no browser: Apple Mail, or Outlook for Mac; only the network could tell.
  [
    /^Mozilla\/5\.0 \((Macintosh|iPhone|iPad)[^()]*\) AppleWebKit\/[\d.]+ \(KHTML, like Gecko\)( Mobile\/\w+)?$/,
    "apple-mail",
  ],
  [/^Mozilla\/5\.0 .*(Android|iPhone|iPad|Mobile)/, "mobile-browser"],
  [/^Mozilla\/5\.0 .*(Chrome|Firefox|Safari)\//, "browser"],
];

/**
 * Which program says it fetched this, by the strings that tracking/SIGNALS.md collected. It says
 * what the request claims, not whether a person stood behind it: scanners forge browsers. Any
 * string may come in, of any length; nothing of it is kept.
 */
export const identifyAgent = (request: { userAgent: string | null; method: string }): Agent => {
  // No mail program and no browser asks for an image in any other way.
  if (request.method !== "GET") return "probe";
  const userAgent = request.userAgent?.slice(0, maxLength).trim() ?? "";
  if (userAgent === "Mozilla/5.0") return "apple-mail-privacy";
  if (userAgent === gmailPrefetch) return "gmail-prefetch";
  return rules.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "unknown";
};
