import type { Language } from "../schema/language.ts";
import type { Doubt, Origin } from "./describe.ts";

/** Where a fetch of an image came from, as the end of “Image loaded …”. */
export const imageOrigins: Record<Language, Record<Origin, string>> = {
  fr: {
    "gmail-proxy": "via Gmail",
    "gmail-prefetch": "d’avance par Gmail",
    "apple-mail-privacy": "par Apple Mail",
    "apple-mail": "dans Apple Mail ou Outlook pour Mac",
    "yahoo-proxy": "via Yahoo",
    "outlook-desktop": "dans Outlook",
    "outlook-mac": "dans Outlook pour Mac",
    "outlook-mobile": "dans Outlook mobile",
    thunderbird: "dans Thunderbird",
    "other-mail-client": "dans un logiciel de messagerie",
    browser: "dans un navigateur",
    "mobile-browser": "sur un téléphone",
    "security-scanner": "par un robot de messagerie",
    script: "par un programme",
    probe: "par un programme",
    "own-browser": "dans votre navigateur",
    unknown: "par un logiciel inconnu",
    microsoft: "via un serveur de Microsoft",
  },
  en: {
    "gmail-proxy": "through Gmail",
    "gmail-prefetch": "in advance by Gmail",
    "apple-mail-privacy": "by Apple Mail",
    "apple-mail": "in Apple Mail or Outlook for Mac",
    "yahoo-proxy": "through Yahoo",
    "outlook-desktop": "in Outlook",
    "outlook-mac": "in Outlook for Mac",
    "outlook-mobile": "in Outlook mobile",
    thunderbird: "in Thunderbird",
    "other-mail-client": "in a mail program",
    browser: "in a browser",
    "mobile-browser": "on a phone",
    "security-scanner": "by a mail robot",
    script: "by a program",
    probe: "by a program",
    "own-browser": "in your browser",
    unknown: "by an unknown program",
    microsoft: "through a Microsoft server",
  },
};

/** Where a visit came from, where there is more to say than that it was a browser. */
export const pageOrigins: Record<Language, Partial<Record<Origin, string>>> = {
  fr: {
    "mobile-browser": " sur un téléphone",
    "security-scanner": " par un robot de messagerie",
    script: " par un programme",
    probe: " par un programme",
    "own-browser": " dans votre navigateur",
    unknown: " par un logiciel inconnu",
    microsoft: " depuis un serveur de Microsoft",
  },
  en: {
    "mobile-browser": " on a phone",
    "security-scanner": " by a mail robot",
    script: " by a program",
    probe: " by a program",
    "own-browser": " in your browser",
    unknown: " by an unknown program",
    microsoft: " from a Microsoft server",
  },
};

/** Why nobody can tell. */
export const doubtWords: Record<Language, Record<Doubt, string>> = {
  fr: {
    apple: "indécidable : Apple protège ses lecteurs",
    microsoft: "indécidable : lecteur d’Outlook.com ou filtre de Microsoft",
    hosting: "indécidable : un serveur loué",
    alone: "indécidable : peut-être un filtre, le message arrivé en retard",
    soon: "indécidable : trop tôt après l’envoi",
    other: "indécidable",
  },
  en: {
    apple: "unclear: Apple protects its readers",
    microsoft: "unclear: a reader at Outlook.com or Microsoft’s filter",
    hosting: "unclear: a rented server",
    alone: "unclear: perhaps a filter, the message having arrived late",
    soon: "unclear: too soon after sending",
    other: "unclear",
  },
};
