/** The mail pages Impayé stands in, as match patterns. */
export const gmailPages = ["https://mail.google.com/*"];

export const outlookPages = [
  "https://outlook.live.com/*",
  "https://outlook.office.com/*",
  "https://outlook.office365.com/*",
  "https://outlook.cloud.microsoft/*",
];

export const mailPages = [...gmailPages, ...outlookPages];

/** Where those pages post what they send: the only requests whose bodies are looked at. */
export const sendRequests = [
  "https://mail.google.com/sync/*",
  ...outlookPages.map((page) => page.replace("/*", "/owa/*")),
];
