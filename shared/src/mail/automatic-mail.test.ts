import { expect, test } from "vitest";

import { type AutomaticMail, readAutomaticMail, type ShownMail } from "./automatic-mail.ts";

const read = (mail: Partial<ShownMail>): AutomaticMail | null =>
  readAutomaticMail({
    fromEmail: "camille@exemple.fr",
    fromName: "Camille Durand",
    subject: null,
    text: "",
    sentOn: "2026-11-20",
    ...mail,
  });
const daemon = { fromEmail: "mailer-daemon@googlemail.com", fromName: "Mail Delivery Subsystem" };
const absence = "Réponse automatique : Facture F-2026-031";
const autoReply = (returnsOn: string | null): AutomaticMail => ({ kind: "auto-reply", returnsOn });
const bounce: AutomaticMail = { kind: "bounce" };

test.each<[string, Partial<ShownMail>, AutomaticMail]>([
  ["by its subject", { subject: absence }, autoReply(null)],
  ["Outlook in English", { subject: "Automatic reply: Invoice 31" }, autoReply(null)],
  ["out of office", { subject: "Out of Office: Invoice 31" }, autoReply(null)],
  ["absence du bureau", { subject: "Absence du bureau : Facture" }, autoReply(null)],
  ["in decomposed letters", { subject: "Re\u0301ponse automatique\u00a0: x" }, autoReply(null)],
  [
    "that calls itself so",
    { text: "Bonjour, ceci est un message automatique. Je suis en congés." },
    autoReply(null),
  ],
  [
    "that calls itself so in English",
    { text: "This is an automatic reply. I am out of the office until December 3." },
    autoReply("2026-12-03"),
  ],
  ["Gmail’s bounce", { ...daemon, text: "Adresse introuvable. Votre message…" }, bounce],
  ["Gmail’s bounce in English", { ...daemon, text: "Address not found Your message" }, bounce],
  ["a failure by its subject", { subject: "Delivery Status Notification (Failure)" }, bounce],
  ["Exchange", { fromEmail: "postmaster@x.fr", subject: "Undeliverable: Facture" }, bounce],
  ["Exchange in French", { fromName: "Microsoft Outlook", subject: "Non remis : Facture" }, bounce],
  ["Postfix", { ...daemon, subject: "Undelivered Mail Returned to Sender" }, bounce],
])("%s is told", (_, mail, expected) => {
  expect(read(mail)).toEqual(expected);
});

test.each<[string, string | null]>([
  ["Je suis absent(e) jusqu’au 3 décembre.", "2026-12-03"],
  ["Je suis absente jusqu’au jeudi 3 décembre 2026 inclus.", "2026-12-03"],
  ["Absent du 20 novembre au 1er décembre, merci.", "2026-12-01"],
  ["De retour le 04/12/2026.", "2026-12-04"],
  ["Je serai de retour au bureau le lundi 4 janvier.", "2027-01-04"],
  ["I am out of the office until Thursday, December 3rd.", "2026-12-03"],
  ["I will be back in the office on 4 December 2026.", "2026-12-04"],
  ["On leave from 20 Nov to 3 Dec 2026", "2026-12-03"],
  ["Back on 2026-12-03", "2026-12-03"],
  // Day or month, who can tell.
  ["Out of office until 03/12", null],
  // Not where the absence ends.
  ["Absent depuis le 20 novembre.", null],
  ["Votre message du 21 novembre sera lu.", null],
  // Nobody is away for so long without somebody in his place.
  ["Absent jusqu’au 3 décembre 2099.", null],
  ["Absent jusqu’au 30 mars.", null],
  // Over already, or no day at all.
  ["Absent jusqu’au 3 novembre 2026.", null],
  ["Absent jusqu’au 31 novembre.", null],
])("an auto-reply that says « %s » ends on %s", (text, returnsOn) => {
  expect(read({ subject: absence, text })).toEqual(autoReply(returnsOn));
});

test("a day without its year says nothing where the mail has no date", () => {
  const mail = { subject: absence, sentOn: null };
  expect(read({ ...mail, text: "Absent jusqu’au 3 décembre." })).toEqual(autoReply(null));
  expect(read({ ...mail, text: "Absent jusqu’au 3 décembre 2026." })).toEqual(
    autoReply("2026-12-03"),
  );
});

test.each<[string, Partial<ShownMail>]>([
  ["a person who is away", { text: "Je suis absent la semaine prochaine, je paie lundi." }],
  ["a person away until a day", { text: "Je suis absente jusqu’au 3 décembre, je paie ensuite." }],
  ["an answer in such a thread", { subject: `Re: ${absence}`, text: "Je suis de retour." }],
  ["an order confirmation", { text: "Ceci est un message automatique, merci de ne pas répondre." }],
  ["one who speaks of a bounce", { text: "Votre mail n’a pas été remis, adresse introuvable ?" }],
  ["a subject that only mentions it", { subject: "Votre absence du bureau le 3" }],
  ["a delivery that is late", { ...daemon, subject: "Delivery Status Notification (Delay)" }],
  [
    "a delay in words",
    { ...daemon, text: "Not delivered: could not be delivered. We will retry." },
  ],
  ["a postmaster who writes himself", { fromEmail: "postmaster@x.fr", text: "Bonjour" }],
  ["nothing at all", { fromEmail: null, fromName: null, sentOn: null }],
])("%s is not automatic", (_, mail) => {
  expect(read(mail)).toBeNull();
});

test("hostile texts take no time worth measuring, and only their beginning counts", () => {
  const long = "ceci est un message automatique ".repeat(50_000);
  expect(read({ subject: "absence ".repeat(50_000), text: long })).toEqual(autoReply(null));
  expect(read({ text: `${"a ".repeat(2_000)}ceci est un message automatique, absent` })).toBeNull();
  expect(read({ subject: absence, text: "jusqu'au ".repeat(300) })).toEqual(autoReply(null));
  expect(read({ subject: absence, text: "1/1/".repeat(600) })).toEqual(autoReply(null));
});
