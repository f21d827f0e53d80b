import { adverbs, oneOf, phrasesIn, shall, toward, who, you, your } from "./fragments.ts";
import { authority } from "./nouns.ts";
import type { ToneRule } from "./rule.ts";
import { areTold, come, denounce, learn, tell } from "./verbs.ts";

const place = oneOf(`
  bureaux? domicile maison porte(?:s)? job travail boulot taf boutique magasin atelier siege locaux entreprise boite adresse ecole appartement appart palier jardin
  parking restaurant salon chantier etude cabinet voiture
  offices? house home place door doorstep workplace shop work desk street apartment flat`);
const gangs = oneOf(`
  copains? potes? chums? gars amis freres? frangins? cousins? mecs types gros_bras equipe pas_(?:tout_)?seule? colosses? armoires? chiens? molosses? batte lads mates friends buddies guys boys brothers? cousins mates dogs?`);

const menace = {
  id: "violence",
  severity: "block",
  why: {
    fr: "Cette phrase se lit comme une menace.",
    en: "This sentence reads as a threat.",
  },
  better: {
    fr: "Retirez-la : une date et un moyen de payer suffisent.",
    en: "Take it out: a date and a way to pay are enough.",
  },
  warnsWhenDenied: true,
} as const;

/** Threats to the person, and of denunciation: the fact sheet, §4.2 and §4.3. */
export const violenceRules: readonly ToneRule[] = [
  {
    ...menace,
    phrases: phrasesIn(`
      vous allez le regretter | je sais où vous habitez | je vais venir chez vous |
      ça va mal finir | on va s'occuper de vous | you will regret it |
      I know where you live | I will come to your home | or else`),
    forms: [
      "(?:vous|tu) (?:allez|vas|pourriez|finirez par) (?:vite |bientot |amerement )?(?:le|la|vous en|t en)? ?(?:regretter|mordre les doigts|repentir)",
      "(?:vous|tu) (?:le |vous en )?(?:regretterez|regretteras|repentirez)",
      `${who} sa(?:is|vons|it) ou (?:vous|tu) (?:habit\\w{1,3}|viv\\w{1,3}|travaill\\w{1,3})`,
      "(?:ca|cela|tout ca) (?:va|pourrait|risque de) (?:tres )?mal (?:finir|se finir|se terminer|tourner)",
      `${who} (?:vais|allons|va) s occuper de (?:vous|toi|ton cas|votre cas)`,
      "(?:gare|prenez garde) a (?:vous|toi)",
      "casser la (?:gueule|figure)",
      "you (?:ll|are going to|re going to) regret (?:it|this)",
      "watch your back",
      "you have been warned",
      "(?:vous|tu) (?:allez|vas|va) (?:vraiment |tres )?(?:le payer |la payer )?(?:prendre cher|morfler|souffrir|deguster|trinquer|saigner|le sentir passer|comprendre (?:ta|votre) douleur|pleurer|ramper|passer un (?:sale|mauvais|tres mauvais) quart d heure|manger|avoir affaire a moi|voir (?:de quel bois|qui je suis|ce qui va|ce que|ta gueule|ta face))",
      "(?:sale|mauvais) quart d heure",
      "(?:prendre|prendras|prendrez) cher",
      "de quel bois je me chauffe",
      "(?:a qui (?:vous|t|tu) (?:avez|as|a|es|etes)) (?:vraiment )?(?:affaire|a faire)",
      "(?:ca|cela) (?:va|pourrait|risque de|vas) (?:te |vous )?(?:brasser|chauffer|barder|saigner|peter|faire mal|fesser|cogner|degenerer|couter tres cher|etre votre fete|etre ta fete|partir en vrille|se regler autrement|etre sanglant)",
      "(?:fais|faites) (?:bien )?(?:gaffe|attention) a (?:toi|vous|ta|tes|vos|votre)",
      "(?:watche|checke|surveille|surveillez|garde|gardez|protege)\\w{0,2} (?:toi|vous|tes arrieres|vos arrieres|ton dos|votre dos)(?: bien| ben)?",
      `${who} (?:ne )?(?:repart\\w{1,5}|partir\\w{1,4}|sort\\w{1,5}|boug\\w{1,4}) (?:pas|de la) (?:\\w{1,12} ){0,3}(?:les mains vides|sans (?:mon|notre|l) (?:argent|fric|cash|sous|cheque))`,
      "ne (?:dormir\\w{1,3}|serez|seras) plus (?:jamais )?(?:tranquille|en securite|en paix)",
      "(?:ne plus|plus) (?:dormir|vivre) (?:tranquille|en paix)",
      "(?:sa(?:it|is|vons)|connai\\w{1,4}|know|knows|found) (?:\\w{1,12} ){0,2}(?:ou|l ecole|l adresse|where) (?:\\w{1,12} ){0,3}(?:ecole|enfants?|kids|famille|family|habit\\w{1,4}|viv\\w{1,4}|live|lives|maison|dorm\\w{1,4}|sleep|gar\\w{1,4}|park)",
      "(?:regler|reglera|reglerons|regle) (?:ca|cela) (?:entre hommes|a l ancienne|dehors|avec les poings|a ma facon|a ma maniere|face a face)",
      "(?:eclater|defoncer|demolir|detruire|demonter|massacrer|crever|buter|tuer|tabasser|cogner|frapper|amocher|peter) (?:la (?:gueule|tete|face|tronche)|vos|tes|ta|votre)",
      `${who} (?:vais |va |allons |vas )(?:vous|te|t) (?:demolir|defoncer|detruire|tuer|buter|crever|casser|cogner|frapper|peter|fumer|massacrer|pourrir|ruiner|faire payer|faire la peau|faire mal|faire regretter|retrouver|avoir|trouver|tomber dessus|pourchasser|traquer)`,
      `${who} (?:vous|te|t) (?:attend|retrouver|tomber|pourrir|ruiner|detruir|demolir|defoncer|crever|tuer|traquer)\\w{0,5} (?:devant|a la sortie|dehors|en bas|au tournant|la vie|dessus|moi meme|un par un)`,
      "(?:pourrir|gacher|rendre) (?:la|votre|ta) vie (?:impossible|infernale)?",
      "(?:vivre|vie d|un) enfer",
      "(?:la vie|l existence) (?:impossible|infernale|dure)",
      "(?:get|getting|be) (?:hurt|injured|beaten)",
      "(?:break|smash|crush|bury|burn|kill|destroy|hurt|beat|end) (?:you|your (?:legs?|arms?|face|windows?|car|kneecaps?|life|neck|house|business))(?: up| down)?",
      "(?:do not|don t|dont) want to (?:find out|know|see|meet) (?:what|who|how|my)",
      "(?:you ll|you will|you are going to|you re going to|make you|gonna|going to) (?:be (?:very )?sorry|pay for (?:this|it)|suffer|bleed|wish you)",
      "(?:make|turn|making) your life (?:a (?:living )?(?:hell|misery|nightmare)|hell|miserable)",
      "(?:come|coming|be coming|come looking|coming looking) (?:for|after) you",
      "(?:friends|guys|people|associates) (?:who )?(?:will |would )?(?:pay you a visit|come and see you|collect)",
      "(?:pay|paying) you a visit",
      "sleep with one eye",
      "(?:dernier|last) (?:avertissement|warning) (?:avant|before) (?:que je (?:vienne|debarque|passe)|i (?:come|show))",
    ],
  },
  {
    ...menace,
    phrases: [],
    forms: [
      `${who} (?:vais |allons |va )?(?:venir|viendrai|viendrons|passer|passerai|debarquer|debarquerai) (?:directement )?chez (?:vous|toi)`,
      "(?:come|coming|show up|showing up) (?:over )?(?:to|at|by) your (?:home|house|place|door|office)",
      `${shall}${come} ${adverbs}(?:\\w{1,20} ){0,2}(?:${toward}|devant |en bas de |jusqu a |outside )(?:chez (?:vous|toi)|${your} ${place})`,
      `${shall}${come} (?:\\w{1,20} ){0,6}(?:avec|accompagne de|with|et) (?:\\w{1,12} ){0,4}${gangs}`,
      `${shall}${come} (?:vous |te |you )?(?:voir |see )?(?:\\w{1,12} ){0,2}(?:a plusieurs(?! (?:reprises|fois|endroits|titres))|en force|en bande|mob handed)`,
      `${shall}(?:sonn|frapp|tambourin|toqu|cogn|knock|bang)\\w{0,6} (?:\\w{1,20} ){0,2}${your} (?:porte|door|fenetre|windows?)`,
      `(?:visites?|visit) (?:\\w{1,12} ){0,3}(?:a ${your} (?:domicile|bureau)|chez (?:vous|toi)|at your (?:home|house))`,
    ],
    lawfulWhen: [
      [
        "(?:pass\\w{0,5}|ven\\w{0,3}|vien\\w{0,5}|rend\\w{0,4}|retrouv\\w{0,4}|rencontr\\w{0,4}|come|coming|be at|visit)",
        "(?:convenu|rendez vous|rdv|reunion|reunions|invitation|invite|accord|bilan|presentation|livrer|livraison|installer|recuperer mon|reprendre mon|agreed|meeting|appointment|invited|workshop|deliver|arranged|atelier de|formation|deposer|remettre|signer|si vous (?:le souhaitez|voulez|preferez|etes d accord)|if you (?:wish|like|agree|prefer))",
      ],
    ],
  },
  {
    id: "report-threat",
    severity: "block",
    why: {
      fr: "Menacer d’une dénonciation pour être payé peut être un chantage.",
      en: "Threatening to report somebody in order to be paid can amount to blackmail.",
    },
    better: {
      fr: "Demandez le paiement pour lui-même, et n’annoncez que le juge ou la médiation.",
      en: "Ask for payment in its own right, and only announce the court or mediation.",
    },
    warnsWhenDenied: true,
    phrases: [],
    forms: [
      `${you} ${denounce} (?:\\w{1,20} ){0,4}(?:a|au|aux|chez|aupres (?:de|du|des)) (?:l |la |le |les |ma |notre )?${authority}`,
      `(?:${denounce}|report\\w{0,3}) (?:vos|votre|tes|ta|ton|your|you) (?:\\w{1,20} ){0,5}(?:a|au|aux|aupres (?:de|du|des)|to) (?:l |la |le |les |the )?${authority}`,
      `${shall}${tell} ${adverbs}${toward}(?:\\w{1,12} )?${authority}`,
      `${shall}(?:saisi|declench|demand|fai|fer|provoqu|lanc)\\w{0,5} (?:un |une |the )?(?:controle|enquete|inspection|audit|investigation) (?:fiscale?|urssaf|sociale?|chez vous|sur vous|de|of|into)`,
      `(?:coups? de (?:fil|telephone)|appel|mot|courrier|lettre|calls?|mails?|courriel|texto|signalement|denonciation|letters?|emails?|tip(?: off)?|word|message|dossier|plainte) (?:\\w{1,20} ){0,3}(?:a|au|aux|chez|to|from|with|pour) (?:l |la |le |les |the )?${authority}`,
      `(?:l |la |le |les |the )${authority} (?:\\w{1,20} ){0,2}(?:${areTold}|(?:sera|seront|serait|seraient|will be|would be|might be) (?:tres |bien |very )?(?:content|ravi|heureu|interess|curieu|happy|interested|delighted|glad)\\w{0,5}|recevr(?:a|ont) (?:un|une|mon|ma|mes|des)|${learn}|(?:va|vont) (?:s interesser|adorer|aimer|debarquer|vous tomber|se pencher)|s interesser(?:a|ont)|aimer(?:a|ont)|adorer(?:a|ont)|hears?|gets? (?:a|to)|(?:will|would) (?:love|like|want|be))`,
      `${you} (?:aurez|auras|allez avoir|vas avoir|risquez|risques|will get|will have|re getting) (?:\\w{1,12} ){0,2}(?:(?:controle|audit|inspection|redressement)(?! (?:total|complet|de|du|sur|plus|parfait|des|qualite|technique|seo|gratuit|of|over))|${authority})(?: fiscal| sur le dos)?`,
      `report(?:ing)? (?:you|this|it|your \\w{1,20}) to (?:\\w{1,12} ){0,3}${authority}`,
      `(?:go|going|went) to (?:the )?${authority}`,
      `(?:travail (?:au|a) noir|revenus? non declares?|au black|dissimul\\w{1,6}|fraude fiscale|tax (?:evasion|fraud)|undeclared (?:work|income)|cash in hand)(?= (?:\\w{1,20} ){0,12}(?:${authority}|paye|payez|regle|payment))`,
    ],
    lawful: [
      "(?:mon|ma|mes|notre|nos|my|our) (?:\\w{1,20} ){0,3}(?:a|au|aux|to|de) (?:l |la |le |les |the )?(?:urssaf|impots|fisc|tva|avs|cnesst|arc|revenu quebec|onss|inasti|hmrc|irs|cra|ccss)",
      "(?:taux|montant|numero|regime|hors|exonere|assujetti|franchise|facture|montants?|euros?|eur|\\d{1,3} ?%) (?:\\w{1,12} ){0,4}(?:a|de|la|avec) (?:la )?tva",
    ],
  },
];
