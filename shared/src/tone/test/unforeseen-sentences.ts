import type { Jurisdiction } from "../../schema/jurisdiction.ts";

/**
 * Unlawful sentences that were written once the rules were finished, to see how they do on words that
 * nobody had in mind: 16 of these 34 were found then. By country of the claim.
 */
export const unforeseenSentences: Record<Jurisdiction | "en", readonly string[]> = {
  fr: [
    "Sale voleur de poules, je vous aurai.",
    "Je file tout droit chez votre DRH raconter votre manège.",
    "On va vous faire une pub dont vous vous souviendrez.",
    "Je lance un thread sur vous dès ce soir.",
    "La répression des fraudes va se régaler avec votre dossier.",
    "Votre serveur, je le vide demain.",
    "Mes avocats vont vous mettre à genoux.",
    "Chaque jour de retard vous coûtera 50 € de plus.",
  ],
  be: [
    "Vous êtes un vrai profitard.",
    "Je viens chercher mon argent chez vous, et pas seul.",
    "Votre échevin va entendre parler de vous.",
    "Je vous envoie les flics.",
    "Le huissier embarque votre télé demain.",
  ],
  qc: [
    "T’es juste un maudit voleur.",
    "M’a te faire perdre ta job.",
    "J’envoie ton nom au Bureau d’éthique commerciale pis partout.",
    "J’vas aller cogner chez vous à soir.",
    "Ton site, y va tomber ben raide.",
  ],
  ch: [
    "Je fais bloquer votre salaire dès lundi.",
    "Toute la commune sera au courant de vos dettes.",
    "Vous êtes une crapule, point final.",
    "Je préviens le contrôle des habitants et le service de la population.",
  ],
  lu: [
    "Je vais en toucher deux mots à votre chef.",
    "Vos collègues de la Commission vont adorer cette histoire.",
    "Je vous fais radier de la Chambre de commerce.",
    "Vous êtes de vrais bandits de grand chemin.",
  ],
  en: [
    "I’ll make sure nobody in this town hires you again.",
    "You’re a con and a coward.",
    "My guys will drop by to collect.",
    "I will ring every one of your clients.",
    "Your Google rating is about to suffer.",
    "I’m wiping the server at midnight.",
    "I’ll see to it that the taxman gets your file.",
    "Pay up or your mother will hear about it.",
  ],
};
