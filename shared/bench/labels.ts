/** What a row of a labelled list is: nobody reads mail in the programs that are left out (null). */
export type Label = "human" | "machine" | null;

/** Browsers and mail programs, by the families of uap-core, in which a person looks at something. */
const humanFamilies = new Set(
  `Airmail; Amazon Silk; Android; Apple Mail; Avast Secure Browser; AVG; Avira; Barca; Basilisk;
  BlackBerry WebKit; Brave; CCleaner; Chrome; Chrome Mobile; Chrome Mobile iOS;
  Chrome Mobile WebView; Chromium; Coc Coc; Comodo Dragon; DuckDuckGo; DuckDuckGo Mobile;
  Ecosia Android; Ecosia iOS; Edge; Edge Mobile; Evolution; Firefox; Firefox Beta; Firefox iOS;
  Firefox Mobile; Huawei Browser; IceCat; IE; IE Mobile; Iron; kmail2; Konqueror; Lightning;
  Lotus Notes; MacOutlook; MailBar; Maxthon; Mint Browser; MiuiBrowser; Mobile Safari;
  Mobile Safari UI/WKWebView; MullvadBrowser; Mypal Browser; Norton; Opera; Opera GX; Opera Mini;
  Opera Mobile; Opera Neon; Opera Tablet; Opera Touch; Otter; Outlook; Outlook-iOS;
  Outlook-iOS-Android; Pale Moon; Postbox; Puffin; QQ Browser; QQ Browser Mobile; QupZilla;
  qutebrowser; Safari; Samsung Internet; Seznam prohlížeč; Sleipnir; Superhuman; The Bat!;
  Thunderbird; UC Browser; Vivaldi; Waterfox; Whale; Windows Live Mail; Yandex Browser;
  YahooMailProxy; YahooMobileMail; GmailImageProxy`.split(/;\s+/),
);

/** Those that are no reader and do not say `bot`, `crawl` or `spider` in their family's name. */
const machineFamilies = new Set(
  `008; 50.nu; A6-Indexer; Aboundex; Accoona-AI-Agent; Accoona-Biz-Agent; AHC; akka-http; altavista;
  Altresium; Ant-Nutch; Apache-CXF; Apache-HttpClient; AppEngine-Google; archiver; Argus; aria2;
  Ask Jeeves; awesomebar_scraper; aws-cli; aws-sdk-cpp; aws-sdk-dotnet-45; aws-sdk-go;
  aws-sdk-go-v2; aws-sdk-java; aws-sdk-nodejs; aws-sdk-ruby2; Axel; axios; Axtaris; BaiduMobaider;
  BingPreview; BlogBridge; BoardReader; BoardReader Blog Indexer; BoardReader Favicon Fetcher;
  boitho.com-dc; BUbiNG; Catchpoint; Charlotte; Checklinks; CloudFoundry; clumboot; curl;
  DataparkSearch; Datanyze; Daumoa; Daumoa-feedfetcher; Debian APT-HTTP; DNSGroup; EDI; envolk;
  Feedbin; fetchurl; findlinks; Flamingo_SearchEngine; Genieo; GlobalProtect; go-cli;
  Go-CF-client; Go-http-client; go-resty; GomezAgent; gonzo1; Goodzer; Google-HTTP-Java-Client;
  Google-InspectionTool; GoScraper; got; Grub; grub-client; GuzzleHttp; HeadlessChrome; heritrix;
  HiddenMarket; holmes; HooWWWer; htdig; http.rb; HTTPClient; HTTPie; HTTrack; ia_archiver;
  ibm-cos-sdk-java; ichiro; ichiro/mobile; IconSurf; IlTrovatore; IlTrovatore-Setaccio;
  Infohelfer; INGRID; InternetArchive; Isara; Java; Java-EurekaClient; Jersey; JetS3t; Kraken;
  Kurzor; larbin; LEIA; lftp; libcurl-agent; libwww-perl; LinkAider; Llaut; LOOQ; lua-resty-http;
  lycos; masscan; Mediapartners-Google; Metadata_Scraper; Microsoft-CryptoAPI; minio-go; Monitis;
  mozDex; MySpaceScraper; Netvibes; NewsGator; NewsGatorOnline; NING; Node-oauth; Nutch; NutchCVS;
  NutchOrg; NutchOSUOSL; ObjectsSearch; OgScrper; okhttp; OpenVAS Scanner; Orbiter; PagePeeker;
  PagesInventory; PathDefender; PaxleFramework; Peew; PhantomJS; ping-service; Pompos;
  PostmanRuntime; PostPost; PycURL; Python aiohttp; Python Requests; Python-urllib; Qwantify;
  rclone; ReactorNetty; Reaper; RecipeRadar; RedCarpet; reqwest; Riddler; Rival IQ; rusoto;
  Ruxit Synthetic; s3fs; S3Gof3r; scalaj-http; scooter; Scrapy; semanticdiscovery; Simpy; SiteCon;
  Site24x7; Slack-ImgProxy; Slurp; SophosAgent; SophosUpdateManager; sproose; Squrl Java; Steeler;
  StreamScraper; Stringer; Tailsweep; Thumbshots.ru; Tiny Tiny RSS; TLSProber; Ubuntu APT-HTTP;
  unirest-java; ureq; urlgrabber; Vagabondo; Vert.x-WebClient; voyager; VSE; Web-sniffer;
  WebCrunch; WebIndexer; webscraper; WebThumb; WebZIP; wget2; Wget; WhatsApp; WhatWeb;
  Windows-Update-Agent; WinHTTP; WIRE; wminer; WordPress; Wotbox; www.almaden.ibm.com;
  Xenu Link Sleuth; Y!J-BRI; Y!J-BRW; Yahoo! Slurp; YahooSeeker; Yeti; YottaaMonitor; Yowedo; Zao;
  ZooShot; ZyBorg`.split(/;\s+/),
);

export const labelOfFamily = (family: string): Label => {
  if (/bot|crawl|spider/i.test(family) || machineFamilies.has(family)) return "machine";
  return humanFamilies.has(family) ? "human" : null;
};

/** device-detector's fixtures for personal information managers: mail, and what reads no mail. */
const notMail =
  /^(DAVdroid|Live5ch|JaneView|BathyScaphe|Raindrop|Notion|Evernote|Basecamp|Franz|Rambox)/;
export const labelOfPim = (name: string): Label => (notMail.test(name) ? null : "human");
