import type { ToneText } from "../fr/tone.ts";

export const tone: ToneText = {
  title: "Tone of the message",
  blocked: (count) =>
    count === 1
      ? "One wording could be held against you: better to rewrite it before sending."
      : `${count} wordings could be held against you: better to rewrite them before sending.`,
  warned: "This message would be stronger otherwise.",
  quoted: (words) => `“${words}”`,
  basis: (texts) => `Law: ${texts}`,
  sendAnyway: "Send anyway",
  sendAnywayHint: "Once sent, your choice goes on the timeline. The send button stays yours.",
  meant: "Noted: you will send it as it is.",
  recorded: "Noted.",
  notAdvice: "Information, not legal advice.",
};
