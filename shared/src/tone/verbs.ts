import { oneOf } from "./fragments.ts";

// French verbs by their stems, with whatever they end in; English ones as they stand.
const inflected = (stems: string): string => `(?:${oneOf(stems)}\\w{0,6})`;

/** To tell somebody: what follows is whom. */
export const tell = `(?:${inflected("previen preven avert inform alert avis contact appel telephon ecri parl racont caus jas envoi envoy")}|${oneOf(
  `dire dirai dirais dirons dis sonne(?:r|rai)? call calls calling text texter texting tell telling warn warning inform informing contact contacting
   notify notifying email emailing phone phoning ring ringing write writing message messaging letting let talk talking speak speaking alert alerting mailer maile`,
)}|(?:met\\w{0,6}) au courant|(?:touch|gliss|dir|di[st])\\w{0,5} (?:un|deux|quelques) mots?(?: de \\w{1,20}(?: \\w{1,20})?)?|fer\\w{1,4} savoir)`;

/** They are told: after a noun in the plural or the singular. */
export const areTold = `(?:(?:(?:en )?(?:seront|sera|serait|seraient|soient)|(?:va|vont|doivent|devraient|pourraient|pourrait) (?:en )?etre|will be|are going to be|is going to be) (?:(?:tous|toutes|vite|bientot|aussi|egalement|all|soon) )?(?:prevenu|inform|avert|alert|avis[ee]|contact|mis(?:e?s?|es) au (?:courant|parfum)|mis(?:e?s?) dans|saisi|told|notif|warned)\\w{0,6})`;

/** They come to know: after a noun. */
export const learn =
  "(?:(?:va|vont|pourraient?|devraient?) (?:tous |toutes |tout |vite |bientot |adorer )?(?:le |l |la |les |en |toute |tout )?(?:savoir|apprendre|entendre|adorer (?:cette|l|votre|mon)|etre au courant)|(?:le |l |en |tous |tout )?(?:apprendr|saur|entendr)(?:a|ont|ait|aient)|(?:sera|seront) (?:vite |bientot |tous )?au courant|(?:will |are going to |is going to |should |deserve to |gonna )(?:all |soon )?(?:know|learn|hear|find out|get to know|want to know|love to (?:know|hear))|(?:get|hear|learn|find out|hears|learns|finds out) about)";

/** To denounce: the addressee stands before it, the office after it. */
export const denounce = inflected("signal denonc balanc declar annonc vend livr rapport");

/** To show to everybody. */
export const publish = `(?:${inflected("publi post partag diffus balanc affich divulgu expos pitch etal devoil circul relay tweet crach")}|${oneOf(
  "mettre mets mettrai mettrons mettra racont\\w{0,4} crier crierai put putting share sharing publishing posting tell telling air airing leak leaking plaster plastering name naming upload uploading spread spreading",
)})`;

/** To come to a place. */
export const come = `(?:${inflected("debarqu rappliqu arriv vien vein ramen pointer pointe attend sonn present install camp")}|${oneOf(
  "venir passe passer passerai passerons passera irai aller rendre rends rendrai retrouv\\w{0,5} cherch\\w{0,5} voir rendre_visite come coming turn_up turning_up show_up showing_up drop_by swing_by stop_by be visit visiting wait waiting pop_round",
)})`;

/** To take away, as a court’s officer would. */
export const take = `(?:${inflected("sais emport embarqu enlev vid confisqu bloqu gel prend prelev repren depouill vendr recuper")}|${oneOf(
  "partir_avec repartir_avec repartira_avec seize seizing take taking freeze freezing block blocking attach garnish garnishing tow towing repossess impound clean_out empty strip",
)})`;

/** They are taken: after a noun. */
export const areTaken =
  "(?:(?:sera|seront|serait|seraient|va etre|vont etre|will be|are going to be|is going to be|gets?|being) (?:vite |bientot |aussi |all )?(?:saisi|bloqu|gel|emport|embarqu|enlev|confisqu|prelev|vendu|vide|seized|frozen|taken|blocked|garnished|sold|towed|repossessed|impounded)\\w{0,4})";

/** To make what was delivered unusable. */
export const cutOff = `(?:${inflected("coup desactiv ferm debranch bloqu supprim efface effacer eteind effac detrui pirat verrouill barr flingu saccag planter hack redirig detourn sabot deconnect killer bousill vider")}|${oneOf(
  "plante casse casser cut cutting disable disabling delete deleting erase erasing wipe wiping destroy destroying lock locking revoke revoking block blocking kill killing shut shutting close closing suspend_access crash crashing hold take_over redirect brick",
)})`;
