import type { Agent } from "./agent.ts";

/** No agent that matters is longer; beyond it lies only what somebody made up. */
const maxLength = 1_024;

const gmailPrefetch =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0";

/**
 * The first match wins. Proxies and mail programs name themselves among the names of browsers, so
 * browsers come last; and whoever says where its operator explains itself is a machine, so that
 * comes before them.
 */
const rules: readonly (readonly [RegExp, Agent])[] = [
  // No program writes control characters: somebody plays.
  [/\p{Cc}/u, "unknown"],
  [/GoogleImageProxy/, "gmail-proxy"],
  [/YahooMailProxy/, "yahoo-proxy"],
  [
    /Barracuda|Mimecast|Proofpoint|IronPort|\bCisco\b|Sophos|OpenVAS|Webinspector/i,
    "security-scanner",
  ],
  [
    /Headless|PhantomJS|Puppeteer|Playwright|Selenium|Synthetic|Catchpoint|Pingdom|StatusCake|PTST\/|Datanyze/i,
    "script",
  ],
  [/Superhuman|Rambler ?Mail|Seznam\w*(Mail|Proxy)/i, "other-mail-client"],
  // `Cubot` makes telephones; `bot` ends a word, or begins one as in `Botify`.
  [
    /(?<!\bcu)bot(?![a-z])|\bbot|robot|crawl|spider|slurp|archiv|scrap|index(er|ing)\b|thumb/i,
    "script",
  ],
  [
    /fetch|monit|preview|externalhit|valid|check|search(?!browser)|inspect|sniff|scann?er|scooter|http[\w-]{0,20}client/i,
    "script",
  ],
  [
    /WhatsApp|SkypeUriPreview|\b(lib|py)?(curl|wget|python|perl|ruby|php|java|okhttp|httpx?)\//i,
    "script",
  ],
  [/https?:\/\/|\bwww\.|\w\.com\b|\S@[\w-]{1,63}\.[a-z]{2}/i, "script"],
  [
    /^(curl|wget|python|aiohttp|httpx|Go-http-client|Java|libwww|axios|node|undici|Ruby|got)\b/i,
    "script",
  ],
  [/Outlook-(iOS|Android)/, "outlook-mobile"],
  [/^MacOutlook\/|^Outlook\/[\d.]+ CFNetwork/, "outlook-mac"],
  [
    /Microsoft (Office )?Outlook|ms-office|MSOffice|^Outlook-Express\/|^WindowsMail\/|Windows Live Mail/,
    "outlook-desktop",
  ],
  [/Thunderbird\/|Icedove\//, "thunderbird"],
  [
    /Airmail|Postbox|Lotus-Notes|eM ?Client|Mailspring|Mailbird|MailBar|Spicebird/i,
    "other-mail-client",
  ],
  [/BlueMail|The Bat!|^Barca|Foxmail|MailApp|MailMaster|SeaMonkey|Iceape/i, "other-mail-client"],
  [
    /YahooMobileMail|^Yahoo%20Mail\/|yahoo\.ymail|^Android-Gmail\/|KMail|Evolution\//i,
    "other-mail-client",
  ],
  // A WebKit that names no browser: Apple Mail, or Outlook for Mac; only the network could tell.
  [
    /^Mozilla\/5\.0 \((Macintosh|iPhone|iPad)[^()]*\) AppleWebKit\/[\d.]+ \(KHTML, like Gecko\)( Mobile\/\w+)?$/,
    "apple-mail",
  ],
  // No browser of today calls itself compatible: those who do are mostly machines.
  [/\(compatible(?!; (MSIE|Konqueror))/, "unknown"],
  [/Opera M(ini|obi)|UC ?(Browser|WEB)|MQQBrowser/, "mobile-browser"],
  [
    /^Mozilla\/5\.0 .*(Android|iPhone|iPad|Mobile|BlackBerry|BB10).*(WebKit|Gecko|Trident|Presto)\//,
    "mobile-browser",
  ],
  [/^Mozilla\/5\.0 .*(Chrom(e|ium)|Firefox|Safari|Trident|Konqueror)\//, "browser"],
  [/^Mozilla\/5\.0 .*(Ice(weasel|Cat)|PaleMoon|MullvadBrowser|Otter)\//, "browser"],
  [/^Mozilla\/[45]\.0 \(compatible; MSIE \d|^Opera\/\d/, "browser"],
];

/**
 * Which program says it fetched this, by what mail programs, proxies and browsers call themselves. It says
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
