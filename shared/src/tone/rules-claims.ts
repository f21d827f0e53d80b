import { phrasesIn, shall, you } from "./fragments.ts";
import type { ToneRule } from "./rule.ts";

const amount =
  "(?:(?:chf|eur|usd|cad|gbp|\\$) ?)?\\d{1,6}(?:\\.\\d{1,2})? ?(?:eur|euros?|chf|francs?|dollars?|piastres?|balles|livres|pounds|usd|cad|\\$)?";
const smallFee = "(?<![\\d.])(?:[1-6](?:\\.\\d{1,2})?|7(?:\\.[0-4]\\d?|\\.50?)?) (?:eur|euros?)";
const agreed =
  "(?:prevus?|prevues?|convenue?s?|conformement|selon|article|clause|conditions|contrat|agreed|contract|terms)";

const harmlessFees = [
  "(?:indemnite forfaitaire|forfait) (?:\\w{1,20} ){0,4}frais de recouvrement (?:de )?(?:40|quarante) ?(?:eur|euros)",
  "frais de recouvrement (?:\\w{1,12} ){0,2}(?:de |soit )?(?:40|quarante)(?:\\.00)? ?(?:eur|euros)",
  "(?:40|quarante)(?:\\.00)? ?(?:eur|euros) (?:de |au titre des )?frais de recouvrement",
  "(?:renonc|waiv|gratuit|offert|aucun|sans|no|not charg|exoner|abandonn|dispens|grace)\\w{0,5} (?:\\w{1,12} ){0,3}(?:frais (?:de |d )\\w{1,15}|administrati\\w{1,5} fees?|reminder fees?|late fees?)",
];
const fees = {
  id: "illegal-fees",
  severity: "block",
  why: {
    fr: "Ces frais ne peuvent pas être réclamés sans un juge.",
    en: "These costs cannot be claimed without a judge.",
  },
  better: {
    fr: "Ne réclamez que le principal, les intérêts calculés et ce que la loi ou le contrat vous accorde.",
    en: "Claim only the principal, the interest and what the law or the contract grants you.",
  },
} as const;

/** What may not be claimed, and what is claimed wrongly: the fact sheet, §4.1 to §4.3. The phrases are those of the seed list of the fact sheet (`tone-seed.json`). */
export const claimRules: readonly ToneRule[] = [
  {
    ...fees,
    phrases: phrasesIn(`
      frais de dossier | frais de relance | frais de recouvrement de 15 % |
      frais d'huissier à votre charge | frais d'avocat à votre charge |
      dommages et intérêts de | administration fee | reminder fee |
      collection costs at your expense | attorney fees at your expense | damages of`),
    forms: [
      "frais (?:de |d )(?:relances?|dossiers?|rappels?|gestion|mise en demeure|impaye|traitement)",
      "frais de recouvrement (?:s elevant a |d un montant |fixes? a |soit )?(?:de )?\\d{1,9}(?:\\.\\d{1,4})? ?(?:%|eur|euros)",
      "frais (?:de |d )(?:huissier|commissaire de justice|avocat|justice|recouvrement|procedure) ~(?:a (?:votre|ta) charge|vous (?:seront|incomb)\\w{0,6})",
      "dommages (?:et )?interets (?:de|d un montant|a hauteur|s elevant)",
      "(?:administrati(?:on|ve)|reminder|handling|late|processing|file) (?:fee|charge)s?",
      "(?:collection|recovery|bailiff|legal|attorney|lawyer) (?:costs?|fees?) (?:will be |are |shall be )?(?:at your (?:expense|cost|charge)|charged to you)",
      "damages (?:of|amounting|totall?ing)",
      "frais (?:administratifs?|d administration|de secretariat|de gestion|de bureau|de relances?|de rappels?|de derangement|de retard|de recherche|de suivi|de contentieux|d intervention|de penalite|de lettre|de poste|de mise aux poursuites|de mise en poursuite|internes|supplementaires|divers)",
      "frais de (?:\\w{1,12} et (?:de )?)?(?:secretariat|relance|rappel|dossier|traitement)s?",
      `${amount} (?:de |d |in |of |worth of )?(?:frais (?:de|d)? ?(?:administrati\\w{1,3}|administration|dossier|relance|rappel|secretariat|gestion|derangement|retard)s?|penalites? (?:de retard )?(?:pour|forfaitaire)|(?:admin|administration|administrative|late|hassle|processing|reminder|chasing|handling|collection|penalty|inconvenience) (?:fees?|charges?))`,
      "(?:admin|chasing|hassle|penalty|inconvenience|nuisance|late payment|secretarial) (?:fees?|charges?|costs?)",
      `${amount} (?:de plus |en plus |supplementaires? |additionnels? |extra |more |de penalite |de dedommagement |en dedommagement |d indemnite |de compensation )?(?:pour|for) (?:\\w{1,12} ){0,2}(?:temps(?! (?:passe|de travail|supplementaire))|derangement|tracas|stress|ennuis?|desagrement|prejudice|peine|relances?|attente|dommage|emmerd\\w{1,6}|hassle|trouble|time|stress|inconvenience|wasted|wasting|chasing)`,
      `(?:pour|for) (?:le |mon |the |my )?(?:temps (?:perdu|que)|derangement|prejudice moral|hassle|wasted time|time (?:wasted|you))(?= (?:\\w{1,12} ){0,8}${amount})`,
      `${shall}(?:ajout|factur|compt|reclam|charg|rajout|appliqu|impos|add|charging|adding|bill|billing|claim)\\w{0,5} (?:aussi |en plus |en outre |desormais )?(?:une |des |a |un )?(?:penalite|amende|majoration|supplement|astreinte|fine|penalty|surcharge) (?:forfaitaire )?(?:de |of )${amount}`,
      `(?:chaque|par|each|every|per) (?:jour|semaine|day|week)(?: de retard| late)? (?:vous |te |will |supplementaire )?(?:coute|cost|ajoute|facture)\\w{0,4} (?:you )?${amount}`,
      `(?:prejudice moral|dommage moral|moral damage|emotional distress)`,
      `frais de recouvrement (?:\\w{1,12} ){0,2}(?:de |soit |a )?(?:chf|eur|cad|\\$) ?\\d{1,6}`,
      `(?:le |la |chaque |each |every |per )(?:relance|rappel|mail|courriel|lettre|reminder|email|letter) (?:vous |te |will )?(?:coutera|sera facture|est facture|coute|cost|costs|be charged|be billed)(?:e?s?) (?:${you} )?`,
    ],
    lawful: harmlessFees,
    lawfulWhen: [
      [
        "(?:demand|sollicit|reclam|claim|ask)\\w{0,6}",
        "(?:au (?:tribunal|juge)|article 700|from the court|to the court|devant (?:le juge|le tribunal|la cour))",
      ],
    ],
    lawfulIn: [
      {
        countries: ["be"],
        when: ["(?:rappels?|reminders?|sommation)", smallFee],
      },
      { countries: ["be"], when: ["gratuite?s?"] },
      { countries: ["be", "qc", "ch"], towards: "others", when: [agreed] },
      { countries: ["qc", "ch"], towards: "consumers", when: [agreed] },
      {
        countries: ["lu", "be", "fr"],
        towards: "others",
        when: ["(?:raisonnables?|justifi\\w{1,8}|reasonable|reellement exposes|l441 10|article 5)"],
      },
    ],
  },
  {
    ...fees,
    phrases: [],
    forms: [
      `frais de recouvrement (?:\\w{1,12} ){0,2}(?:de |soit |a )?${amount}`,
      `${amount} (?:de |au titre des )frais de recouvrement`,
      "frais de (?:mise en demeure|recouvrement|lettre recommandee) (?:\\w{1,12} ){0,4}(?:a votre charge|s ajout\\w{1,4}|vous sont (?:comptes|factures|reclames))",
    ],
    lawful: harmlessFees,
    lawfulIn: [{ countries: ["qc", "ch"], when: [agreed] }],
    against: "consumer",
  },
  {
    id: "indemnity-b2c",
    severity: "block",
    why: {
      fr: "L’indemnité de 40 € n’est jamais due par un particulier.",
      en: "A consumer never owes the €40 indemnity.",
    },
    better: {
      fr: "À un particulier, ne réclamez que le principal et, après la mise en demeure, l’intérêt légal.",
      en: "From a consumer, claim only the principal and, after the formal notice, statutory interest.",
    },
    phrases: phrasesIn(`
      indemnité forfaitaire de 40 € | fixed compensation of 40`),
    forms: [
      "indemnites? (?:forfaitaires? )?(?:pour frais )?(?:de recouvrement )?(?:legale )?(?:de |d un montant de |soit )?(?:40|quarante)(?:\\.00)? ?(?:eur|euros?)",
      "(?:40|quarante)(?:\\.00)? ?(?:eur|euros?) (?:d |au titre de l |pour l )indemnite(?: forfaitaire)?",
      "(?:40|quarante)(?:\\.00)? ?(?:eur|euros?) (?:de |pour )(?:frais|indemnite|penalite)(?: de recouvrement)?",
      "indemnites? (?:de recouvrement |forfaitaires? |pour frais |de frais |legale ){0,3}(?:de |d |soit )?(?:40|quarante)(?:\\.00)? ?(?:eur|euros?)",
      "(?:fixed |flat |lump sum )(?:recovery )?(?:compensation|indemnity|sum|charge) of (?:eur )?40(?:\\.00)?(?: eur| euros?)?",
    ],
    lawful: [
      "(?:d441 5|l441 10|entre professionnels|between businesses) (?:\\w{1,20} ){0,20}(?:indemnite|compensation|indemnity) (?:\\w{1,20} ){0,6}40(?:\\.00)?(?: eur| euros?)?",
      "(?:indemnite|compensation|indemnity) (?:\\w{1,20} ){0,6}40(?:\\.00)? (?:\\w{1,20} ){0,20}(?:d441 5|l441 10|entre professionnels|between businesses)",
    ],
    against: "consumer",
  },
  {
    id: "prescribed-claim",
    severity: "block",
    why: {
      fr: "Toute dette se prescrit : dire le contraire est trompeur.",
      en: "Every debt becomes time-barred: saying otherwise misleads.",
    },
    better: {
      fr: "Indiquez seulement la date d’échéance et le montant dû.",
      en: "Only state the due date and the amount owed.",
    },
    phrases: phrasesIn(`
      vous devez toujours payer | la dette ne s'éteint jamais | the debt never expires`),
    forms: [
      "(?:la|une|cette|votre) (?:dette|creance) (?:ne s eteint|ne se prescrit|n est|ne sera|reste due) (?:jamais|pas prescrite|imprescriptible)",
      "(?:dette|creance)s? (?:est |sont )?imprescriptibles?",
      "ne (?:s eteint|s eteindra|se prescrit|se prescrira) jamais",
      "(?:the|this|your) (?:debt|claim|invoice) (?:never|will never|does not|doesn t|won t) (?:expires?|lapses?|become time barred)",
    ],
  },
  {
    id: "amicable-disguised",
    severity: "warn",
    why: {
      fr: "N’annoncez une procédure en cours que si vous en avez le récépissé.",
      en: "Only say that proceedings are under way if you hold the receipt.",
    },
    better: {
      fr: "« Je pourrai saisir le tribunal compétent. »",
      en: "“I may bring the matter before the competent court.”",
    },
    phrases: phrasesIn(`
      procédure judiciaire déjà engagée | dossier transmis au tribunal |
      une procédure est en cours | legal proceedings have started |
      your file is with the court`),
    forms: [
      "(?:procedures?|action|poursuites?) (?:judiciaires? |en justice )?(?:est |sont |a ete |ont ete )?(?:deja )?(?:engagee?s?|lancee?s?|entamee?s?|en cours)",
      "dossier (?:a ete |est )?(?:deja )?(?:transmis|remis|depose) (?:au tribunal|a la justice|au juge|au greffe)",
      "(?:legal |court )?proceedings (?:have|has) (?:already )?(?:started|begun|been (?:started|issued|commenced))",
      "(?:your|the) (?:file|case) (?:is|has been) (?:now )?(?:with|sent to|before) the court",
    ],
  },
  {
    id: "rate-claim",
    severity: "warn",
    why: {
      fr: "Les intérêts de retard se comptent à l’année, au taux du contrat ou de la loi.",
      en: "Late-payment interest is counted by the year, at the contract’s or the statutory rate.",
    },
    better: {
      fr: "Indiquez le taux annuel, et laissez le dossier calculer le montant.",
      en: "State the yearly rate, and let the case compute the amount.",
    },
    phrases: [],
    forms: [
      "\\d{1,9}(?:\\.\\d{1,9})? ?% ?(?:d interets? |de penalites? )?(?:par (?:mois|semaine|jour)|mensuel(?:le)?s?|mensuellement|le mois)",
      "\\d{1,9}(?:\\.\\d{1,9})? ?% ?(?:interest )?(?:per|a|each|every) (?:month|week|day)",
      "\\d{1,9}(?:\\.\\d{1,9})? ?% ?monthly",
    ],
  },
  {
    id: "wrong-court",
    severity: "warn",
    why: {
      fr: "En France, ce nom n’a plus cours.",
      en: "In France, this name is no longer used.",
    },
    better: {
      fr: "Écrivez « tribunal judiciaire », « commissaire de justice », « DREETS » ou « DGCCRF ».",
      en: "Write “tribunal judiciaire”, “commissaire de justice”, “DREETS” or “DGCCRF”.",
    },
    phrases: phrasesIn(`
      tribunal de grande instance | tribunal d'instance | huissier de justice |
      DIRECCTE | small claims court of France`),
    inCountry: "fr",
    forms: [
      "tribunaux (?:de grande |d )instance",
      "(?:french small claims court|small claims court in france)",
    ],
  },
];
