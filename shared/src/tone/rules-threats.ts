import { networks, object, phrasesIn, shall, who, your } from "./fragments.ts";
import type { ToneRule } from "./rule.ts";

/** Insults and threats: the fact sheet, §4.2 and §4.3. The phrases are those of the seed list of the fact sheet (`tone-seed.json`). */
export const threatRules: readonly ToneRule[] = [
  {
    id: "insult",
    severity: "block",
    legalBasis: "Loi du 29 juillet 1881, art. 29 ; C. pén. R621-1 et R621-2 ; C. civ. 1240",
    why: {
      fr: "Une injure ou une accusation peut vous être reprochée, même dans un message privé.",
      en: "An insult or an accusation can be held against you, even in a private message.",
    },
    better: {
      fr: "Restez factuel : « La facture n° … échue le … reste impayée à ce jour. »",
      en: "Keep to the facts: “Invoice … due on … is still unpaid to date.”",
    },
    warnsWhenDenied: true,
    phrases: phrasesIn(`
      escroc | escroquerie | voleur | vol pur et simple | arnaque | arnaqueur | filou |
      crapule | malhonnête | menteur | mauvais payeur notoire | sans scrupule |
      parasite | crook | scammer | scam | thief | fraud | fraudster | liar | dishonest |
      deadbeat | swindler | con artist`),
    forms: [
      "escroqu(?:er|ee?s?|ez|iez|ait|ent|eries?)",
      "vole(?:ur|use)s?",
      "vous (?:m|nous) (?:avez )?vole[rsz]?",
      "arnaqu(?:er|ee?s?|ez|iez|ait|ent|eurs?|euses?|ant)",
      "fripouilles?",
      "malhonnetete",

      "malhonnetement",
      "menteuses?",
      "mauvaises? payeuses? notoires?",
      "peu scrupuleu(?:x|ses?)",

      "(?:salaud|salop|connard|ordure|pourriture|canaille|minable|bandit|charlatan|truand)(?:e|ard)?s?",

      "thieves",
      "thieving",
      "stole from me",
      "stealing from me",
      "scamm(?:ed|ing)",
      "fraudulent(?:ly)?",

      "dishonest(?:y|ly)",
      "swindl(?:e|ed|ing)",
      "con (?:men|man|artists)",
      "rip ?off",
      "bastards?",
      "crooked",
    ],
    lawful: [
      "(?:eviter|prevenir|prevention|contre|victimes?|risques?|lutte|vigilan\\w{1,4}|mefiez|mefions|tentatives?|prudence) ~(?:escroqueries?|arnaques?|vols?|fraudes?)",
      "(?:avoid|prevent|preventing|against|protect|beware|risk|guard|attempted|victims?) ~(?:fraud|scams?|thieves|scammers|fraudsters)",
      "(?:fraud|scam) (?:prevention|detection|protection|alert|attempt|risk|department|team|check)s?",
      "(?:bruits?|appels?|caracteres?|sons?|signa(?:l|ux)|octets?|elements?|lignes?) parasites?",
    ],
  },
  {
    id: "public-shaming",
    severity: "block",
    legalBasis:
      "C. pén. 312-10 et 312-11 (chantage) ; loi du 29 juillet 1881, art. 29 ; C. civ. 1240",
    why: {
      fr: "Menacer de rendre l’impayé public peut être un chantage.",
      en: "Threatening to make the debt public can amount to blackmail.",
    },
    better: {
      fr: "N’annoncez qu’une voie de droit réelle : mise en demeure, médiation, injonction de payer.",
      en: "Only announce a real legal route: formal notice, mediation, order for payment.",
    },
    warnsWhenDenied: true,
    phrases: phrasesIn(`
      je publierai votre nom | sur les réseaux sociaux | sur LinkedIn | sur Facebook |
      je vais vous dénoncer | tout le monde saura | avis Google |
      je préviendrai vos clients | j'informerai vos partenaires | liste noire |
      j'alerterai la presse | RTL | Julien Courbet | name and shame |
      I will post your name | on social media | on LinkedIn | everyone will know |
      I will warn your clients | blacklist you | leave a bad review | go to the press`),
    forms: [
      `publi(?:er|e|erai|erons|erais|ons) ~${your} (?:nom|nom de societe|photo|coordonnees|dossier|impayes?|facture)s?`,
      `(?:publi|post|partag|diffus)(?:er|erai|erons) ~sur ${networks}`,
      `${object} denonc(?:er|e|erai|erons|erais)(?! publiquement par)`,
      "(?:tout le monde|tous|chacun|le monde entier|vos clients|le secteur) (?:va|vont) ?(?:le )?savoir",
      "(?:vos clients|votre reseau|vos concurrents) (?:sauront|apprendront|seront (?:informe|prevenu|averti)s)",
      `${shall}(?:previen\\w{0,4}|prevenir|alert\\w{1,5}|avert\\w{1,6}|inform\\w{1,5}|contact\\w{1,5}) (?:tous |toutes )?${your} (?:clients?|clientes?|partenaires?|fournisseurs?|abonnes?|concurrents?|reseau|prospects?|investisseurs?)`,
      "(?:alert|contact|saisi|inform|prevenir|preven|avert)\\w{0,6} (?:la presse|les medias|les journalistes|la television|les journaux)",
      "(?:laiss|mett|post|publi|depos)\\w{0,5} (?:un |des |de |mon )?(?:(?:tres )?mauvais avis|avis (?:tres )?(?:negatif|mauvais|defavorable)s?)",
      `(?:post|publish|share|put) ~${your} (?:name|company|debt|unpaid invoice|story)s? ?(?:online|publicly)?`,
      `(?:post|tell|write|publish) (?:about )?(?:it|this|you|everyone|everybody) (?:publicly |all over )?(?:on|online)(?: ${networks})?`,
      `${shall}(?:warn|tell|inform|contact|notify|alert) (?:all )?${your} (?:clients?|customers?|partners?|suppliers?|followers|investors|network)`,
      "blacklist(?:ed|ing)?(?: you)?",
      "everybody will know",
      "(?:leav|writ|post)(?:e|ing) (?:a |you a )?(?:bad|negative|terrible|one star) reviews?",
      "(?:contact|alert|tell|call|going to|talk to) the (?:press|media|newspapers)",
      "naming and shaming",
      "expose you",
    ],
    lawful: [
      `(?:gestion|gere\\w{0,3}|campagnes?|publications?|presence|visuels?|posts?|contenus?|annonces?|communication|community|animation|strategie|publicites?|formation|messages?|rencontr\\w{1,4}|echang\\w{1,4}|contact\\w{0,3}|profil|croises?|parle|ecrit|connectes?|management|ads?|met|met you|meeting|message|campaigns?|posting|presence|posts|contacted|connected|spoke|content) ~(?:sur|on) (?:les )?(?:reseaux sociaux|social media|linkedin|facebook)`,
      "(?:gestion|suivi|module|widget|integration|collecte|affichage|prestation) ~avis google",
      "(?:mode|support|css|mise en page|layout|interface|langues?|affichage|textes?) rtl",
      "rtl (?:support|layout|languages?|css|mode|text)",
    ],
  },
  {
    id: "police-criminal",
    severity: "block",
    legalBasis: "C. pén. 312-1, 312-10 et 226-10 ; C. conso. L121-6 5°",
    why: {
      fr: "Un impayé relève du juge civil ou commercial : menacer d’une suite pénale pour être payé est une infraction.",
      en: "An unpaid invoice is a civil matter: threatening criminal proceedings to be paid is an offence.",
    },
    better: {
      fr: "« À défaut de règlement, je pourrai demander au juge une injonction de payer. »",
      en: "“Failing payment, I may ask the court for an order for payment.”",
    },
    warnsWhenDenied: true,
    phrases: phrasesIn(`
      plainte pénale | je porte plainte | police | gendarmerie | procureur | prison |
      casier judiciaire | abus de confiance | press charges | go to jail |
      criminal record | prosecutor | criminal complaint`),
    forms: [
      "(?:port|depos)(?:e|er|erai|erons|ons) (?:une |ma |notre )?plainte",
      "plaintes? (?:au penal|contre vous|pour (?:vol|abus|escroquerie))",
      "gendarmes?",
      "policiers?",
      "emprisonn\\w{1,6}",
      "(?:suites?|poursuites?|poursuivi|sanctions?|voie|plan) ?(?:au )?(?:penale?s?)",
      "(?:pressing|file|filing|bring) (?:criminal )?charges",
      "(?:going|sent|send you) to (?:jail|prison)",
      "(?:end up|put you|land) in (?:jail|prison)",
      "jail",
      "prosecut(?:e|ed|ion|ors?)",
      "criminal (?:complaints?|charges|offen[cs]e|proceedings|court)",
      "criminally",
    ],
    lawful: [
      "polices? (?:d )?(?:assurances?|caracteres?|ecriture|typographi\\w{1,5}|responsabilite|multirisque|web|variables?|rc)",
      "polices? (?:n|no|numero) \\w{1,20}",
      "(?:taille|choix|fichiers?|licences?|achat|graisse|changement) (?:de |de la |des |d une |d )?polices?",
    ],
  },
  {
    id: "violence",
    severity: "block",
    legalBasis: "C. pén. 222-17, 222-18 et 312-1",
    why: {
      fr: "Cette phrase se lit comme une menace.",
      en: "This sentence reads as a threat.",
    },
    better: {
      fr: "Retirez-la : une date et un moyen de payer suffisent.",
      en: "Take it out: a date and a way to pay are enough.",
    },
    warnsWhenDenied: true,
    phrases: phrasesIn(`
      vous allez le regretter | je sais où vous habitez | je vais venir chez vous |
      ça va mal finir | on va s'occuper de vous | you will regret it |
      I know where you live | I will come to your home | or else`),
    forms: [
      "(?:vous|tu) (?:allez|vas|pourriez|finirez par) (?:vite |bientot |amerement )?(?:le|la|vous en|t en)? ?(?:regretter|mordre les doigts|repentir)",
      "(?:vous|tu) (?:le |vous en )?(?:regretterez|regretteras|repentirez)",
      `${who} sa(?:is|vons|it) ou (?:vous|tu) (?:habit\\w{1,3}|viv\\w{1,3}|travaill\\w{1,3})`,
      `${who} (?:vais |allons |va )?(?:venir|viendrai|viendrons|passer|passerai|debarquer|debarquerai) (?:directement )?chez (?:vous|toi)`,
      "(?:ca|cela|tout ca) (?:va|pourrait|risque de) (?:tres )?mal (?:finir|se finir|se terminer|tourner)",
      `${who} (?:vais|allons|va) s occuper de (?:vous|toi|ton cas|votre cas)`,
      "(?:gare|prenez garde) a (?:vous|toi)",
      "casser la (?:gueule|figure)",
      "you (?:ll|are going to|re going to) regret (?:it|this)",
      "(?:come|coming|show up|showing up) (?:over )?(?:to|at|by) your (?:home|house|place|door|office)",
      "watch your back",
      "you have been warned",
    ],
  },
];
