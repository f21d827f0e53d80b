import { adverbs, phrasesIn, shall, toward, who, your } from "./fragments.ts";
import { audience, circle, works } from "./nouns.ts";
import type { ToneRule } from "./rule.ts";
import { areTold, cutOff, learn, tell } from "./verbs.ts";

const often =
  "(?:tous les (?:jours|matins|soirs|deux jours)|toutes les (?:\\w{1,8} )?(?:heures?|minutes|nuits)|chaque (?:jour|matin|heure|soir|nuit|semaine qui passe)|sans relache|sans arret|sans cesse|jour et nuit|nuit et jour|non stop|matin midi et soir|matin et soir|du matin au soir|24 heures sur 24|24 7|a toute heure|en boucle|dix fois par jour|\\w{1,8} fois par jour|every (?:single )?(?:day|hour|morning|night|evening|\\w{1,8} (?:minutes|hours))|day and night|morning noon and night|day in day out|round the clock|around the clock|non stop|\\w{1,8} times a day|twice a day|constantly|relentlessly|hourly|daily)";

/** Other pressure than the law’s: the fact sheet, §4.2 and §4.3. The phrases are those of the seed list of the fact sheet (`tone-seed.json`). */
export const pressureRules: readonly ToneRule[] = [
  {
    id: "third-party",
    severity: "block",
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
      `${shall}${tell} ${adverbs}${toward}${your} (?:(?:\\w{1,12} )?(?:et |and )(?:a |to )?(?:votre |vos |your |ta |tes |ton )?)?(?:propre |cher |chere |new |old )?${circle}`,
      `(?:fai|fer|laiss|let|letting|get)\\w{0,4} (?:savoir (?:a )?|know )?${your} (?:\\w{1,12} )?${circle} (?:le |l )?(?:sache|savoir|know|hear|find out)\\w{0,2}`,
      `(?:let|letting) ${your} ${circle} know`,
      `(?:fer\\w{1,4}|fair\\w{0,2}|fais) savoir ${toward}${your} ${circle}`,
      `${your} (?:propre |cher |chere |new )?${circle} (?:(?:a|de|chez) (?:la |l )?\\w{2,15} )?(?:et \\w{1,12} )?(?:${areTold}|${learn}|recevr(?:a|ont) (?:une copie|un (?:mail|courrier|message|appel|coup)|mon|ma|mes)|(?:sera|seront) ravi\\w{0,2})`,
      `(?:mett|met)\\w{0,5} (?:aussi )?${your} ${circle} (?:au courant|en copie|dans la boucle|au parfum)`,
      `(?:mett|met)\\w{0,5} (?:en copie|au courant) (?:aussi )?${your} (?:${circle}|${audience})`,
      `(?:copie|copies|lettre|courrier|coups? de fil|mot|appel|letter|call|copy|extrait des poursuites|extrait) (?:\\w{1,12} ){0,4}(?:a|au|aux|chez|to|pour) ${your} ${circle}`,
      `(?:discut|rencontr|all|vais|vas|irai|pass)\\w{0,4} (?:\\w{1,12} ){0,2}(?:voir|trouver|avec|discuter avec|parler a) ${your} ${circle}`,
      `${shall}(?:see|visit|go to|go see|contacting|emailing|calling) (?:\\w{1,12} ){0,2}your (?:\\w{1,12} (?:and|or) )?(?:your )?${circle}`,
      "(?:votre|ton) (?:employeur|banquier|banque|expert comptable|comptable|conjoint|femme|mari|bailleur) (?:sera|en sera|va etre) (?:informe|prevenu|averti|alerte)e?s?",
      `(?:copies?|cc) (?:a|de ce message a) (?:tous |toutes )?${your} (?:clients?|clientes?|partenaires?|fournisseurs?|associes?|famille)`,
      "(?:clients|partenaires|fournisseurs|associes) en copie",
      `(?:copy(?:ing)?|copies|cc(?:ing)?) (?:this )?(?:to |in )?(?:all )?${your} (?:clients?|customers?|partners?|suppliers?|family|boss)`,
      "your (?:neighbors?|boss|employer|wife|husband|spouse|relatives)",
    ],
    lawful: [
      "(?:check|ask|asked|confirm|instruct|trace|arrange|speak|details|transfer|made|order|instructions?|account) ~(?:with|from|to|by|at|through|via|of) your bank",
      "(?:from|at|through|via|by|with|ask|instruct) your bank",
      "(?:if|whether|unless|because|does|is|can|has|ask|that|when) your boss",
      "your bank (?:returned|rejected|refused|declined|confirmed|has|can|may|should|will|sent|did|charged|blocked|needs|account|details|statement|transfer|reference|confirmation|s)",
      "(?:hope|wish\\w{0,3}|regards|condolences|season|greetings|care) ~(?:to |and |for )?your family",
      "(?:espere|esperons|souhait\\w{1,4}|bonnes?|belles?|condoleances|voeux|pensees?|soin) ~(?:a |et |de |pour )?votre famille",
      "(?:vous|toi|you) (?:et|ainsi qu a|and) (?:votre famille|your family)",
    ],
    lawfulWhen: [
      [
        "(?:comme (?:vous|convenu|indique|demande)|a votre demande|avec votre accord|si vous (?:le )?(?:souhaitez|preferez|voulez)|que vous m avez (?:indique|designe|donne|communique)|dont vous m avez|qui m avez|votre mandataire|as you asked|as agreed|if you (?:prefer|wish|like)|you gave me|at your request|with your consent)",
      ],
    ],
  },
  {
    id: "harassment-frequency",
    severity: "block",
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
      `(?:appel|appell|telephon|ecri|relanc|harcel|contact|sonn|bombard|inond|sollicit|text|rappel|envoi|envoy|spam|mail|call|ring|phone|email|message|chas|pester|hound|bug|annoy)\\w{0,6} (?:\\w{1,12} ){0,3}${often}`,
      `(?:appels?|messages?|mails?|courriels?|textos?|sms|coups? de (?:fil|telephone)|relances?|lettres?|courriers?|calls?|emails?|texts?|reminders?|letters?|nouvelles) (?:\\w{1,12} ){0,3}${often}`,
      `${often} (?:\\w{1,12} ){0,3}(?:je|j|nous|i|we) (?:vous |te |t |will |ll )?(?:appel|appell|ecri|relanc|harcel|sonn|call|ring|email)\\w{0,5}`,
      `${who} (?:ne )?(?:vous |te )?(?:lacherai|lacherons|lache|laisserai|laisserons) (?:plus|pas|jamais)(?: (?:d une semelle|tranquille|en paix|une minute|un instant|respirer|souffler))?`,
      "(?:plus|pas) (?:une |un )?(?:minute|instant|seconde|moment) de (?:repit|repos|paix|tranquillite)",
      "(?:harass|hound|pester|haunt|bombard|stalk|badger)(?:ing)? you",
      "(?:inonder|bombarder|harceler|spammer|submerger|assaillir|pilonner)\\w{0,3} (?:de|vos|votre|ta|vous|ton)",
      "(?:not|never|won t) (?:leave|let) you (?:alone|in peace|rest)",
      "jusqu a ce que (?:tu payes|tu paies|vous regliez|vous ayez (?:paye|regle)|vous cediez|vous craquiez)",
      "(?:call|email|phone|text|contact|message|write to) (?:you )?(?:every (?:single )?(?:day|hour|morning)|day and night|non stop)",
      "(?:until|till) you (?:have )?(?:paid|pay up|pay)",
      "harcel(?:er|erai|erons|ons|e)",
    ],
    lawful: [
      "(?:interet|penalite|indemnite|prestation|acces|travau|livraison|mission|suspen|interest|penalt|accru|work|service|deliver|hold|pause|title|propriete|reserve)\\w{0,5} (?:\\w{1,20} ){0,8}(?:jusqu a ce que vous (?:payiez|regliez|ayez (?:paye|regle))|(?:until|till) you (?:have )?(?:paid|pay))",
    ],
  },
  {
    id: "covert-recording",
    severity: "block",
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
      `${who} (?:\\w{1,12} ){0,3}(?:enregistrements?|recordings?|tapes?|bandes?) (?:de |of |with |du |d )(?:notre|nos|votre|vos|tout|nos derniers|our|your|the|l|tous)? ?(?:dernier |last )?(?:appels?|conversations?|echanges?|reunions?|entretiens?|telephon\\w{1,5}|coup de fil|vocal|calls?|meetings?|phone)`,
      "(?:appels?|conversations?|reunions?|echanges?|coups? de fil|calls?|meetings?) (?:\\w{1,12} ){0,2}(?:sur|en|on|in) (?:enregistre\\w{0,5}|bande|tape|memoire|record)",
      `${who} (?:ai|avons) (?:un|l|les|nos|vos) enregistrements?`,
      `${who} (?:ve |have )?(?:been )?(?:secretly )?(?:recorded|recording|taped|taping) (?:\\w{1,12} )?(?:you|(?:our |your |the |every |all )?(?:\\w{1,10} )?(?:calls?|conversations?|meetings?|everything))`,
      `${who} (?:ve |have )(?:got )?(?:a |the |all the )?recordings?`,
    ],
  },
  {
    id: "blackmail-trade",
    severity: "block",
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
      `(?:pay|regl|vers|rembours)\\w{0,4} (?:moi )?(?:\\w{1,12} ){0,4}(?:et|pis|puis|and) (?:je |j |on |nous |i |i ll |we |nobody |no one |personne |ca |it )(?:\\w{1,12} ){0,2}(?:oubli|tair|tais|tai|effac|garde|dis rien|dirai rien|ne dis|ne dirai|parle|keep|forget|delete|has to know|needs to know|will know|stays between|reste entre|ne saura|say nothing|won t say|won t tell|stay quiet|quiet|parlerai pas|retire|passe l eponge sur)\\w{0,4}`,
      `${shall}gard\\w{0,4} pour (?:moi|nous) (?:ce que|tout ce|vos|votre|tes|ta|ton|ces)`,
      `${shall}(?:gard|tai|tair|oubli|keep|keeping|forget|sit on)\\w{0,4} (?:\\w{1,12} ){0,4}(?:secrete?s?|silence|combines?|magouilles?|quiet|to myself|what i (?:know|saw|found)|ce que je sais|ce que j ai)`,
      "(?:ce que je sais|ce que j ai (?:vu|trouve|decouvert|appris)|what i (?:know|saw|found|have)|j en sais (?:long|assez)|des choses) (?:\\w{1,12} )?(?:de|sur|dans|about|in|on) (?:votre|vos|ta|tes|ton|vous|toi|your|you)",
      "(?:dis|dire|dirai|parlerai|parle|say|tell) (?:rien|pas|nothing|nobody|no one) (?:\\w{1,12} ){0,3}(?:sur|de|about|of) (?:tes|vos|ta|votre|ton|your) (?:\\w{1,12} ){0,2}(?:factures?|compta|combines?|magouilles?|affaires?|comptes|fraudes?|infidelit\\w{1,3}|secrets?|books|taxes|affair|dealings)",
      "(?:nobody|no one|personne) (?:\\w{1,12} )?(?:has to|needs to|doit|n a besoin de|n en|will) (?:know|savoir|saura|find out)",
      "(?:will not|won t) (?:post|publish|tell|say|reveal) ~if you (?:pay|settle)",
    ],
  },
  {
    id: "self-help",
    severity: "block",
    why: {
      fr: "Couper ou reprendre ce qui est déjà livré est une atteinte ; seules vos prestations à venir peuvent être suspendues.",
      en: "Cutting off what was delivered is an offence; only your own future work may be suspended.",
    },
    better: {
      fr: "« Je suspends les prestations à venir jusqu’au règlement. »",
      en: "“I am suspending further work until payment.”",
    },
    phrases: phrasesIn(`
      je coupe votre site | je supprime vos données | je bloque vos accès |
      je récupère le code | I will take your site down | delete your data |
      lock your access`),
    forms: [
      `${shall}${cutOff} ${adverbs}(?:tou(?:s|t|tes?) |all (?:of )?)?(?:l acces a |l acces au |les acces a |access to |off )?(?:${your}|le|la|les|l|ce|cet|the) (?:${works}|tout|everything)(?! de (?:recette|test|preproduction|staging|demo))`,
      `${cutOff} ${adverbs}(?:tou(?:s|t|tes?) |all (?:of )?)?(?:l acces a |access to )?${your} (?:\\w{1,12} )?${works}`,
      `${shall}(?:effac|supprim|detrui|delet|eras|wip|destroy|remov|desinstall|retir|demont)\\w{0,5} (?:absolument )?(?:tout|everything|all|l ensemble de ce) (?:ce )?(?:que|qu|i|we|that)? ?`,
      `(?:mettr?|met|mets)\\w{0,4} (?:${your}|le|la|les|l) ${works} (?:\\w{1,12} )?(?:hors (?:ligne|service|d usage|circuit)|a (?:l arret|terre|genoux|plat)|down|en (?:panne|rade|maintenance|berne)|au repos|sur pause|offline)`,
      `${your} ${works} (?:\\w{1,12} )?(?:(?:sera|seront|va|vont|va etre|vont etre|will be|is going|are going|goes|go|will go|ne marchera|disparaitra|disparaitront|tombera|tomberont) ?(?:\\w{1,12} )?)(?:coupe|bloque|desactiv|supprim|efface|ferme|hors|inaccessible|down|dark|offline|off|deleted|blocked|wiped|disparaitre|tomber|en rade|disparu|plus)\\w{0,5}`,
      `${your} ${works} (?:je|j|i) (?:le |la |les |l |will |ll )?${cutOff}`,
      `(?:oubli|dites? adieu|dis adieu|adieu|bye bye|say goodbye|kiss)\\w{0,3} (?:\\w{1,6} )?${your} (?:\\w{1,12} )?(?:${works}|compte)`,
      `(?:oubli|forget)\\w{0,2} (?:ca|tes|vos|your|ton|votre|it) ?(?:${works})?(?= (?:je|j|i) )`,
      `${shall}(?:pull|yank|turn|switch|shut|take|bring|knock|flip|cut) ?\\w{0,3} (?:the (?:plug|switch)|(?:off|down) )(?:on )?${your}? ?(?:${works})?`,
      "(?:pull|pulling|yank|yanking) the plug",
      "(?:ferme|fermer|coupe|couper|baisse|baisser|tire|debranche) (?:la |le )(?:switch|jus|courant|prise|robinet|breaker|disjoncteur|rideau)",
      `${shall}(?:reprend|repren|recuper|prend|confisqu|bascul|redirig|pointe|point|detourn|tak|seiz)\\w{0,6} (?:\\w{1,12} ){0,2}(?:${your}|le|la|les|l|the|control of) (?:main sur (?:le |votre |ton )?)?${works}(?: (?:ailleurs|en otage|hostage|back|over))?`,
      `(?:prend|pris|gard|tien|hold|keep)\\w{0,4} (?:\\w{1,12} ){0,3}(?:en otage|hostage|to ransom)`,
      `(?:changer?|change|changerai|changeons|modifi\\w{1,4}) (?:tous )?(?:les|vos|tes|ses|your|the|all the) (?:acces|codes?|identifiants?|mots de passe|mot de passe|passwords?|cles|keys|logins)`,
      `(?:recuper|repren|retir)\\w{0,5} (?:le code|le site|les sources|les fichiers|mon code|vos acces)`,
      `(?:take|taking|bring|shut|pull) (?:down )?${your} (?:website|site|server|app|store|page)s?(?: down| offline)?`,
      "(?:delete|deleting|erase|wipe|destroy) (?:all )?(?:of )?your (?:data|files|content|account|backups?|website|site)",
      "(?:lock|block|revoke|cut|disable)(?:ing)? (?:off )?your (?:access|accounts?|logins?|website|site)",
      "lock(?:ing)? you out",
      `${your} (?:website|site|servers?|store|app|shop|domain)s? (?:will |is |are |is going to |are going to )?(?:go|goes|going|be|taken|shut) (?:dark|offline|down|off)`,
    ],
    lawful: [
      `(?:vous|you) (?:pouvez|pourrez|devez|souhaitez|voulez|can|may|might|want to|need to) (?:\\w{1,12} ){0,3}${cutOff} (?:tous )?${your} (?:\\w{1,12} )?${works}`,
    ],
    lawfulWhen: [
      [
        "(?:a votre demande|comme (?:convenu|vous)|rgpd|gdpr|as agreed|at your request|migration|sauvegarde avant|mise a jour|maintenance|restitu\\w{1,5}|transfer\\w{1,4} (?:le|vos|votre|les) \\w{1,12} (?:chez|vers) (?:vous|votre)|securite)",
      ],
    ],
  },
];
