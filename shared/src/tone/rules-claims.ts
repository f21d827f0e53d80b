import { phrasesIn } from "./fragments.ts";
import type { ToneRule } from "./rule.ts";

/** What may not be claimed, and what is claimed wrongly: the fact sheet, §4.1 to §4.3. The phrases are those of the seed list of the fact sheet (`tone-seed.json`). */
export const claimRules: readonly ToneRule[] = [
  {
    id: "illegal-fees",
    severity: "block",
    legalBasis: "CPCE L111-8 al. 2 ; C. com. L441-10 II ; Belgique : CDE, livre XIX",
    why: {
      fr: "Ces frais ne peuvent pas être réclamés sans un juge.",
      en: "These costs cannot be claimed without a judge.",
    },
    better: {
      fr: "Ne réclamez que le principal, les intérêts calculés et, entre professionnels, l’indemnité de 40 €.",
      en: "Claim only the principal, the interest and, between businesses, the €40 indemnity.",
    },
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
    ],
    lawful: [
      "(?:indemnite forfaitaire|forfait) (?:\\w{1,20} ){0,4}frais de recouvrement (?:de )?(?:40|quarante) ?(?:eur|euros)",
      "frais de recouvrement (?:de |soit )?(?:40|quarante) ?(?:eur|euros)",
    ],
  },
  {
    id: "indemnity-b2c",
    severity: "block",
    legalBasis: "C. com. L441-10 et D441-5 (entre professionnels seulement)",
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
    legalBasis: "C. civ. 2224 ; C. com. L110-4 ; C. conso. L218-2 et L121-6 5°",
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
    legalBasis: "C. conso. L121-2 et L121-6",
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
    legalBasis: "C. com. L441-10 II ; C. civ. 1343-1",
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
    legalBasis: "Code de l’organisation judiciaire (depuis 2020) ; ordonnance du 2 juin 2016",
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
