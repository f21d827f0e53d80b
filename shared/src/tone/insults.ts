import { oneOf } from "./fragments.ts";

const france = oneOf(`
  voyous? enfoire\\w{0,3} encule\\w{0,3} mythos? mythomanes? profit(?:eur|euse|ard|arde)s? guignols? guignolos? pourris? pourriture pourav bouffons? branleu(?:r|rs|ses?) branquignols?
  abrutie?s? cretins? imbeciles? idiote?s? debiles? gogols? connards? connasses? connes? batards? salope?s? saloperies? salauds? salopards? fumiers? ordures? raclures? crevures? charognes? vermines?
  merdeu(?:x|ses?) minables? moins_que_riens? rigolos? charlots? pitres? clowns? zozos? tocards? peigne_culs? faux_culs? faux_jetons? faux_cul
  hypocrites? fdp ntm gros_porcs? racailles? mafieu(?:x|ses?) margoulins? magouill(?:eurs?|euses?|es?) entourloupes? tricheu(?:rs?|ses?) baratineurs? beau_parleur
  vauriens? gredins? scelerats? canailles? bandits? brigands? gangsters? truands? malfrats? malfaiteurs? delinquante?s? pickpockets? pilleurs? rapaces? vautours? sangsues? sangsue vampires? charlatans? imposteurs? affabulat(?:eur|rice)s?
  radine?s? pingres? grippe_sous? rats_d_egout crasseu(?:x|ses?) cloportes? larves? vicelards? tordus? pourriez_en_enfer fils_de_putes? fils_de_chien sans_honneur sans_vergogne`);

const belgium = oneOf(`
  barakis? carottiers? carotteu(?:rs?|ses?) arsouilles? crapuleu(?:x|ses?) crapuleries? biesses? snuls? snulls? labbekaks? schieven\\w{0,12} dikkenek\\w{0,2} zots? zinnekes? foireu(?:x|ses?) flauwe_plezante strotjes? smeerlap\\w{0,3} klootzak\\w{0,3} bandits?`);

const quebec = oneOf(`
  crosseu(?:rs?|ses?) crosser croches? fraudeu(?:rs?|ses?) tabarnak\\w{0,2} tabarnacs? tabarnouche calisse?s? caliss criss crisses? crisse osties? hosties? (?:mon|ma|bande_d|gang_d|p_tit)_(?:osti|esti|hosti|estie)s? estie_de\\w{0,2}
  trous?_de_culs? trou_d_cul trou_du_cul mangeu(?:rs?|x|ses?)_de_marde pleins?_de_marde marde(?:ux)? niaiseu(?:x|ses?) epais_de\\w{0,3} tarlas? twits? tatas? sans_dessein
  (?:maudite?s?|gros|grosse|petite?|esti_de|ostie_de|criss_de)_(?:caves?|chiens?|chiennes?|colons?|rats?|bums?|vidanges?|crottes?|cochons?|innocente?s?|menteurs?) chiens?_sales? bums? scammeu(?:rs?|ses?) pas_d_allure ratoureu(?:x|ses?) pourris_jusqu_a`);

const switzerland = oneOf(`
  bobets? boffiaus? taborniaus? taboniaus? pignoufs? bons?_a_riens? bonne_a_rien gugusses? plouc\\w{0,2} cuistres? schlaguees? trublions? fripons? coquins? aigrefins? ecornifleurs? pique_assiettes? sales?_(?:types?|gens|mecs?|individus?|bonhommes?|gosses?|radins?|rats?|menteurs?|voleurs?|cons?|porcs?|chiens?|betes?|bourges?|profiteurs?|escrocs?|tronches?|gueules?)`);

const luxembourg = oneOf(`
  topert\\w{0,2} drecksak\\w{0,2} drecksack aarschlach\\w{0,3} aschlach\\w{0,3} knaschtert\\w{0,2} bedreier\\w{0,2} gauner\\w{0,2} spetzbouf\\w{0,4} fuddel\\w{0,4}`);

const english = oneOf(`
  cheats cheaters? a_cheat cheat scumbags? scum lowlifes? low_lifes? freeloaders? freeloading grifters? grifting shysters? conm[ae]n con_m[ae]n con_artists? hustlers? chancers?
  assholes? arseholes? wankers? tossers? pricks? dickheads? twats? bastards? bitch\\w{0,3} motherfuckers? fuckers? fucking fuck_\\w{1,10} bullshit\\w{0,5} piece_of_(?:shit|crap|garbage|trash) full_of_(?:shit|crap)
  idiots? morons? imbeciles? losers? jerks? clowns? weasels? leech(?:es)? vultures? bloodsuckers? bums? crooks? thugs? gangsters? vermin rats rat_bag\\w{0,2} ratbags?
  pathetic worthless spineless cowards? cowardly hypocrites? scoundrels? rogues? cowboys fly_by_night cheapskates? tightwads? skinflints? delinquents? pond_life`);

// What is said of people, whatever the noun: "espèce de …", "bande de …".
const framed = [
  "(?<!(?:une|cette|en|les|l) )especes? d (?!(?:animal|arbre))\\w{2,20}",
  "(?<!(?:une|cette|en|les|l) )especes? de (?!(?:prototype|preuve|garantie|document)s?)\\w{2,20}",
  "(?<!(?:la|une|cette|sur|en|les) )(?:bande|gang|ramassis|tas|paquet) (?:de |d )(?:sales? |gros )?(?!(?:frequence|test|papier|roulement|donnee|couleur|facture|document|fichier|tissu|annonce|son|page|ligne|photo|question|travail|code|message|copain|chose)s?\\b)\\w{3,20}(?:ards?|eurs?|euses?|eux|iers?|oufs?|os|ous|ins|ons|es|ches)",
  `${oneOf("vous tu t vous_n tu_n")} (?:etes|es|est) (?:vraiment |donc |bien )?(?:qu |rien qu )?(?:un|une|des|d) (?:vrais? |vraie |beau |belle |sacree? |fameu(?:x|se) |gros |grosse |sales? |petite?s? |pauvres? |fieffee? )?(?:betes?|nuls?|nulle|salete|pourriture|honte|plaies?|calamite|cas|danger public|parasites?|monstres?|dechets?)`,
  "maudite?s? (?:bande|gang|fraud\\w{1,5}|vol\\w{1,5}|pourri\\w{0,3}|sale\\w{0,2})",
  "you (?:lying|cheating|thieving|worthless|pathetic|dirty|filthy|greedy|miserable|little|stupid|goddamn) (?:little |old )?\\w{3,20}",
  "(?:bunch|pack|gang|band|load) of (?:lying |cheating |dirty )?(?:cheats?|liars?|thieves|crooks|clowns|idiots|amateurs|animals|criminals|rats|wolves|losers|parasites|scammers|cowboys)",
  "(?:va|allez) (?:te|vous) faire (?:foutre|voir|enculer|mettre)",
  "(?:petit|petite|sale|gros|grosse|espece) (?:con|conne|merde|ordure|rat|lopette|frappe|escroc)",
  "(?:vous|tu) (?:etes|es) (?:un |une )?(?:lache|criminel|criminelle|delinquant|mafieux|nul|nulle|incapable|malade|tare|taree|pourri|pourrie|ripou|sans scrupules?)s?",
];

/** What is said to hurt, by the countries where it is: forms for the rule of insults. */
export const insults: readonly string[] = [
  france,
  belgium,
  quebec,
  switzerland,
  luxembourg,
  english,
  ...framed,
];
