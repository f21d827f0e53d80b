/** What the panel says of a mail's tone: loaded with its first finding, not before. */
export const tone = {
  title: "Ton du message",
  blocked: (count: number) =>
    count === 1
      ? "Une formulation peut vous être reprochée : mieux vaut la reprendre avant d’envoyer."
      : `${count} formulations peuvent vous être reprochées : mieux vaut les reprendre avant d’envoyer.`,
  warned: "Ce message serait plus fort autrement.",
  quoted: (words: string) => `« ${words} »`,
  basis: (texts: string) => `Texte : ${texts}`,
  sendAnyway: "Envoyer quand même",
  sendAnywayHint:
    "À l’envoi, votre choix sera noté dans la chronologie. Le bouton d’envoi reste le vôtre.",
  meant: "C’est noté : vous l’enverrez tel quel.",
  recorded: "C’est noté.",
  notAdvice: "Information, pas un conseil juridique.",
};

export type ToneText = typeof tone;
