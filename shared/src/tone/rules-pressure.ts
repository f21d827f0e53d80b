import { phrasesIn, shall, site, who, your } from "./fragments.ts";
import type { ToneRule } from "./rule.ts";

/** Other pressure than the law’s: the fact sheet, §4.2 and §4.3. The phrases are those of the seed list of the fact sheet (`tone-seed.json`). */
export const pressureRules: readonly ToneRule[] = [
  {
    id: "third-party",
    severity: "block",
    legalBasis: "C. civ. 9 ; RGPD ; C. pén. 226-1",
    why: {
      fr: "Parler de la dette à un tiers porte atteinte à la vie privée ou au secret des affaires.",
      en: "Telling a third party about the debt breaches privacy or confidentiality.",
    },
    better: {
      fr: "N’écrivez qu’au débiteur, ou au service comptable qu’il a désigné.",
      en: "Write only to the debtor, or to the accounts department they named.",
    },
    phrases: phrasesIn(`
      je contacterai votre employeur | j'appellerai votre banque | votre famille |
      vos voisins | votre comptable sera informé | copie à vos clients |
      I will contact your employer | your bank | your family | your neighbours |
      copy to your customers`),
    forms: [
      `${shall}(?:contact|appel|appell|inform|alert|avert|prevenir|previen|saisi|ecri|parl|tell|call|write)\\w{0,6} (?:directement |aussi |a |avec )?${your} (?:employeurs?|patron|banquier|banque|famille|conjoint|femme|mari|epouse|parents|voisins?|comptable|bailleur|assureur|associes?)`,
      "(?:votre|ton) (?:employeur|banquier|banque|expert comptable|comptable|conjoint|femme|mari|bailleur) (?:sera|en sera|va etre) (?:informe|prevenu|averti|alerte)e?s?",
      `(?:copies?|cc) (?:a|de ce message a) (?:tous |toutes )?${your} (?:clients?|clientes?|partenaires?|fournisseurs?|associes?|famille)`,
      "(?:clients|partenaires|fournisseurs|associes) en copie",
      `(?:copy(?:ing)?|copies|cc(?:ing)?) (?:this )?(?:to |in )?(?:all )?${your} (?:clients?|customers?|partners?|suppliers?|family|boss)`,
      "your (?:neighbors?|boss|employer|wife|husband|spouse|relatives)",
    ],
    lawful: [
      "(?:check|ask|asked|confirm|instruct|trace|arrange|speak|details|transfer|made|order|instructions?|account) ~(?:with|from|to|by|at|through|via|of) your bank",
      "(?:from|at|through|via|by|with|ask|instruct) your bank",
      "your bank (?:account|details|statement|transfer|reference|confirmation|s)",
      "(?:hope|wish\\w{0,3}|regards|condolences|season|greetings|care) ~(?:to |and |for )?your family",
      "(?:espere|esperons|souhait\\w{1,4}|bonnes?|belles?|condoleances|voeux|pensees?|soin) ~(?:a |et |de |pour )?votre famille",
      "(?:vous|toi|you) (?:et|ainsi qu a|and) (?:votre famille|your family)",
    ],
  },
  {
    id: "harassment-frequency",
    severity: "block",
    legalBasis: "C. pén. 222-16 et 222-33-2-2 ; C. conso. L121-7 3°",
    why: {
      fr: "Annoncer des messages répétés jusqu’au paiement, c’est annoncer un harcèlement.",
      en: "Announcing message after message until payment is announcing harassment.",
    },
    better: {
      fr: "Un message par semaine au plus, avec une date précise pour répondre.",
      en: "One message a week at most, with a precise date to answer by.",
    },
    phrases: phrasesIn(`
      je vous appellerai tous les jours | jusqu'à ce que vous payiez |
      I will call you every day | until you pay`),
    forms: [
      "(?:appel|appell|telephon|ecri|relanc|harcel|contact)\\w{0,6} (?:tous les (?:jours|matins|soirs)|chaque (?:jour|matin|heure|soir)|toutes les heures|sans relache|sans arret|jour et nuit|non stop)",
      "jusqu a ce que (?:tu payes|tu paies|vous regliez|vous ayez (?:paye|regle)|vous cediez|vous craquiez)",
      "(?:call|email|phone|text|contact|message|write to) (?:you )?(?:every (?:single )?(?:day|hour|morning)|day and night|non stop)",
      "(?:until|till) you (?:have )?(?:paid|pay up|pay)",
      "harcel(?:er|erai|erons)",
    ],
    lawful: [
      "(?:interet|penalite|indemnite|prestation|acces|travau|livraison|mission|suspen|interest|penalt|accru|work|service|deliver|hold|pause|title|propriete|reserve)\\w{0,5} (?:\\w{1,20} ){0,8}(?:jusqu a ce que vous (?:payiez|regliez|ayez (?:paye|regle))|(?:until|till) you (?:have )?(?:paid|pay))",
    ],
  },
  {
    id: "covert-recording",
    severity: "block",
    legalBasis: "C. pén. 226-1 et 226-2",
    why: {
      fr: "Enregistrer quelqu’un à son insu est un délit, et l’annoncer l’avoue.",
      en: "Recording somebody without their knowledge is an offence, and saying so admits it.",
    },
    better: {
      fr: "N’enregistrez qu’après l’avoir annoncé et obtenu un accord ; confirmez plutôt l’échange par écrit.",
      en: "Only record after saying so and being allowed to; rather confirm the conversation in writing.",
    },
    phrases: phrasesIn(`
      je vous ai enregistré | conversation enregistrée à votre insu |
      j'ai des enregistrements | I recorded you | I have recordings`),
    forms: [
      `${who} (?:vous |t |te )?(?:ai|avons|a) (?:tout )?enregistree?s? (?:notre (?:appel|conversation|echange|reunion)|nos (?:appels|conversations|echanges)|(?:vous|toi))`,
      `${who} (?:t ai|te|vous avons|t avons) (?:tout )?enregistr\\w{1,3}`,
      "(?:appels?|conversations?|echanges?|propos) (?:a ete |ont ete |etait |est |sont )?enregistree?s?(?: a votre insu| sans que)",
      "a (?:votre|ton) insu",
      `${who} (?:ai|avons) (?:un|l|les|nos|vos) enregistrements?`,
      `${who} (?:ve |have )?(?:secretly )?(?:recorded|taped) (?:you|our calls?|our conversations?|the calls?|everything)`,
      `${who} (?:ve |have )(?:got )?(?:a |the |all the )?recordings?`,
    ],
  },
  {
    id: "blackmail-trade",
    severity: "block",
    legalBasis: "C. pén. 312-10",
    why: {
      fr: "Échanger un silence ou un avis contre un paiement est un chantage.",
      en: "Trading silence or a review for payment is blackmail.",
    },
    better: {
      fr: "Demandez le paiement pour lui-même ; un accord plus large se rédige avec un avocat.",
      en: "Ask for payment in its own right; have a lawyer write any wider settlement.",
    },
    phrases: phrasesIn(`
      en échange de la suppression de mon avis | je retire mon témoignage si vous payez |
      contre mon silence | I will remove my review if you pay | in exchange for my silence`),
    forms: [
      "(?:en echange|en contrepartie) (?:de (?:mon|notre) silence|du retrait|de la (?:suppression|discretion))",
      `${who} (?:retir|supprim|efface|enlev)\\w{0,5} (?:mon|mes|notre|nos|l|le|la) (?:temoignages?|avis|commentaires?|publications?|post|article) ~si (?:vous|tu) (?:pay|regl|paie|acquitt)\\w{1,5}`,
      "(?:achet|prix de|contre) (?:mon|notre) silence",
      "ne (?:dirai|dirons|publierai|publierons|parlerai|revelerai|posterai|denoncerai) ~(?:rien|pas|jamais) ~si (?:vous|tu) \\w{1,10}",
      `(?:remove|delete|take down|withdraw) (?:my|the|our) (?:reviews?|posts?|comments?|testimony) ~if you (?:pay|settle)`,
      "(?:in exchange|in return) for (?:my|our) (?:silence|discretion)",
      "(?:will not|won t) (?:post|publish|tell|say|reveal) ~if you (?:pay|settle)",
    ],
  },
  {
    id: "self-help",
    severity: "block",
    legalBasis:
      "C. pén. 323-1 et s. ; C. civ. 1217 et 1219 (suspendre ses prestations à venir est permis)",
    why: {
      fr: "Couper ou reprendre ce qui est déjà livré est une atteinte ; seules vos prestations à venir peuvent être suspendues.",
      en: "Cutting off what was delivered is an offence; only your own future work may be suspended.",
    },
    better: {
      fr: "« Je suspends les prestations à venir (art. 1219 du code civil) jusqu’au règlement. »",
      en: "“I am suspending further work (article 1219 of the Civil Code) until payment.”",
    },
    phrases: phrasesIn(`
      je coupe votre site | je supprime vos données | je bloque vos accès |
      je récupère le code | I will take your site down | delete your data |
      lock your access`),
    forms: [
      `(?:coup|desactiv|ferm|debranch|bloqu|supprim|eteind|effac|detrui|pirat|verrouill)\\w{0,5} (?:tous |toutes )?(?:l acces a )?${your} (?:${site}|donnees|fichiers?|comptes?|acces|base|contenus?|sauvegardes?)s?`,
      `(?:mettr?|met)\\w{0,4} ${your} ${site} hors ligne`,
      `(?:recuper|repren|retir)\\w{0,5} (?:le code|le site|les sources|les fichiers|mon code|vos acces)`,
      "(?:change|changer|changerai) (?:tous )?(?:vos|les) mots de passe",
      `(?:take|taking|bring|shut|pull) (?:down )?${your} (?:website|site|server|app|store|page)s?(?: down| offline)?`,
      "(?:delete|deleting|erase|wipe|destroy) (?:all )?(?:of )?your (?:data|files|content|account|backups?|website|site)",
      "(?:lock|block|revoke|cut|disable)(?:ing)? (?:off )?your (?:access|accounts?|logins?|website|site)",
      "lock you out",
    ],
  },
];
