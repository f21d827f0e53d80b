import { z } from "zod";

/**
 * Which program fetched an image or a page. Closed list, which may grow and never shrink: events
 * hold these words. The facts behind each class are in `identify-agent.ts`.
 */
export const agents = [
  "gmail-proxy",
  "gmail-prefetch",
  "apple-mail-privacy",
  "apple-mail",
  "yahoo-proxy",
  "outlook-desktop",
  "outlook-mac",
  "outlook-mobile",
  "thunderbird",
  "other-mail-client",
  "browser",
  "mobile-browser",
  "security-scanner",
  "script",
  // Asked in a way in which no mail program asks for an image and no browser for a page: HEAD.
  "probe",
  // The creditor's, as his extension says: it can only ever set a visit aside.
  "own-browser",
  "unknown",
] as const;
export const agentSchema = z.enum(agents);
export type Agent = z.infer<typeof agentSchema>;

/**
 * Whose network it came from, as far as the publishers' lists and the system number tell. `other` is
 * said only where Apple's relay is excluded; `unknown` where nobody can say. Like `agents`, it may
 * only grow.
 */
export const networks = [
  "google",
  "google-special-crawler",
  "apple-relay",
  "microsoft",
  // Rented servers, by their system's number.
  "hosting",
  "other",
  "unknown",
] as const;
export const networkSchema = z.enum(networks);
export type Network = z.infer<typeof networkSchema>;
