import type { Jurisdiction } from "../../schema/jurisdiction.ts";
import type { ToneRuleId } from "../rule.ts";

type ByRule = Partial<Record<ToneRuleId, readonly string[]>>;

/**
 * What angry creditors write and may not, in the words of their countries; written before the rules
 * that look for it. By country of the claim, then by the rule that should find it.
 */
export const unlawfulSentences: Record<Jurisdiction | "en", ByRule> = {
  fr: {
    insult: [
      "Vous n’êtes qu’un voyou.",
      "Espèce d’enfoiré, règle ta facture.",
      "T’es qu’un mytho, tu avais promis le virement lundi.",
      "Vous êtes un profiteur de la pire espèce.",
      "Des guignols et des pourris, voilà ce que vous êtes.",
    ],
    violence: [
      "Je débarque à votre bureau avec deux copains.",
      "Je passe chez vous demain soir, et je ne repartirai pas les mains vides.",
      "Tu vas prendre cher si je n’ai pas mes sous vendredi.",
      "On sait où se trouve l’école de vos enfants.",
    ],
    "seizure-without-title": [
      "Je ferai saisir votre voiture.",
      "L’huissier passera chez vous la semaine prochaine prendre vos meubles.",
      "Sans virement demain, votre salaire sera saisi à la source.",
    ],
    "police-criminal": [
      "Une plainte sera déposée dès demain matin.",
      "Je vais vous traîner en correctionnelle.",
      "Vous finirez en garde à vue.",
    ],
    "report-threat": [
      "Je vais vous signaler au fisc si le virement n’arrive pas.",
      "Un coup de fil à l’Urssaf et vous aurez un contrôle, à vous de voir.",
      "Je raconterai à l’inspection du travail comment vous payez vos stagiaires.",
    ],
    "public-shaming": [
      "Je balance tout sur Twitter.",
      "Je publie les captures de nos échanges.",
      "Vos clients vont être mis au courant de vos pratiques.",
      "Je mets une étoile à votre boîte sur toutes les plateformes.",
    ],
    "third-party": [
      "Je préviens votre boss.",
      "J’écris à vos beaux-parents pour leur dire qui vous êtes.",
    ],
    "self-help": [
      "Je coupe le site ce soir à minuit.",
      "Votre nom de domaine, je le redirige ailleurs tant que je ne suis pas payé.",
    ],
    "illegal-fees": [
      "J’ajoute des frais administratifs de 75 €.",
      "Comptez 150 € de plus pour le temps que vous me faites perdre.",
    ],
    "harassment-frequency": [
      "Attendez-vous à un coup de fil toutes les deux heures.",
      "Je ne vous lâcherai plus, jour et nuit.",
    ],
    "blackmail-trade": ["Payez, et j’oublie ce que je sais de votre compta."],
  },
  be: {
    insult: [
      "Vous êtes un fameux brigand, une fois.",
      "Quel carottier, vous promettez et vous ne payez jamais.",
      "Espèce de baraki, on ne traite pas les gens comme ça.",
      "Vous êtes des crapuleux.",
    ],
    violence: [
      "Je viens sonner à votre porte ce soir avec mon frère.",
      "Tu vas passer un mauvais quart d’heure, je te le garantis.",
    ],
    "seizure-without-title": [
      "L’huissier viendra vider votre maison lundi.",
      "Je fais bloquer votre compte à la Belfius dès cet après-midi.",
    ],
    "police-criminal": [
      "Je vais à la zone de police déposer contre vous.",
      "Le parquet sera saisi si je ne vois rien venir.",
    ],
    "report-threat": [
      "Je vous balance à l’ONSS.",
      "Le SPF Finances sera content d’apprendre comment vous facturez.",
      "Je vous dénonce à l’inspection sociale lundi à la première heure.",
    ],
    "bank-file": ["Je vous fais ficher à la Centrale des crédits de la Banque nationale."],
    "public-shaming": [
      "J’envoie toute l’histoire à la Dernière Heure.",
      "Votre nom et votre gsm seront sur Facebook demain.",
      "Tout Namur va savoir que vous ne payez pas vos fournisseurs.",
    ],
    "third-party": [
      "Je téléphone à votre patron pour qu’il retienne sur votre paie.",
      "Votre madame sera mise au courant.",
    ],
    "self-help": ["Je vais mettre votre webshop à l’arrêt."],
    "fake-title": ["Notre département contentieux prend le relais dès lundi."],
    "harassment-frequency": ["Je vais vous sonner matin, midi et soir."],
    "blackmail-trade": ["Je garde pour moi vos petites combines si l’argent arrive cette semaine."],
  },
  qc: {
    insult: [
      "T’es rien qu’un crosseur.",
      "Maudit fraudeur, tu payes jamais personne.",
      "Mon tabarnak, tu vas me payer.",
      "Gang de croches.",
      "Vous êtes un trou de cul de première classe.",
    ],
    violence: [
      "Je débarque à ta job avec mes chums.",
      "Ça va brasser en titi si je suis pas payé vendredi.",
      "Watche-toi ben, tu sais pas à qui t’as affaire.",
    ],
    "seizure-without-title": [
      "L’huissier va partir avec ton char.",
      "Je fais saisir ta paye la semaine prochaine.",
    ],
    "police-criminal": [
      "Je vais vous poursuivre au criminel.",
      "J’appelle la SQ pour te faire arrêter.",
    ],
    "report-threat": ["Je te dénonce à Revenu Québec.", "Un petit call à la CNESST pis t’es fait."],
    "bank-file": [
      "Je vais appeler Equifax pis scrapper ton crédit.",
      "Ta cote de crédit va y passer.",
    ],
    "public-shaming": [
      "J’vas te pitcher sur Spotted avec ta photo.",
      "Tes clients vont toute savoir ça.",
      "J’appelle JE pis La Facture.",
    ],
    "third-party": ["Je call ton boss demain matin.", "Je vas en parler à ta blonde."],
    "self-help": [
      "Je vais barrer ton site.",
      "Tes courriels, oublie ça, je ferme la switch à soir.",
    ],
    "illegal-fees": ["Je te charge 200 $ de frais d’administration."],
    "blackmail-trade": ["Paye-moi pis je dis rien sur tes factures en dessous de la table."],
  },
  ch: {
    insult: [
      "Vous êtes un filou et un bon à rien.",
      "Espèce de pignouf, vous vous payez ma tête depuis des mois.",
      "Quel sale type, quelle bande de magouilleurs.",
    ],
    violence: [
      "Je passerai à votre domicile, et pas pour boire un café.",
      "Vous allez voir de quel bois je me chauffe.",
    ],
    "seizure-without-title": [
      "L’office des poursuites viendra prendre votre voiture demain.",
      "Je fais bloquer votre compte PostFinance aujourd’hui encore.",
      "Je vous mets en faillite avant la fin du mois.",
    ],
    "police-criminal": [
      "La police cantonale va s’intéresser à vous.",
      "Je dépose une plainte au Ministère public pour me faire payer.",
    ],
    "report-threat": [
      "L’administration fiscale cantonale recevra un petit courrier à votre sujet.",
      "Je vous annonce à la caisse AVS, on verra si tout est en ordre.",
    ],
    "third-party": [
      "Je vous mets aux poursuites et j’avertis votre régie.",
      "Votre gérance apprendra que vous avez des dettes.",
      "J’en parle à votre employeur dès lundi.",
    ],
    "public-shaming": [
      "Je raconte tout à 20 Minutes.",
      "Votre photo circulera sur tous les groupes de Lausanne.",
      "On verra ce qu’en pensent vos clients quand je leur aurai écrit.",
    ],
    "self-help": [
      "Je mets votre site hors service jusqu’à nouvel avis.",
      "Sans versement, j’efface tout ce que j’ai installé chez vous.",
    ],
    "illegal-fees": ["S’ajoutent des frais administratifs de CHF 120.–."],
    "fake-court-act": ["COMMANDEMENT DE PAYER. Dernier délai : dix jours."],
    "harassment-frequency": ["Vous recevrez un message de moi chaque matin."],
  },
  lu: {
    insult: [
      "Vous êtes un arnaqueur professionnel.",
      "Bande de tricheurs, vous me devez trois mois de travail.",
      "Quel culot, espèce de vaurien.",
      "Vous êtes un mauvais payeur et un sale menteur.",
    ],
    violence: [
      "Je vous attends devant vos bureaux à la Cloche d’Or.",
      "Vous ne dormirez plus tranquille.",
    ],
    "seizure-without-title": [
      "L’huissier va emporter tout votre matériel.",
      "Je fais geler vos avoirs à la Spuerkeess.",
      "Demain je fais fermer votre société.",
    ],
    "police-criminal": [
      "La police grand-ducale sera prévenue.",
      "Vous irez vous expliquer devant le juge d’instruction.",
    ],
    "report-threat": [
      "Je préviendrai l’Administration des contributions de vos revenus non déclarés.",
      "Je vous signale à l’ITM, vous verrez bien.",
    ],
    "public-shaming": [
      "L’Essentiel sera ravi de publier votre portrait.",
      "Je poste votre facture impayée dans le groupe des frontaliers.",
      "Toute la place financière saura comment vous travaillez.",
    ],
    "third-party": [
      "Je vais toucher un mot à votre employeur de vos dettes.",
      "Votre banquier à la BIL recevra ma lettre.",
    ],
    "self-help": ["Je reprends votre serveur et je change tous les accès."],
    "fake-title": ["Notre avocate vous traînera au tribunal dès lundi."],
    "covert-recording": ["Sachez que j’ai gardé l’enregistrement de notre appel."],
    "illegal-fees": ["Je vous compte 90 € de frais de rappel et de secrétariat."],
  },
  en: {
    insult: [
      "You are a bunch of cheats.",
      "You lying scumbag, pay up.",
      "Only a con man would behave like that.",
      "You are a parasite and a freeloader.",
    ],
    violence: [
      "I’ll be at your office with a couple of friends.",
      "I’m coming round to your house tonight.",
      "Somebody is going to get hurt.",
      "You don’t want to find out what I do to people who owe me.",
    ],
    "seizure-without-title": [
      "I will have your car taken.",
      "Bailiffs will come to your home and take your furniture.",
      "Your wages will be garnished from next month.",
    ],
    "police-criminal": [
      "I’ll have you arrested.",
      "I am filing a police report unless you pay.",
      "You could end up behind bars over this.",
    ],
    "report-threat": [
      "I will report you to the tax office.",
      "One call to HMRC and you are finished.",
      "Pay me, or the labour inspectorate hears about your interns.",
    ],
    "bank-file": ["I will trash your credit score.", "I’ll report you to Equifax."],
    "public-shaming": [
      "I’m putting all of this on Twitter.",
      "I will publish the screenshots.",
      "Your customers are going to hear about it from me.",
      "Expect a one-star review on every site there is.",
    ],
    "third-party": [
      "I’m letting your boss know.",
      "I will be emailing your investors and your wife.",
    ],
    "self-help": ["I’m pulling the plug on your website.", "Your servers go dark tonight."],
    "illegal-fees": ["I’m adding a $75 admin fee for the hassle."],
    "harassment-frequency": ["I will ring you morning, noon and night."],
    "blackmail-trade": ["Pay and nobody has to know what I saw in your books."],
    "covert-recording": ["I taped our last call."],
  },
};

/** The same, where it is unlawful towards consumers, and may be lawful between businesses. */
export const unlawfulToConsumers: Record<Jurisdiction, ByRule> = {
  fr: {
    "illegal-fees": ["Je vous facture 40 € de frais de recouvrement."],
    "indemnity-b2c": ["Vous devez en outre 40 euros d’indemnité de recouvrement."],
  },
  be: {
    "illegal-fees": [
      "Des frais de rappel de 25 € vous sont comptés.",
      "Des frais de mise en demeure de 45 € s’ajoutent.",
    ],
    "indemnity-b2c": ["Une indemnité forfaitaire de 40 € s’ajoute au montant."],
  },
  qc: { "illegal-fees": ["Des frais de recouvrement de 150 $ s’ajoutent à votre compte."] },
  ch: { "illegal-fees": ["J’ajoute des frais de recouvrement de CHF 180."] },
  lu: {
    "illegal-fees": ["Frais de recouvrement : 60 € à votre charge."],
    "indemnity-b2c": ["L’indemnité de recouvrement de 40 € est due de plein droit."],
  },
};
