import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type Agent, agents } from "./agent.ts";
import { identifyAgent } from "./identify-agent.ts";

const identify = (userAgent: string | null) => identifyAgent({ userAgent, method: "GET" });

const chrome =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36";
const table: [Agent, string][] = [
  [
    "gmail-proxy",
    "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
  ],
  [
    "gmail-prefetch",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0",
  ],
  ["apple-mail-privacy", "Mozilla/5.0"],
  [
    "apple-mail",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)",
  ],
  [
    "apple-mail",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
  ],
  ["yahoo-proxy", "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"],
  ["yahoo-proxy", "Mozilla/5.0 (compatible; YahooMailProxy; https://help.yahoo.com/)"],
  [
    "outlook-desktop",
    "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/8.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.6366; ms-office; MSOffice 16)",
  ],
  ["outlook-desktop", "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.6326; Pro)"],
  ["outlook-desktop", "Mozilla/4.0 (compatible; ms-office; MSOffice 16)"],
  ["outlook-mac", "MacOutlook/16.46.21021202 (Intelx64 Mac OS X 11.2.2 (Build 20D80))"],
  ["outlook-mobile", "Outlook-iOS/709.2042344.prod.iphone (3.21.0)"],
  [
    "outlook-mobile",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 9_3_4 like Mac OS X) AppleWebKit/601.1 (KHTML, like Gecko) Outlook-iOS-Android/1.0 Mobile/13G35 Safari/601.1.46",
  ],
  ["security-scanner", "Barracuda Sentinel (EE)"],
  ["thunderbird", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0"],
  ["thunderbird", "Mozilla/5.0 (X11; Linux x86_64; rv:24.0) Gecko/20100101 Icedove/24.4.0"],
  ["other-mail-client", "Superhuman"],
  ["other-mail-client", "SeznamEmailProxy/1.0"],
  ["other-mail-client", "Mozilla/5.0 (compatible; Rambler Mail image proxy)"],
  ["other-mail-client", "Mozilla/5.0 (Windows NT 6.2; rv:7.0.1) Gecko/20151105 Postbox/4.0.8"],
  ["script", "curl/8.14.1"],
  ["script", "Wget/1.25.0"],
  ["script", "python-requests/2.32.3"],
  ["script", "Go-http-client/2.0"],
  ["script", "node"],
  ["script", chrome.replace("Chrome/", "HeadlessChrome/")],
  ["script", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"],
  ["script", "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"],
  [
    "script",
    "Mozilla/5.0 (compatible; SeznamBot/4.0; +http://napoveda.seznam.cz/seznambot-intro/)",
  ],
  ["browser", chrome],
  ["browser", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"],
  [
    "browser",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246",
  ],
  [
    "mobile-browser",
    "Mozilla/5.0 (Linux; Android 8.1; CUBOT X18) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
  ],
  [
    "mobile-browser",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
  ],
  ["unknown", ""],
  ["unknown", "   "],
  ["unknown", "something else"],
  ["unknown", "Mozilla/5.0 (compatible; SomethingNew/1.0)"],
  ["browser", "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.0; Trident/4.0)"],
  ["mobile-browser", "Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; id) Presto/2.12.423"],
  ["script", chrome.replace("Safari/", "PTST/391 Safari/")],
  ["script", `${chrome} (compatible; Google-InspectionTool/1.0;)`],
  ["script", `${chrome} (+https://example.org/about)`],
  ["script", `${chrome} (somebody@example.org)`],
  [
    "mobile-browser",
    "Mozilla/5.0 (Linux; Android 9; Redmi 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/101.0.4951.41 Mobile Safari/537.36 (Ecosia android@101.0.4951.41)",
  ],
];

describe("identifyAgent", () => {
  test.each(table)("says %s of %j", (agent, userAgent) => {
    expect(identify(userAgent)).toBe(agent);
  });

  test("a request without a user agent is unknown", () => {
    expect(identify(null)).toBe("unknown");
  });

  test("a HEAD is a probe, whatever it calls itself", () => {
    expect(identifyAgent({ userAgent: chrome, method: "HEAD" })).toBe("probe");
  });

  test("what follows a thousand characters is not looked at", () => {
    expect(identify(`${"x".repeat(65_536)} GoogleImageProxy`)).toBe("unknown");
    expect(identify(`${chrome} ${"(".repeat(65_536)}`)).toBe("browser");
  });

  test("with control characters in it, it is nobody's", () => {
    expect(identify(`\u0007${chrome}`)).toBe("unknown");
    expect(identify("GoogleImageProxy\u001b[31m")).toBe("unknown");
    expect(identify("\u0000".repeat(65_536))).toBe("unknown");
  });

  test("any string gives an agent of the closed list", () => {
    const pieces = fc.constantFrom(...table.flatMap(([, userAgent]) => userAgent.split(" ")), "\0");
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" }))), (words) => {
        expect(agents).toContain(identify(words.join(" ")));
      }),
      { numRuns: 500 },
    );
  });
});
