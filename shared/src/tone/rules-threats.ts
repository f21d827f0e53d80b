import { adverbs, object, phrasesIn, shall, toward, you, your } from "./fragments.ts";
import { insults } from "./insults.ts";
import { audience, media, networks } from "./nouns.ts";
import type { ToneRule } from "./rule.ts";
import { areTold, learn, publish, tell } from "./verbs.ts";

const shaming = {
  id: "public-shaming",
  severity: "block",
  why: {
    fr: "Menacer de rendre l’impayé public peut être un chantage.",
    en: "Threatening to make the debt public can amount to blackmail.",
  },
  better: {
    fr: "N’annoncez qu’une voie de droit réelle : mise en demeure, médiation, juge.",
    en: "Only announce a real legal route: formal notice, mediation, court.",
  },
  warnsWhenDenied: true,
} as const;

/** Insults and threats: the fact sheet, §4.2 and §4.3. The phrases are those of the seed list of the fact sheet (`tone-seed.json`). */
export const threatRules: readonly ToneRule[] = [
  {
    id: "insult",
    severity: "block",
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
      "crooked",
      ...insults,
    ],
    lawful: [
      "(?:eviter|prevenir|prevention|contre|victimes?|risques?|lutte|vigilan\\w{1,4}|mefiez|mefions|tentatives?|prudence) ~(?:escroqueries?|arnaques?|vols?|fraudes?)",
      "(?:avoid|prevent|preventing|against|protect|beware|risk|guard|attempted|victims?) ~(?:fraud|scams?|thieves|scammers|fraudsters)",
      "(?:fraud|scam) (?:prevention|detection|protection|alert|attempt|risk|department|team|check)s?",
      "(?:bruits?|appels?|caracteres?|sons?|signa(?:l|ux)|octets?|elements?|lignes?) parasites?",
      "(?:ramassage|collecte|enlevement|taxe|bacs?|tri) (?:\\w{1,12} ){0,3}ordures?",
      "(?:lutte|fraudeurs?|escrocs?|voleurs?|pirates?) ~(?:usurp\\w{1,5}|se font passer|se sont fait passer)",
      "(?:cheat sheet|cheat codes?|bande annonce|clown fish|poisson clown|logo clown|bons? a rien changer|croches? (?:pied|patte)s?|doubles? croches?)",
    ],
  },
  {
    ...shaming,
    phrases: phrasesIn(`
      je publierai votre nom | sur les réseaux sociaux | sur LinkedIn | sur Facebook |
      je vais vous dénoncer | tout le monde saura | avis Google |
      je préviendrai vos clients | j'informerai vos partenaires | liste noire |
      j'alerterai la presse | RTL | Julien Courbet | name and shame |
      I will post your name | on social media | on LinkedIn | everyone will know |
      I will warn your clients | blacklist you | leave a bad review | go to the press`),
    forms: [
      `publi(?:er|e|erai|erons|erais|ons) ~${your} (?:nom|nom de societe|photo|coordonnees|dossier|impayes?|facture)s?`,
      `${object} denonc(?:er|e|erai|erons|erais)(?! publiquement par)`,
      "(?:tout le monde|tous|chacun|le monde entier|vos clients|le secteur) (?:va|vont) ?(?:le )?savoir",
      "(?:vos clients|votre reseau|vos concurrents) (?:sauront|apprendront|seront (?:informe|prevenu|averti)s)",
      `${shall}(?:previen\\w{0,4}|prevenir|alert\\w{1,5}|avert\\w{1,6}|inform\\w{1,5}|contact\\w{1,5}) (?:tous |toutes )?${your} (?:clients?|clientes?|partenaires?|fournisseurs?|abonnes?|concurrents?|reseau|prospects?|investisseurs?)`,
      "(?:alert|contact|saisi|inform|prevenir|preven|avert)\\w{0,6} (?:la presse|les medias|les journalistes|la television|les journaux)",
      "(?:laiss|mett|post|publi|depos)\\w{0,5} (?:un |des |de |mon )?(?:(?:tres )?mauvais avis|avis (?:tres )?(?:negatif|mauvais|defavorable)s?)",
      `(?:post|publish|share|put) ~${your} (?:name|company|debt|unpaid invoice|story)s? ?(?:online|publicly)?`,
      `(?:post|tell|write|publish) (?:about )?(?:it|this|you|everyone|everybody) (?:publicly |all over )?(?:on|online)(?: ${networks})?`,
      `${shall}(?:warn|tell|inform|contact|notify|alert) (?:all )?${your} (?:clients?|customers?|partners?|suppliers?|followers|investors|network)`,
      `${shall}${publish} ${adverbs}(?:tout|toute|ca|cela|ceci|it|all|everything|this|(?:toute |the |la |l |notre |your |votre |cette |the whole |whole )?(?:histoire|affaire|verite|story|truth|whole thing))(?: ca| cela| of (?:this|it))? ?(?:${adverbs}(?:sur|dans|a|au|aux|on|to|in|partout|publiquement|online|publicly) ?)`,
      `${shall}${publish} ${adverbs}(?:tous |toutes |all )?(?:les |nos |vos |tes |des |une |ta |your |our |the |my )?(?:captures?|screenshots?|screens|echanges|conversations?|messages|correspondance|preuves|mails|courriels|emails?|chats?|dettes?|debts?|impayes?|factures? impayees?|unpaid invoices?|nom|noms|photos?|portrait|adresse|numero|names?|pictures?|address)(?! de (?:la maquette|l article|produits?|recette|la recette))`,
      `${shall}(?:${publish}|${tell}) ${adverbs}(?:tout )?(?:a|au|aux|to|avec|with) (?:l |la |le |les |the |ma |un |une |a )?(?:${media}|tout le monde|tous|toute la ville|qui veut l entendre)`,
      `${shall}${tell} ${adverbs}(?:(?:tout|toute|ca|l)(?: (?:l )?\\w{1,20})? )?${toward}${media}`,
      `(?:${your} ${audience}|tout le monde|tous|chacun|les gens|on|the (?:world|whole (?:world|town|industry))|people|everyone|everybody|toute? (?:l |la |le |les )?(?:\\w{1,20} ){1,3}|all of (?:\\w{1,20} ){1,2}) ?(?:en |l )?${learn}(?! \\w{2,15}(?:er|ir|re)(?!\\w))`,
      `(?:your|vos) ${audience} (?:and \\w{1,12} )?(?:are going to |will )?(?:hear|know|read) (?:about|of|all)`,
      `${your} (?:bons |propres |autres |chers )?${audience} (?:et \\w{1,12} )?${areTold}`,
      `${shall}(?:${tell}) ${adverbs}${toward}(?:chacun de |each of |every one of )?${your} (?:bons |propres |autres |other |own )?${audience}`,
      `(?:clients?|clientes?|customers?|partenaires?|partners?|fournisseurs?) (?:quand|when|lorsque|une fois que|after|once) (?:je|j|nous|i|we) (?:leur )?(?:\\w{1,10} )?(?:aurai|aurons|have|ve|ecri\\w{0,4}|parl\\w{0,4}|write|wrote|call|called|tell|told)`,
      `${your} (?:nom|visage|tete|portrait|photo|face|name|picture|societe|entreprise|dettes?|facture impayee)s? (?:et (?:\\w{1,12} ){1,3})?(?:sera|seront|va|vont|finir\\w{1,3}|se retrouver\\w{1,3}|circuler\\w{1,3}|appara\\w{1,7}|fera|feront|will|is going to|are going to) (?:\\w{1,20} ){0,5}(?:${networks}|${media}|partout|places?|everywhere|facebook|groupes?)`,
      `${media} (?:\\w{1,20} )?(?:sera|seront|serait|va|vont|va etre|adorera|aimera|sera|would|will) (?:ravi|content|heureu|interess|adorer|aimer|se faire|be (?:happy|interested|told)|love|saisi|prevenu|informe|alerte)\\w{0,4}`,
      `(?:mettr|met|laisser|lach|coll|poster|donn|leav|giv|expect|writ|post)\\w{0,5} (?:\\w{1,12} ){0,3}(?:une |1 |a |one |zero |0 )?(?:seule )?(?:etoiles?|stars?)(?: reviews?)?`,
      "(?:one|1|zero|0) star (?:reviews?|ratings?|feedback)",
      `(?:(?:detrui|ruin|sali|demoli|casse|flingu|bousill|scrapp|plomb)\\w{0,5}|fer(?:ai|ons) (?:une|la|toute une)|fa(?:is|ire) (?:une|la|toute une)) ?(?:${your} )?(?:reputation|image|nom|e ?reputation|pub|publicite)(?! (?:ads|facebook ads))`,
      `(?:ruin|destroy|wreck|trash|tarnish|drag)(?:ing)? ${your} (?:reputation|name|brand|image)(?: through the mud)?`,
      `traine\\w{0,4} (?:dans la boue|sur les reseaux)`,
      `${shall}${publish} ${adverbs}${you} (?:partout|everywhere|online|en public|publiquement)`,
      "blacklist(?:ed|ing)?(?: you)?",
      "everybody will know",
      "(?:leav|writ|post)(?:e|ing) (?:a |you a )?(?:bad|negative|terrible|one star) reviews?",
      "(?:contact|alert|tell|call|going to|talk to) the (?:press|media|newspapers)",
      "naming and shaming",
      "expose you",
    ],
    lawful: [
      `(?:articles?|ads|gestion|gere\\w{0,3}|campagnes?|publications?|presence|visuels?|posts?|contenus?|annonces?|communication|community|animation|strategie|publicites?|formation|messages?|rencontr\\w{1,4}|echang\\w{1,4}|contact\\w{0,3}|profil|croises?|parle|ecrit|connectes?|management|ads?|met|met you|meeting|message|campaigns?|posting|presence|posts|contacted|connected|spoke|content) ~(?:sur|on) (?:les )?(?:reseaux sociaux|social media|linkedin|facebook)`,
      "(?:gestion|suivi|module|widget|integration|collecte|affichage|prestation) ~avis google",
      "(?:mode|support|css|mise en page|layout|interface|langues?|affichage|textes?) rtl",
      "rtl (?:support|layout|languages?|css|mode|text)",
    ],
  },
  {
    ...shaming,
    phrases: [],
    forms: [
      `(?:publi|post|partag|diffus)(?:er|erai|erons) ~sur ${networks}`,
      `${shall}${publish} (?:\\w{1,20} ){0,5}(?:sur|dans|a|au|aux|on|all over|in|across) (?:le |la |les |l |tou(?:s|tes) (?:les )?|every |all |the |mon |mes |my )?(?:${networks}|${media}|plateformes?|platforms?|places? publiques?)`,
      `${shall}(?:vous |te |t |you )${publish} (?:sur|dans|on|in) (?:le |la |les |l |the |tous les )?(?:${networks}|${media})`,
    ],
    lawfulWhen: [
      [
        "(?:articles?|visuels?|campagnes?|ads|planning|communique|newsletter|catalogue|calendrier|reels?|stories|as planned|as agreed|comme (?:prevu|convenu)|valid(?:ation|e|ee|er)|si (?:\\w{1,12} ){0,3}vous convient|your launch|the launch)",
      ],
    ],
  },
  {
    id: "police-criminal",
    severity: "block",
    why: {
      fr: "Un impayé relève du juge civil ou commercial : menacer d’une suite pénale pour être payé est une infraction.",
      en: "An unpaid invoice is a civil matter: threatening criminal proceedings to be paid is an offence.",
    },
    better: {
      fr: "« À défaut de règlement, je pourrai saisir le juge compétent. »",
      en: "“Failing payment, I may bring the matter before the competent court.”",
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
      "plaintes? (?:contre vous |au commissariat |a la police )?(?:sera|va etre|est|serait|a ete|sont|seront) (?:deja |bientot )?(?:depos|port|envoy|transmis|engag|prete)\\w{0,4}",
      `${shall}(?:depos|port|introdui|fair|engag|rempli|enregistr)\\w{0,6} (?:une |ma |notre |deux |la )?(?:vraie |simple )?plainte`,
      "(?:depot|depose|deposer|deposerai|deposons|constitution) (?:de |une |ma |d une )?(?:plainte|partie civile|main courante)",
      "(?:correctionnelle?s?|tribunal correctionnel|cour d assises|assises|garde a vue|gardes a vue|menottes?|taule|tole|cachot|derriere les barreaux|zonzon|en cabane|au trou|bracelet electronique)",
      "juges? d instruction",
      `(?:le |au |du )(?:parquet|ministere public) (?:\\w{1,12} )?(?:sera|va|est|serait|aura|recevra|apprendra)`,
      `(?:saisi|alert|inform|ecri|preven|previen|plainte|denonc|signal|aller|vais|depos)\\w{0,6} (?:\\w{1,12} ){0,3}(?:le|au|aupres du) (?:parquet|ministere public|juge penal|commissariat|poste de police)`,
      "commissariats?",
      "(?:poursuivre|poursuivrai|poursuivrons|poursuis|attaquer|attaquerai|attaque|trainer|trainerai|amener) (?:\\w{1,12} ){0,2}(?:au|en|devant le|devant la) (?:criminel|penal|chambre criminelle|cour criminelle|assises)",
      "(?:au|en) (?:criminel|penal)",
      "(?:les|aux|des) (?:flics|keufs|poulets|condes|schmitts|beus|boeufs)",
      "(?:la |a la )?(?:sq|spvm|grc|gendarmerie|brigade financiere|brigade)(?= (?:pour|va|sera|te|vous|et)|[|!]|$)",
      `(?:faire|ferai|fais|fera|ferais|ferons) (?:${you} )?(?:arret|enferm|coffr|embarqu|interpell|condamn|ecrou)\\w{0,4}(?: par la)?`,
      "(?:get|have|see|having|getting) you (?:arrested|locked up|charged|jailed|convicted|thrown in)",
      "behind bars",
      "(?:be|get|getting) (?:arrested|jailed|locked up)",
      "police (?:report|complaint)s?",
      "(?:call|calling|phone|ring) the (?:cops|law|feds|sheriff)",
      "(?:the|call) cops",
      "handcuffs?",
      "(?:abus de faiblesse|escroquerie au|delit penal|infraction penale|dossier penal|affaire penale|criminel en col)",
    ],
    lawful: [
      "polices? (?:d )?(?:assurances?|caracteres?|ecriture|typographi\\w{1,5}|responsabilite|multirisque|web|variables?|rc)",
      "polices? (?:n|no|numero) \\w{1,20}",
      "(?:film|videos?|clips?|reportage|documentaire|photos?|scenes?|decors?)s? (?:\\w{1,12} ){0,4}(?:gendarmerie|police|prison|commissariat)",
      "(?:police|prison|jail) (?:station |cell )?(?:website|site|scene|museum|film|project)s?",
      "(?:pose|poncage|lames?|vitrification|renovation|reparation|nettoyage|fourniture|decoupe|metres|m2|chene) (?:\\w{1,12} ){0,3}parquets?(?: \\w{1,12})?",
      "(?:taille|choix|fichiers?|licences?|achat|graisse|changement) (?:de |de la |des |d une |d )?polices?",
      "(?:site|projet|client|chantier|mission|contrat|facture|commande|campagne|refonte|travaux)s? (?:pour |de |du |a |au )(?:la |le |les )?(?:gendarmerie|police|brigade|commissariat|prison|parquet)\\w{0,3}",
    ],
  },
];
