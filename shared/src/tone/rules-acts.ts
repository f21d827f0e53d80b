import { adverbs, phrasesIn, shall, you, your } from "./fragments.ts";
import { goods } from "./nouns.ts";
import type { ToneRule } from "./rule.ts";
import { areTaken, take } from "./verbs.ts";

const ask =
  "(?:demand\\w{1,5}|requerir|requerrai|sollicit\\w{1,5}|obten\\w{1,4}|obtiend\\w{1,5}|introdui\\w{1,4}|saisir|sans|disposer d|notifi\\w{1,5})";
const court =
  "(?:tribuna(?:l|ux)|cour|justice de paix|greffe|juge|president|office|court|county court|registry|commissaire de justice|huissier|bailiff)";
const date =
  "(?:\\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)|\\d{1,2}[ .]\\d{1,2}[ .]\\d{2,4}|\\d{4} \\d{2} \\d{2})";
const asks =
  "(?:demand\\w{1,6}|requerr\\w{1,4}|requer\\w{1,5}|sollicit\\w{1,5}|saisir\\w{0,3}|apply|applying|ask|asking|seek|request)";
const judge = "(?:juges?|tribuna(?:l|ux)|cour|president|justice de paix|court|judge)";
const title =
  "(?:titres? executoires?|jugements?|decision|ordonnance|condamnation|enforceable title|judge?ment|court order|title)";
const officer = "(?:commissaires? de justice|huissiers?|bailiffs?|office des poursuites|sheriff)";
const might =
  "(?:pourr\\w{1,4}|peut|peuvent|may|might|could|can|would|avec un|muni|sur la base|une fois|once|si)";
const remedy = "(?:opposition|contredit|mainlevee|recours|appeal|contester)";
const someone =
  "(?:(?:l |un |le |mon |notre |les )?(?:huissiers?|commissaires? de justice|office(?: des poursuites)?|bailiffs?|recouvreurs?|the bailiffs?|debt collectors?) (?:\\w{1,12} ){0,5})";

const order =
  "ordonnances? (?:d injonction|de l injonction|en injonction|portant injonction|conditionnelles?|de paiement)(?: de (?:payer|paiement))?";

/** Acts and titles that may not be imitated or announced: the fact sheet, §4.1 to §4.3. The phrases are those of the seed list of the fact sheet (`tone-seed.json`). */
export const actRules: readonly ToneRule[] = [
  {
    id: "fake-court-act",
    severity: "block",
    why: {
      fr: "Un courrier ne doit pas ressembler à un acte de justice.",
      en: "A letter must not look like a court document.",
    },
    better: {
      fr: "Titre permis : « Mise en demeure », signée de vous. Un acte réel se cite avec sa juridiction et sa date.",
      en: "Permitted title: “Formal notice”, signed by you. Cite a real act with its court and date.",
    },
    phrases: phrasesIn(`
      commandement de payer | sommation de payer par huissier |
      dernier avis avant saisie | avis de saisie | procès-verbal | République française |
      au nom du peuple français | ordonnance | titre exécutoire |
      service contentieux du tribunal | numéro de rôle | réquisition | court order |
      writ | notice of seizure | bailiff notice | summons | judgment number |
      on behalf of the court`),
    forms: [
      "commandements? (?:aux fins|avant|de quitter|a payer)",
      "sommations? (?:de payer|interpellative|avant (?:poursuites?|saisie))",
      "(?:dernier|ultime) avis avant (?:saisie|poursuites?|execution|huissier|contentieux)",
      "proces ?verba(?:l|ux)",
      "titres? executoires?",
      "n de role",
      "court orders?",
      "(?:notice|notices) (?:of|before) seizure",
      "bailiffs? notices?",
    ],
    lawful: [
      // The ending that French feminines have makes a verb of "writ".
      "writes?",
      order,
      "ordonnances? (?:qui )?(?:vous |me |ne )?(?:serait|pourrait|devrait|pourra|sera|rendue) ?",
      "(?:besoin|absence|faute|muni|defaut|obtention|vaut|vaudra|vaudrait|dispose\\w{0,2}) ~titres? executoires?",
      `${ask} (?:\\w{1,20} ){0,5}(?:ordonnances?|titres? executoires?|commandements? de payer)`,
      "(?:office des poursuites|poursuite|opposition) ~commandement de payer",
      "commandement de payer (?:n \\w{1,12} )?(?:de|par|notifie|aupres|sera notifie|vous sera notifie) (?:par )?l office",
      "proces verba(?:l|ux) (?:de|d|des) (?:recette|reception|livraison|reunion|assemblee|conciliation|mediation|constat|cloture|non contestation|fin)",
      "requisitions? de (?:poursuite|continuer)",
      "proces verba(?:l|ux) (?:\\w{1,12} ){0,3}(?:audience|assemblee|seance|recette|conciliation|mediation|reunion)",
      "(?:purchase )?requisition (?:number|form|order|no|id)s?",
      "purchase requisitions?",
      "(?:apply|applying|ask\\w{0,3}|request\\w{0,3}|seek\\w{0,3}|obtain\\w{0,3}|without) ~(?:court orders?|summons)",
      "sommation (?:interpellative )?(?:par|d un|delivree par un) commissaire de justice",
      "summons to (?:appear|pay) (?:from|issued by) the court",
    ],
    lawfulWhen: [
      [court, date],
      [asks, judge],
      ["titres? executoires?", officer, might],
      [remedy, "(?:ordonnance|commandement|order)"],
      [
        officer,
        "(?:remettr|signifi|delivr|dresser|serve)\\w{0,5}",
        "(?:sommations?|ordonnance|proces verbal|order|commandement)",
      ],
    ],
    lawfulIn: [
      {
        countries: ["ch"],
        when: [
          "commandements? de payer",
          "(?:adresser|notifi\\w{1,5}|recevr\\w{1,3}|requer\\w{1,4}|requerrai|opposition|delai|office|poursuite|demander|faire parvenir|envoyer)",
        ],
      },
      { countries: ["ch"], when: ["requisitions? de (?:poursuite|continuer)"] },
      { countries: ["lu"], when: ["ordonnances? (?:conditionnelles?|de provision|de paiement)"] },
    ],
  },
  {
    id: "fake-title",
    severity: "block",
    why: {
      fr: "N’invoquez un huissier, un avocat ou un service que s’il existe et que vous l’avez mandaté.",
      en: "Only invoke a bailiff, a lawyer or a department that exists and that you have instructed.",
    },
    better: {
      fr: "Écrivez en votre nom, ou nommez le professionnel que vous avez mandaté.",
      en: "Write in your own name, or name the professional whom you have instructed.",
    },
    phrases: phrasesIn(`
      notre huissier | mon avocat vous écrit | cabinet de recouvrement | étude de Me |
      service juridique | our bailiff | our attorney writes | collection agency |
      legal department`),
    forms: [
      "(?:mon|notre|nos) (?:huissiers?|commissaires? de justice|service (?:contentieux|recouvrement|juridique))",
      "(?:mon|notre|nos) (?:avocate?s?|conseils?) (?:vous )?(?:ecri(?:t|ra|vent)|contactera?|assignera?|poursuivra?)",
      "(?:cabinets?|societes?|agences?|bureaux?) de recouvrement",
      "etude (?:de )?(?:me|maitre) \\w{1,30}",
      "(?:service|departement|direction) (?:juridique|du contentieux|contentieux)",
      "(?:my|our) bailiffs?",
      "(?:my|our) (?:attorneys?|lawyers?|solicitors?) (?:writes?|will write|is writing|will sue|will contact)",
      "(?:debt )?(?:collection agenc(?:y|ies)|collectors?)",
      "legal (?:departments?|team|division)",
      "(?:departements?|pole|cellule|equipe) (?:contentieux|recouvrement|litiges?|impayes)",
      "(?:mon|ma|notre|nos|mes|my|our) (?:avocate?s?|conseils?|lawyers?|attorneys?|solicitors?|huissiers?|juristes?) (?:va |vont |will |is going to )?(?:vous |te |t |you )?(?:train|attaqu|dechir|detruir|destroy|come after|chas|hunt|saisi|poursui|drag|crush|ecras|contact)\\w{0,5}",
    ],
    lawful: [
      "(?:votre|vos|leur|leurs|your|their) (?:service|departement|direction|legal) (?:juridique|contentieux|department|team)s?",
      "(?:votre|your) legal (?:department|team|division)",
      "(?:confi|remett|mandat|transmett|recour|appel|adress)\\w{0,6} (?:\\w{1,20} ){0,8}(?:cabinets?|societes?|agences?) de recouvrement",
      "(?:entrust|refer|hand|assign|pass|use|instruct|appoint)\\w{0,3} ~(?:\\w{1,20} ){0,3}collection agenc(?:y|ies)",
    ],
  },
  {
    id: "seizure-without-title",
    severity: "block",
    why: {
      fr: "Sans décision exécutoire ni officier de justice, aucune saisie n’est possible : l’annoncer est trompeur.",
      en: "Without an enforceable decision and a court’s officer nothing can be seized: announcing it misleads.",
    },
    better: {
      fr: "« À défaut, je pourrai saisir le juge compétent. »",
      en: "“Failing that, I may bring the matter before the competent court.”",
    },
    warnsWhenDenied: true,
    phrases: phrasesIn(`
      nous allons saisir vos comptes | saisie immédiate | blocage de vos comptes |
      saisie sur salaire | vos biens seront saisis | fermeture de votre entreprise |
      liquidation | we will seize your accounts | freeze your bank account | garnish |
      shut down your company | liquidate you`),
    forms: [
      `sais(?:ir|irai|irons|is|issons|ie de) (?:tous )?(?:${your}|sur) (?:comptes?|biens?|meubles?|salaires?|stocks?|materiel|vehicules?|revenus?)s?(?: bancaires?)?`,
      `${your} (?:comptes?|biens?|meubles?|salaire|stock)s? (?:bancaires? )?(?:sera|seront|va etre|vont etre) (?:saisi|bloque|gele)e?s?`,
      `(?:blo(?:qu\\w{1,5}|cage)|gel(?:er|erai|erons)?) (?:de )?(?:tous )?${your} comptes?(?: bancaires?)?`,
      "saisies? (?:immediates?|attributions?|conservatoires?|ventes?|sur (?:salaires?|comptes?)|de vos)",
      `(?:ferm(?:er|erai|erons|eture)) (?:de )?${your} (?:entreprise|societe|boite|magasin|boutique)`,
      "(?:mettre|mise|mettrai|demander|demanderai) (?:en |la |votre )(?:mise en )?liquidation",
      "liquidations?",
      `(?:seize|seizing|freeze|freezing|block|attach) (?:all )?(?:of )?${your} (?:bank )?(?:accounts?|assets|property|wages|goods|stock)`,
      "garnish(?:ing|ment|ed)?(?: your wages)?",
      `(?:shut|close)(?:ting|ing)? ?(?:down )?${your} (?:company|business|shop)(?: down)?`,
      "(?:bankrupt|liquidat(?:e|ing)) (?:you|your (?:company|business))",
      `${your} (?:accounts?|assets|goods) will be (?:seized|frozen|blocked)`,
      `(?:${shall}|${someone})(?:\\w{1,12} ){0,2}${take} ${adverbs}(?:tou(?:s|t|tes?) |all |half |une partie de |l ensemble de |de |of |sur |d office ){0,2}${your} (?:\\w{1,12} )?${goods}`,
      `(?:have|get|getting|having) ${your} (?:\\w{1,12} )?${goods} (?:taken|seized|frozen|towed|garnished|repossessed|impounded|blocked|sold)`,
      `${your} (?:\\w{1,12} )?${goods} (?:bancaires? )?${areTaken}`,
      `(?:bailiffs?|huissiers?|debt collectors?|officers?) (?:\\w{1,20} ){0,10}(?:take|prendre|saisir|seize|emporter|embarquer|vider|remove|empty) (?:all )?(?:of )?${your} (?:\\w{1,12} )?${goods}`,
      "(?:huissiers?|commissaires? de justice) (?:va |vont |viendr\\w{1,3} |passer\\w{1,3} |debarquer\\w{0,3} )(?:\\w{1,12} ){0,6}(?:chez vous|chez toi|votre (?:porte|domicile|bureau|maison)|ta (?:porte|maison))",
      `${shall}(?:ruin|liquid|coul|mettr|met|declar|fai|fer|pouss)\\w{0,6} ${you} (?:\\w{1,12} )?(?:en |a |la )?(?:faillite|banqueroute|liquidation|la rue|sur la paille|depot de bilan)`,
      `(?:${you} )(?:mets|mettr\\w{1,4}|mettre|pousser\\w{0,3}|fais mettre|ferai mettre|ferai declarer|put) (?:\\w{1,12} )?(?:en |a |la |sur la )(?:faillite|banqueroute|paille|rue)`,
      `${shall}(?:ferm|fai\\w{1,3} ferm|fer\\w{1,3} ferm|coul|liquid)\\w{0,5} (?:definitivement )?${your} (?:entreprise|societe|boite|magasin|boutique|commerce|restaurant|cabinet|shop|business|company)`,
      "(?:force|drive|push|put|send) you (?:into|out of|to) (?:bankruptcy|business|insolvency|administration|the wall)",
    ],
    lawfulWhen: [
      [asks, judge],
      ["(?:en (?:photos?|video|charge|compte|main)|photos?|pictures?|comme convenu|as agreed)"],
      [title, officer, might],
      [title, "(?:respecte|execut\\w{1,5}|signifi\\w{1,4})", might],
      [
        "(?:peut|pourra|pourrait|may|can|could) (?:etre )?(?:be )?(?:demand|requis|request|sollicit|asked)\\w{0,3}",
        judge,
      ],
      [
        "(?:liquidation|faillite)",
        "(?:est elle|est il|etes vous|avez vous|a t elle|a t il|ont ils|has your|is your|are you|have you|si |en cas|if |whether|savoir)",
      ],
      [
        "(?:liquidation|faillite)",
        "(?:mandataire|liquidateur|curateur|declar\\w{1,5} ma creance|creance declaree)",
      ],
    ],
    lawful: [
      "(?:saisi\\w{0,3}|seiz\\w{0,3}) (?:vos|votre) (?:coordonnees|donnees|informations)",
      "(?:si|en cas de|procedure|jugement|ouverture|apres|ete|objet d une|mandataire|place\\w{0,2} en|declar\\w{1,6}|etes vous) (?:\\w{1,20} ){0,5}liquidation(?: judiciaire)?",
      "liquidation (?:de la (?:tva|taxe|facture|commande)|des (?:droits|taxes|stocks)|du (?:stock|regime)|judiciaire (?:ouverte|prononcee|a ete))",
      "(?:auto|autoliquidation) ?liquidation",
      "liquidation sale",
    ],
  },
  {
    id: "bank-file",
    severity: "block",
    why: {
      fr: "Un créancier privé n’inscrit personne dans un fichier de crédit pour être payé.",
      en: "A private creditor cannot put anybody on a credit file.",
    },
    better: {
      fr: "Retirez cette phrase : une date et un moyen de payer suffisent.",
      en: "Take this sentence out: a date and a way to pay are enough.",
    },
    phrases: phrasesIn(`
      fichage Banque de France | inscription au FICP | fichier des incidents |
      interdit bancaire | credit blacklist | report you to the Banque de France |
      ruin your credit`),
    forms: [
      "(?:fich|inscri|signal|declar)\\w{0,6} (?:a |aupres de |au fichier de )?la banque de france",
      "fiche(?:e|s|z|r)? (?:a la )?banque de france",
      "ficp",
      "interdi(?:t|te|ts|tes|ction|ctions) bancaires?",
      "credit (?:blacklist|file|bureau)s?",
      "report(?:ing)? you to ~(?:bank|banque|credit|bureau)s?(?: de france| agenc\\w{1,3}| bureaus?)?",
      "(?:ruin|destroy|damage|hurt|wreck|trash|tank|kill|mess up|screw up|nuke)(?:ing)? your credit(?: score| rating| history| file)?",
      "(?:equifax|transunion|experian|centrale des credits?|crif|creditreform|bisnode|intrum|zek|centrale des particuliers)",
      `(?:scrapp|ruin|bousill|detrui|plomb|massacr|gach|mettr|sali|demoli|flingu|foutre|briser?|casser?)\\w{0,5} (?:\\w{1,12} )?${your} (?:cote|credit|dossier de credit|cote de credit|solvabilite|scoring)`,
      `${your} (?:cote de credit|cote|dossier de credit|credit (?:score|rating|file|history)) (?:\\w{1,12} ){0,3}(?:passer|souffrir|baisser|tomber|plonger|scrap|detruit|ruine|suffer|be ruined|tank|take a hit|be gone|be destroyed)\\w{0,3}`,
      `(?:fich|inscri|signal|list|enregistr|declar)\\w{0,6} (?:${you} )?(?:\\w{1,12} ){0,3}(?:a|au|aupres de|dans|sur) (?:la |le |les |l |un |une )?(?:centrale|fichier|banque nationale|bnb|fcc|bureau de credit|registre des mauvais|liste des mauvais|liste rouge)`,
      `(?:fich|fais ficher|ferai ficher|faire ficher)(?:e|er|erai|es|ez)? ${you}`,
      `${you} (?:fais|ferai|ferons|faire) ficher`,
    ],
    lawful: [
      "(?:site|projet|mission|refonte|facture|campagne|travail|travaux|contrat)s? (?:\\w{1,12} ){0,4}(?:equifax|transunion|experian|crif|creditreform|intrum)",
      "(?:extrait|rapport|consult\\w{1,4}|verifi\\w{1,4}) (?:\\w{1,12} ){0,3}(?:creditreform|crif|intrum|equifax)",
    ],
  },
];
