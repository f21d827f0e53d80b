import { oneOf } from "./fragments.ts";

/** Who should hear nothing of a debt: those around the debtor. */
export const circle = oneOf(`
  employeurs? employeuses? patron(?:ne)?s? boss(?:es)? chefs? cheffes? superieure?s? drh rh echevine?s? maire bourgmestre banquiere?s? banques? conseill\\w{1,4}_bancaires?
  famille conjointe?s? femme mari epou(?:x|se) madame compagn(?:e|on) copine copain blonde chum
  parents mere pere maman papa enfants? fils fille frere soeur beaux_parents belle_mere belle_famille beau_pere
  voisine?s? voisinage concierge comptables? experts?_comptables? bailleurs? proprietaires? proprio regie gerance agence_immobiliere
  assureurs? associee?s? actionnaires? investisseurs? collegues? amie?s? proches entourage syndic logeur locataires?
  employers? bankers? banks? family spouse wife husband partner mother father mum mom dad kids children relatives
  neighbou?rs? accountants? landlords? insurers? shareholders? investors? colleagues? coworkers? friends? in_laws girlfriend boyfriend`);

/** Those on whom the debtor’s good name depends. */
export const audience = oneOf(`
  clients? clientes? clientele partenaires? fournisseurs? abonnee?s? followers concurrents? concurrence reseau prospects? donneurs_d_ordres?
  sponsors? membres franchisee?s patients eleves lecteurs communaute contacts carnet_d_adresses prestataires? sous_traitants?
  customers? buyers partners? suppliers? vendors competitors? network subscribers readers sponsors audience`);

/** Offices that have nothing to do with an invoice. */
export const authority = oneOf(`
  fisc impots administration_fiscale(?:_\\w{1,20})? centre_des_impots services?_fisca(?:l|ux) (?:adminis?tration|bureau)_des_(?:contributions|impots) administration_de_l_enregistrement
  contributions controleurs?_(?:fiscal|des_impots) tva urssaf inspections?_(?:du_travail|sociales?|fiscales?|des_lois) inspecteurs?_du_travail inspecteurs?
  onss onem inasti forem actiris afsca spf_\\w{2,20} cnesst revenu_(?:quebec|canada) arc normes_du_travail regie_du_batiment rbq opc office_de_la_protection_du_consommateur
  (?:caisse_)?avs suva seco afc caisse_de_compensation itm adem ccss cns securite_sociale caf pole_emploi france_travail
  chambre_(?:de_commerce|des_metiers) controle_des_habitants service_de_la_population bureau_d_ethique_commerciale dgccrf dreets cnil apd repression_des_fraudes ordre_des_\\w{3,20} tracfin douanes? service_des_etrangers office_des_etrangers prefecture
  hmrc irs cra tax_(?:office|man|inspectors?|department|authorit(?:y|ies)|people) taxman inland_revenue
  labou?r_(?:inspect(?:ion|ors?|orate)|board|department) immigration(?:_office)? social_security trading_standards regulators? authorities`);

/** Where things are made public. */
export const networks = oneOf(`
  reseaux(?:_sociaux)? linkedin facebook insta(?:gram)? twitter tiktok youtube google trustpilot internet le_web reddit glassdoor spotted
  snap(?:chat)? threads bluesky mastodon whatsapp telegram malt fiverr upwork yelp tripadvisor pages_jaunes forums? (?:tous_)?(?:les_)?groupes? social(?:_media)? online
  x blog mon_site`);

/** Who makes things public by trade. */
export const media = oneOf(`
  presse medias? journalistes? journa(?:l|ux) television tele radio bfm rtl rtbf rts tf1 m6 capital mediapart le_parisien ouest_france
  derniere_heure dh le_soir sudinfo sudpresse test_achats on_n_est_pas_des_pigeons julien_courbet
  la_facture je journal_de_(?:quebec|montreal) la_presse tva_nouvelles 20_minutes vingt_minutes le_matin bon_a_savoir a_bon_entendeur temps_present tribune_de_geneve 24_heures blick
  l_essentiel wort luxemburger_wort paperjam virgule 60_millions que_choisir press newspapers? papers? reporters? journalists? bbc watchdog news`);

/** What only a judge’s officer may take. */
export const goods = oneOf(`
  comptes? compte_(?:bancaire|en_banque|postal|courant) biens? meubles? mobilier salaires? paies? payes? stocks? materiels? machines? ordinateurs? vehicules? voitures?
  autos? bagnoles? caisses? chars? trucks? camions? camionnettes? motos? maisons? appartements? appart baraque revenus? avoirs argent sous
  carte_(?:bleue|bancaire|de_credit) epargne television tele canape loyers? marchandises? outils bureaux? locaux fonds_de_commerce
  accounts? bank_accounts? assets property wages salary paycheck goods stock cars? vans? house home furniture equipment belongings savings money`);

/** What was delivered, and runs. */
export const works = oneOf(`
  sites? site_(?:web|internet|vitrine|marchand) webs? serveurs? boutique(?:_en_ligne)? applications? applis? app hebergement (?:nom_de_)?domaines? pages? mails? courriels? e_mails? boites?_mail messagerie
  webshop e_shop shop_en_ligne donnees fichiers? acces bases?(?:_de_donnees)? contenus? sauvegardes? plateforme intranet logiciels? systeme caisse_en_ligne
  campagnes? comptes?_(?:google|meta|instagram|facebook|publicitaires?|admin) licences? code sources depots?
  websites? servers? store databases? data files contents? accounts? backups? logins? access hosting domains?(?:_name)? email software system repo(?:sitory)? code`);
