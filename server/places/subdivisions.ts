/**
 * Subdivisions of countries by ISO 3166-2: the part of the code behind the hyphen and the names that ISO gives, for
 * countries that lists of areas name regions of, for those around them, and for the great mining countries.
 */
export const SUBDIVISIONS: Readonly<Record<string, string>> = {
  AF: `
    BAL Balkh; BAM Bāmyān; BDG Bādghīs; BDS Badakhshān; BGL Baghlān; DAY Dāykundī; FRA Farāh; FYB Fāryāb; GHA Ghaznī;
    GHO Ghōr; HEL Helmand; HER Herāt; JOW Jowzjān; KAB Kābul; KAN Kandahār; KAP Kāpīsā; KDZ Kunduz; KHO Khōst;
    KNR Kunaṟ; LAG Laghmān; LOG Lōgar; NAN Nangarhār; NIM Nīmrōz; NUR Nūristān; PAN Panjshayr; PAR Parwān;
    PIA Paktiyā; PKA Paktīkā; SAM Samangān; SAR Sar-e Pul; TAK Takhār; URU Uruzgān; WAR Wardak; ZAB Zābul`,
  AO: `
    BGO Bengo; BGU Benguela; BIE Bié; CAB Cabinda; CCU Kuando Kubango; CNN Cunene; CNO Kwanza Norte; CUS Kwanza Sul;
    HUA Huambo; HUI Huíla; LNO Lunda Norte; LSU Lunda Sul; LUA Luanda; MAL Malange; MOX Moxico; NAM Namibe; UIG Uíge;
    ZAI Zaire`,
  AU: `
    ACT Australian Capital Territory; NSW New South Wales; NT Northern Territory; QLD Queensland; SA South Australia;
    TAS Tasmania; VIC Victoria; WA Western Australia`,
  BF: `
    01 Boucle du Mouhoun; 02 Cascades; 03 Centre; 04 Centre-Est; 05 Centre-Nord; 06 Centre-Ouest; 07 Centre-Sud;
    08 Est; 09 Hauts-Bassins; 10 Nord; 11 Plateau-Central; 12 Sahel; 13 Sud-Ouest; BAL Balé; BAM Bam; BAN Banwa;
    BAZ Bazèga; BGR Bougouriba; BLG Boulgou; BLK Boulkiemdé; COM Comoé; GAN Ganzourgou; GNA Gnagna; GOU Gourma;
    HOU Houet; IOB Ioba; KAD Kadiogo; KEN Kénédougou; KMD Komondjari; KMP Kompienga; KOP Koulpélogo; KOS Kossi;
    KOT Kouritenga; KOW Kourwéogo; LER Léraba; LOR Loroum; MOU Mouhoun; NAM Namentenga; NAO Nahouri; NAY Nayala;
    NOU Noumbiel; OUB Oubritenga; OUD Oudalan; PAS Passoré; PON Poni; SEN Séno; SIS Sissili; SMT Sanmatenga;
    SNG Sanguié; SOM Soum; SOR Sourou; TAP Tapoa; TUI Tuy; YAG Yagha; YAT Yatenga; ZIR Ziro; ZON Zondoma;
    ZOU Zoundwéogo`,
  BI: `
    BB Bubanza; BL Bujumbura Rural; BM Bujumbura Mairie; BR Bururi; CA Cankuzo; CI Cibitoke; GI Gitega; KI Kirundo;
    KR Karuzi; KY Kayanza; MA Makamba; MU Muramvya; MW Mwaro; MY Muyinga; NG Ngozi; RM Rumonge; RT Rutana; RY Ruyigi`,
  BJ: `
    AK Atacora; AL Alibori; AQ Atlantique; BO Borgou; CO Collines; DO Donga; KO Couffo; LI Littoral; MO Mono;
    OU Ouémé; PL Plateau; ZO Zou`,
  BO: `
    B El Beni; C Cochabamba; H Chuquisaca; L La Paz; N Pando; O Oruro; P Potosí; S Santa Cruz; T Tarija`,
  BR: `
    AC Acre; AL Alagoas; AM Amazonas; AP Amapá; BA Bahia; CE Ceará; DF Distrito Federal; ES Espírito Santo; GO Goiás;
    MA Maranhão; MG Minas Gerais; MS Mato Grosso do Sul; MT Mato Grosso; PA Pará; PB Paraíba; PE Pernambuco;
    PI Piauí; PR Paraná; RJ Rio de Janeiro; RN Rio Grande do Norte; RO Rondônia; RR Roraima; RS Rio Grande do Sul;
    SC Santa Catarina; SE Sergipe; SP São Paulo; TO Tocantins`,
  CA: `
    AB Alberta; BC British Columbia | Colombie-Britannique; MB Manitoba; NB New Brunswick | Nouveau-Brunswick;
    NL Newfoundland and Labrador | Terre-Neuve-et-Labrador; NS Nova Scotia | Nouvelle-Écosse;
    NT Northwest Territories | Territoires du Nord-Ouest; NU Nunavut; ON Ontario;
    PE Prince Edward Island | Île-du-Prince-Édouard; QC Quebec; SK Saskatchewan; YT Yukon`,
  CD: `
    BC Kongo Central; BU Bas-Uélé; EQ Équateur; HK Haut-Katanga; HL Haut-Lomami; HU Haut-Uélé; IT Ituri;
    KC Kasaï Central; KE Kasaï Oriental; KG Kwango; KL Kwilu; KN Kinshasa; KS Kasaï; LO Lomami; LU Lualaba;
    MA Maniema; MN Mai-Ndombe; MO Mongala; NK Nord-Kivu; NU Nord-Ubangi; SA Sankuru; SK Sud-Kivu; SU Sud-Ubangi;
    TA Tanganyika; TO Tshopo; TU Tshuapa`,
  CF: `
    AC Ouham | Wâmo; BB Bamingui-Bangoran | Bamïngï-Bangoran; BGF Bangui | Bangî; BK Basse-Kotto | Do-Kötö;
    HK Haute-Kotto | Tö-Kötö; HM Haut-Mbomou | Tö-Mbömü; HS Haute-Sangha / Mambéré-Kadéï | Tö-Sangä / Mbaere-Kadeï;
    KB Gribingui | Gïrïbïngï; KG Kémo-Gribingui | Kemö-Gïrïbïngï; LB Lobaye; MB Mbomou | Mbömü;
    MP Ombella-Mpoko | Ömbëlä-Pökö; NM Nana-Mambéré | Nanä-Mbaere; OP Ouham-Pendé | Wâmo-Pendë; SE Sangha | Sangä;
    UK Ouaka | Wäkä; VK Vakaga`,
  CG: `
    11 Bouenza; 12 Pool; 13 Sangha; 14 Plateaux; 15 Cuvette-Ouest; 16 Pointe-Noire; 2 Lékoumou; 5 Kouilou;
    7 Likouala; 8 Cuvette; 9 Niari; BZV Brazzaville`,
  CI: `
    AB Abidjan; BS Bas-Sassandra; CM Comoé; DN Denguélé; GD Gôh-Djiboua; LC Lacs; LG Lagunes; MG Montagnes;
    SM Sassandra-Marahoué; SV Savanes; VB Vallée du Bandama; WR Woroba; YM Yamoussoukro; ZZ Zanzan`,
  CL: `
    AI Aisén del General Carlos Ibañez del Campo; AN Antofagasta; AP Arica y Parinacota; AR La Araucanía; AT Atacama;
    BI Biobío; CO Coquimbo; LI Libertador General Bernardo O'Higgins; LL Los Lagos; LR Los Ríos; MA Magallanes;
    ML Maule; NB Ñuble; RM Región Metropolitana de Santiago; TA Tarapacá; VS Valparaíso`,
  CM: `
    AD Adamaoua; CE Centre; EN Far North | Extrême-Nord; ES East | Est; LT Littoral; NO North | Nord;
    NW North-West | Nord-Ouest; OU West | Ouest; SU South | Sud; SW South-West | Sud-Ouest`,
  CN: `
    AH Anhui; BJ Beijing; CQ Chongqing; FJ Fujian; GD Guangdong; GS Gansu; GX Guangxi; GZ Guizhou; HA Henan;
    HB Hubei; HE Hebei; HI Hainan; HL Heilongjiang; HN Hunan; JL Jilin; JS Jiangsu; JX Jiangxi; LN Liaoning;
    NM Nei Mongol; NX Ningxia; QH Qinghai; SC Sichuan; SD Shandong; SH Shanghai; SN Shaanxi; SX Shanxi; TJ Tianjin;
    XJ Xinjiang; XZ Xizang; YN Yunnan; ZJ Zhejiang`,
  CO: `
    AMA Amazonas; ANT Antioquia; ARA Arauca; ATL Atlántico; BOL Bolívar; BOY Boyacá; CAL Caldas; CAQ Caquetá;
    CAS Casanare; CAU Cauca; CES Cesar; CHO Chocó; COR Córdoba; CUN Cundinamarca; DC Distrito Capital de Bogotá;
    GUA Guainía; GUV Guaviare; HUI Huila; LAG La Guajira; MAG Magdalena; MET Meta; NAR Nariño;
    NSA Norte de Santander; PUT Putumayo; QUI Quindío; RIS Risaralda; SAN Santander;
    SAP San Andrés, Providencia y Santa Catalina; SUC Sucre; TOL Tolima; VAC Valle del Cauca; VAU Vaupés;
    VID Vichada`,
  ER: `
    AN Ansabā | ‘Anseba; DK Janūbī al Baḩrī al Aḩmar | Debubawi K’eyyĭḥ Baḥri; DU Al Janūbī | Debub;
    GB Qāsh-Barkah | Gash-Barka; MA Al Awsaţ | Ma’ĭkel; SK Shimālī al Baḩrī al Aḩmar | Semienawi K’eyyĭḥ Baḥri`,
  ET: `
    AA Ādīs Ābeba | Addis Ababa; AF Āfar; AM Āmara; BE Bīnshangul Gumuz | Benshangul-Gumaz; DD Dirē Dawa;
    GA Gambēla Hizboch | Gambela Peoples; HA Hārerī Hizb | Harari People; OR Oromīya | Oromia;
    SN YeDebub Bihēroch Bihēreseboch na Hizboch | Southern Nations, Nationalities and Peoples; SO Sumalē | Somali;
    TI Tigray | Tigrai`,
  GH: `
    AA Greater Accra; AF Ahafo; AH Ashanti; BE Bono East; BO Bono; CP Central; EP Eastern; NE North East;
    NP Northern; OT Oti; SV Savannah; TV Volta; UE Upper East; UW Upper West; WN Western North; WP Western`,
  GN: `
    B Boké; BE Beyla; BF Boffa; BK Boké; C Conakry; CO Coyah; D Kindia; DB Dabola; DI Dinguiraye; DL Dalaba;
    DU Dubréka; F Faranah; FA Faranah; FO Forécariah; FR Fria; GA Gaoual; GU Guékédou; K Kankan; KA Kankan;
    KB Koubia; KD Kindia; KE Kérouané; KN Koundara; KO Kouroussa; KS Kissidougou; L Labé; LA Labé; LE Lélouma;
    LO Lola; M Mamou; MC Macenta; MD Mandiana; ML Mali; MM Mamou; N Nzérékoré; NZ Nzérékoré; PI Pita; SI Siguiri;
    TE Télimélé; TO Tougué; YO Yomou`,
  HT: `
    AR Artibonite | Latibonit; CE Centre | Sant; GA Grande’Anse | Grandans; ND Nord | Nò; NE Nord-Est | Nòdès;
    NI Nippes | Nip; NO Nord-Ouest | Nòdwès; OU Ouest | Lwès; SD Sud | Sid; SE Sud-Est | Sidès`,
  ID: `
    AC Aceh; BA Bali; BB Kepulauan Bangka Belitung; BE Bengkulu; BT Banten; GO Gorontalo; JA Jambi; JB Jawa Barat;
    JI Jawa Timur; JK Jakarta Raya; JT Jawa Tengah; KB Kalimantan Barat; KI Kalimantan Timur; KR Kepulauan Riau;
    KS Kalimantan Selatan; KT Kalimantan Tengah; KU Kalimantan Utara; LA Lampung; MA Maluku; MU Maluku Utara;
    NB Nusa Tenggara Barat; NT Nusa Tenggara Timur; PA Papua; PB Papua Barat; RI Riau; SA Sulawesi Utara;
    SB Sumatera Barat; SG Sulawesi Tenggara; SN Sulawesi Selatan; SR Sulawesi Barat; SS Sumatera Selatan;
    ST Sulawesi Tengah; SU Sumatera Utara; YO Yogyakarta`,
  IN: `
    AN Andaman and Nicobar Islands; AP Andhra Pradesh; AR Arunāchal Pradesh; AS Assam; BR Bihār; CG Chhattīsgarh;
    CH Chandīgarh; DH Dādra and Nagar Haveli and Damān and Diu; DL Delhi; GA Goa; GJ Gujarāt; HP Himāchal Pradesh;
    HR Haryāna; JH Jhārkhand; JK Jammu and Kashmīr; KA Karnātaka; KL Kerala; LA Ladākh; LD Lakshadweep;
    MH Mahārāshtra; ML Meghālaya; MN Manipur; MP Madhya Pradesh; MZ Mizoram; NL Nāgāland; OD Odisha; PB Punjab;
    PY Puducherry; RJ Rājasthān; SK Sikkim; TN Tamil Nādu; TR Tripura; TS Telangāna; UK Uttarākhand;
    UP Uttar Pradesh; WB West Bengal`,
  KE: `
    01 Baringo; 02 Bomet; 03 Bungoma; 04 Busia; 05 Elgeyo/Marakwet; 06 Embu; 07 Garissa; 08 Homa Bay; 09 Isiolo;
    10 Kajiado; 11 Kakamega; 12 Kericho; 13 Kiambu; 14 Kilifi; 15 Kirinyaga; 16 Kisii; 17 Kisumu; 18 Kitui; 19 Kwale;
    20 Laikipia; 21 Lamu; 22 Machakos; 23 Makueni; 24 Mandera; 25 Marsabit; 26 Meru; 27 Migori; 28 Mombasa;
    29 Murang'a; 30 Nairobi City; 31 Nakuru; 32 Nandi; 33 Narok; 34 Nyamira; 35 Nyandarua; 36 Nyeri; 37 Samburu;
    38 Siaya; 39 Taita/Taveta; 40 Tana River; 41 Tharaka-Nithi; 42 Trans Nzoia; 43 Turkana; 44 Uasin Gishu;
    45 Vihiga; 46 Wajir; 47 West Pokot`,
  KZ: `
    AKM Aqmola oblysy | Akmolinskaja oblast' | Akmolinskaya oblast';
    AKT Aqtöbe oblysy | Aktjubinskaja oblast' | Aktyubinskaya oblast'; ALA Almaty;
    ALM Almaty oblysy | Almatinskaja oblast' | Almatinskaya oblast'; AST Astana;
    ATY Atyraū oblysy | Atyrauskaja oblast' | Atyrauskaya oblast'; BAY Bayqongyr | Bajkonyr | Baykonyr;
    KAR Qaraghandy oblysy | Karagandinskaja oblast' | Karagandinskaya oblast';
    KUS Qostanay oblysy | Kostanayskaya oblast' | Kostanajskaja oblast';
    KZY Qyzylorda oblysy | Kyzylordinskaja oblast' | Kyzylordinskaya oblast';
    MAN Mangghystaū oblysy | Mangistauskaya oblast' | Mangystauskaja oblast';
    PAV Pavlodar oblysy | Pavlodarskaja oblast' | Pavlodarskaya oblast';
    SEV Soltüstik Qazaqstan oblysy | Severo-Kazakhstanskaya oblast' | Severo-Kazahstanskaja oblast';
    SHY Shymkent | Šimkent;
    VOS Shyghys Qazaqstan oblysy | Vostočno-Kazahstanskaja oblast' | Vostochno-Kazakhstanskaya oblast';
    YUZ Türkistan oblysy | Turkestanskaja oblast' | Turkestankaya oblast';
    ZAP Batys Qazaqstan oblysy | Zapadno-Kazahstanskaja oblast' | Zapadno-Kazakhstanskaya oblast';
    ZHA Zhambyl oblysy | Žambylskaja oblast' | Zhambylskaya oblast'`,
  LB: `
    AK ‘Akkār | Aakkâr; AS Ash Shimāl | Liban-Nord; BA Bayrūt | Beyrouth; BH B‘alabak-Al Hirmil | Baalbek-Hermel;
    BI Béqaa | Al Biqā‘; JA Al Janūb | Liban-Sud; JL Mont-Liban | Jabal Lubnān; NA Nabatîyé | An Nabaţīyah`,
  LY: `
    BA Banghāzī; BU Al Buţnān; DR Darnah; GT Ghāt; JA Al Jabal al Akhḑar; JG Al Jabal al Gharbī; JI Al Jafārah;
    JU Al Jufrah; KF Al Kufrah; MB Al Marqab; MI Mişrātah; MJ Al Marj; MQ Murzuq; NL Nālūt; NQ An Nuqāţ al Khams;
    SB Sabhā; SR Surt; TB Ţarābulus; WA Al Wāḩāt; WD Wādī al Ḩayāt; WS Wādī ash Shāţi’; ZA Az Zāwiyah`,
  MG: `
    A Toamasina; D Antsiranana; F Fianarantsoa; M Mahajanga; T Antananarivo; U Toliara`,
  ML: `
    1 Kayes; 10 Taoudénit; 2 Koulikoro; 3 Sikasso; 4 Ségou; 5 Mopti; 6 Tombouctou; 7 Gao; 8 Kidal; 9 Ménaka;
    BKO Bamako`,
  MM: `
    01 Sagaing; 02 Bago; 03 Magway; 04 Mandalay; 05 Tanintharyi; 06 Yangon; 07 Ayeyarwady; 11 Kachin; 12 Kayah;
    13 Kayin; 14 Chin; 15 Mon; 16 Rakhine; 17 Shan; 18 Nay Pyi Taw`,
  MX: `
    AGU Aguascalientes; BCN Baja California; BCS Baja California Sur; CAM Campeche; CHH Chihuahua; CHP Chiapas;
    CMX Ciudad de México; COA Coahuila de Zaragoza; COL Colima; DUR Durango; GRO Guerrero; GUA Guanajuato;
    HID Hidalgo; JAL Jalisco; MEX México; MIC Michoacán de Ocampo; MOR Morelos; NAY Nayarit; NLE Nuevo León;
    OAX Oaxaca; PUE Puebla; QUE Querétaro; ROO Quintana Roo; SIN Sinaloa; SLP San Luis Potosí; SON Sonora;
    TAB Tabasco; TAM Tamaulipas; TLA Tlaxcala; VER Veracruz de Ignacio de la Llave; YUC Yucatán; ZAC Zacatecas`,
  MZ: `
    A Niassa; B Manica; G Gaza; I Inhambane; L Maputo; MPM Maputo; N Nampula; P Cabo Delgado; Q Zambézia; S Sofala;
    T Tete`,
  NE: `
    1 Agadez; 2 Diffa; 3 Dosso; 4 Maradi; 5 Tahoua; 6 Tillabéri; 7 Zinder; 8 Niamey`,
  NG: `
    AB Abia; AD Adamawa; AK Akwa Ibom; AN Anambra; BA Bauchi; BE Benue; BO Borno; BY Bayelsa; CR Cross River;
    DE Delta; EB Ebonyi; ED Edo; EK Ekiti; EN Enugu; FC Abuja Federal Capital Territory; GO Gombe; IM Imo; JI Jigawa;
    KD Kaduna; KE Kebbi; KN Kano; KO Kogi; KT Katsina; KW Kwara; LA Lagos; NA Nasarawa; NI Niger; OG Ogun; ON Ondo;
    OS Osun; OY Oyo; PL Plateau; RI Rivers; SO Sokoto; TA Taraba; YO Yobe; ZA Zamfara`,
  PE: `
    AMA Amazonas; ANC Ancash; APU Apurímac; ARE Arequipa; AYA Ayacucho; CAJ Cajamarca; CAL El Callao; CUS Cusco;
    HUC Huánuco; HUV Huancavelica; ICA Ica; JUN Junín; LAL Qispi kay; LAM Lampalliqi; LIM Lima;
    LMA Municipalidad Metropolitana de Lima; LOR Loreto; MDD Mayutata; MOQ Moquegua; PAS Pasco; PIU Piwra; PUN Punu;
    SAM San Martin; TAC Tacna; TUM Tumpis; UCA Ucayali`,
  PK: `
    BA Balochistan; GB Gilgit-Baltistan; IS Islamabad; JK Azad Jammu and Kashmir | Āzād Jammūñ o Kashmīr;
    KP Khyber Pakhtunkhwa | Khaībar Pakhtūnkhwā; PB Punjab | Panjāb; SD Sindh`,
  RU: `
    AD Adygeya, Respublika | Adygeja, Respublika; AL Altaj, Respublika | Altay, Respublika;
    ALT Altajskij kraj | Altayskiy kray; AMU Amurskaya oblast' | Amurskaja oblast';
    ARK Arkhangel'skaya oblast' | Arhangel'skaja oblast'; AST Astrakhanskaya oblast' | Astrahanskaja oblast';
    BA Baškortostan, Respublika | Bashkortostan, Respublika; BEL Belgorodskaya oblast' | Belgorodskaja oblast';
    BRY Bryanskaya oblast' | Brjanskaja oblast'; BU Buryatiya, Respublika | Burjatija, Respublika;
    CE Čečenskaja Respublika | Chechenskaya Respublika; CHE Čeljabinskaja oblast' | Chelyabinskaya oblast';
    CHU Chukotskiy avtonomnyy okrug | Čukotskij avtonomnyj okrug; CU Čuvašskaja Respublika | Chuvashskaya Respublika;
    DA Dagestan, Respublika; IN Ingušetija, Respublika | Ingushetiya, Respublika;
    IRK Irkutskaya oblast' | Irkutskaja oblast'; IVA Ivanovskaya oblast' | Ivanovskaja oblast';
    KAM Kamchatskiy kray | Kamčatskij kraj; KB Kabardino-Balkarskaya Respublika | Kabardino-Balkarskaja Respublika;
    KC Karachayevo-Cherkesskaya Respublika | Karačaevo-Čerkesskaja Respublika;
    KDA Krasnodarskiy kray | Krasnodarskij kraj; KEM Kemerovskaya oblast' | Kemerovskaja oblast';
    KGD Kaliningradskaya oblast' | Kaliningradskaja oblast'; KGN Kurganskaja oblast' | Kurganskaya oblast';
    KHA Khabarovskiy kray | Habarovskij kraj;
    KHM Khanty-Mansiyskiy avtonomnyy okrug | Hanty-Mansijskij avtonomnyj okrug;
    KIR Kirovskaja oblast' | Kirovskaya oblast'; KK Hakasija, Respublika | Khakasiya, Respublika;
    KL Kalmykija, Respublika | Kalmykiya, Respublika; KLU Kalužskaja oblast' | Kaluzhskaya oblast';
    KO Komi, Respublika; KOS Kostromskaya oblast' | Kostromskaja oblast';
    KR Kareliya, Respublika | Karelija, Respublika; KRS Kurskaja oblast' | Kurskaya oblast';
    KYA Krasnojarskij kraj | Krasnoyarskiy kray; LEN Leningradskaja oblast' | Leningradskaya oblast';
    LIP Lipeckaja oblast' | Lipetskaya oblast'; MAG Magadanskaya oblast' | Magadanskaja oblast';
    ME Mariy El, Respublika | Marij Èl, Respublika; MO Mordoviya, Respublika | Mordovija, Respublika;
    MOS Moskovskaya oblast' | Moskovskaja oblast'; MOW Moskva; MUR Murmanskaya oblast' | Murmanskaja oblast';
    NEN Nenetskiy avtonomnyy okrug | Neneckij avtonomnyj okrug; NGR Novgorodskaja oblast' | Novgorodskaya oblast';
    NIZ Nižegorodskaja oblast' | Nizhegorodskaya oblast'; NVS Novosibirskaya oblast' | Novosibirskaja oblast';
    OMS Omskaya oblast' | Omskaja oblast'; ORE Orenburgskaja oblast' | Orenburgskaya oblast';
    ORL Orlovskaja oblast' | Orlovskaya oblast'; PER Permskiy kray | Permskij kraj;
    PNZ Penzenskaya oblast' | Penzenskaja oblast'; PRI Primorskiy kray | Primorskij kraj;
    PSK Pskovskaya oblast' | Pskovskaja oblast'; ROS Rostovskaya oblast' | Rostovskaja oblast';
    RYA Rjazanskaja oblast' | Ryazanskaya oblast'; SA Saha, Respublika | Sakha, Respublika;
    SAK Sahalinskaja oblast' | Sakhalinskaya oblast'; SAM Samarskaja oblast' | Samarskaya oblast';
    SAR Saratovskaya oblast' | Saratovskaja oblast';
    SE Severnaya Osetiya, Respublika | Severnaja Osetija, Respublika; SMO Smolenskaja oblast' | Smolenskaya oblast';
    SPE Sankt-Peterburg; STA Stavropol'skiy kray | Stavropol'skij kraj;
    SVE Sverdlovskaya oblast' | Sverdlovskaja oblast'; TA Tatarstan, Respublika;
    TAM Tambovskaya oblast' | Tambovskaja oblast'; TOM Tomskaya oblast' | Tomskaja oblast';
    TUL Tul'skaja oblast' | Tul'skaya oblast'; TVE Tverskaja oblast' | Tverskaya oblast'; TY Tyva, Respublika;
    TYU Tyumenskaya oblast' | Tjumenskaja oblast'; UD Udmurtskaya Respublika | Udmurtskaja Respublika;
    ULY Ul'janovskaja oblast' | Ul'yanovskaya oblast'; VGG Volgogradskaja oblast' | Volgogradskaya oblast';
    VLA Vladimirskaya oblast' | Vladimirskaja oblast'; VLG Vologodskaya oblast' | Vologodskaja oblast';
    VOR Voronežskaja oblast' | Voronezhskaya oblast';
    YAN Jamalo-Neneckij avtonomnyj okrug | Yamalo-Nenetskiy avtonomnyy okrug;
    YAR Jaroslavskaja oblast' | Yaroslavskaya oblast';
    YEV Yevreyskaya avtonomnaya oblast' | Evrejskaja avtonomnaja oblast';
    ZAB Zabaykal'skiy kray | Zabajkal'skij kraj`,
  RW: `
    01 City of Kigali | Ville de Kigali | Umujyi wa Kigali; 02 Eastern | Est | Iburasirazuba;
    03 Northern | Nord | Amajyaruguru; 04 Western | Ouest | Iburengerazuba; 05 Southern | Sud | Amajyepfo`,
  SD: `
    DC Wasaţ Dārfūr Zālinjay | Central Darfur; DE Sharq Dārfūr | East Darfur; DN Shamāl Dārfūr | North Darfur;
    DS Janūb Dārfūr | South Darfur; DW Gharb Dārfūr | West Darfur; GD Al Qaḑārif | Gedaref;
    GK Gharb Kurdufān | West Kordofan; GZ Al Jazīrah | Gezira; KA Kassalā; KH Al Kharţūm | Khartoum;
    KN Shiamāl Kurdufān | North Kordofan; KS Janūb Kurdufān | South Kordofan; NB An Nīl al Azraq | Blue Nile;
    NO Ash Shamālīyah | Northern; NR Nahr an Nīl | River Nile; NW An Nīl al Abyaḑ | White Nile;
    RS Al Baḩr al Aḩmar | Red Sea; SI Sinnār | Sennar`,
  SO: `
    AW Awdal; BK Bakool; BN Banaadir; BR Bari; BY Bay; GA Galguduud; GE Gedo; HI Hiiraan; JD Jubbada Dhexe;
    JH Jubbada Hoose; MU Mudug; NU Nugaal; SA Sanaag; SD Shabeellaha Dhexe; SH Shabeellaha Hoose; SO Sool;
    TO Togdheer; WO Woqooyi Galbeed`,
  SS: `
    BN Northern Bahr el Ghazal; BW Western Bahr el Ghazal; EC Central Equatoria; EE Eastern Equatoria;
    EW Western Equatoria; JG Jonglei; LK Lakes; NU Upper Nile; UY Unity; WR Warrap`,
  TZ: `
    01 Arusha; 02 Dar es Salaam; 03 Dodoma; 04 Iringa; 05 Kagera; 06 Pemba North | Kaskazini Pemba;
    07 Zanzibar North | Kaskazini Unguja; 08 Kigoma; 09 Kilimanjaro; 10 Pemba South | Kusini Pemba;
    11 Zanzibar South | Kusini Unguja; 12 Lindi; 13 Mara; 14 Mbeya; 15 Zanzibar West | Mjini Magharibi; 16 Morogoro;
    17 Mtwara; 18 Mwanza; 19 Coast | Pwani; 20 Rukwa; 21 Ruvuma; 22 Shinyanga; 23 Singida; 24 Tabora; 25 Tanga;
    26 Manyara; 27 Geita; 28 Katavi; 29 Njombe; 30 Simiyu; 31 Songwe`,
  UA: `
    05 Vinnytska oblast; 07 Volynska oblast; 09 Luhanska oblast; 12 Dnipropetrovska oblast; 14 Donetska oblast;
    18 Zhytomyrska oblast; 21 Zakarpatska oblast; 23 Zaporizka oblast; 26 Ivano-Frankivska oblast; 30 Kyiv;
    32 Kyivska oblast; 35 Kirovohradska oblast; 40 Sevastopol; 43 Avtonomna Respublika Krym; 46 Lvivska oblast;
    48 Mykolaivska oblast; 51 Odeska oblast; 53 Poltavska oblast; 56 Rivnenska oblast; 59 Sumska oblast;
    61 Ternopilska oblast; 63 Kharkivska oblast; 65 Khersonska oblast; 68 Khmelnytska oblast; 71 Cherkaska oblast;
    74 Chernihivska oblast; 77 Chernivetska oblast`,
  US: `
    AK Alaska; AL Alabama; AR Arkansas; AS American Samoa; AZ Arizona; CA California; CO Colorado; CT Connecticut;
    DC District of Columbia; DE Delaware; FL Florida; GA Georgia; GU Guam; HI Hawaii; IA Iowa; ID Idaho; IL Illinois;
    IN Indiana; KS Kansas; KY Kentucky; LA Louisiana; MA Massachusetts; MD Maryland; ME Maine; MI Michigan;
    MN Minnesota; MO Missouri; MP Northern Mariana Islands; MS Mississippi; MT Montana; NC North Carolina;
    ND North Dakota; NE Nebraska; NH New Hampshire; NJ New Jersey; NM New Mexico; NV Nevada; NY New York; OH Ohio;
    OK Oklahoma; OR Oregon; PA Pennsylvania; PR Puerto Rico; RI Rhode Island; SC South Carolina; SD South Dakota;
    TN Tennessee; TX Texas; UM United States Minor Outlying Islands; UT Utah; VA Virginia; VI Virgin Islands, U.S.;
    VT Vermont; WA Washington; WI Wisconsin; WV West Virginia; WY Wyoming`,
  VE: `
    A Distrito Capital; B Anzoátegui; C Apure; D Aragua; E Barinas; F Bolívar; G Carabobo; H Cojedes; I Falcón;
    J Guárico; K Lara; L Mérida; M Miranda; N Monagas; O Nueva Esparta; P Portuguesa; R Sucre; S Táchira; T Trujillo;
    U Yaracuy; V Zulia; W Dependencias Federales; X Vargas; Y Delta Amacuro; Z Amazonas`,
  YE: `
    AB Abyan; AD ‘Adan; AM ‘Amrān; BA Al Bayḑā’; DA Aḑ Ḑāli‘; DH Dhamār; HD Ḩaḑramawt; HJ Ḩajjah; HU Al Ḩudaydah;
    IB Ibb; JA Al Jawf; LA Laḩij; MA Ma’rib; MR Al Mahrah; MW Al Maḩwīt; RA Raymah; SA Amānat al ‘Āşimah; SD Şāʻdah;
    SH Shabwah; SN Şanʻā’; SU Arkhabīl Suquţrá; TA Tāʻizz`,
  ZA: `
    EC Oos-Kaap | Eastern Cape | iPumalanga-Kapa | Kapa Bohlabela | Kapa Botjhabela | Kapa Botlhaba | Kapa-Vuxa | Kapa Vhubvaḓuvha | Mpuma-Koloni | Mpumalanga-Kapa;
    FS Vrystaat | Free State | iFreyistata | Freistata | Foreisetata | Fureisitata | Freyistata | Fuleyisitata;
    GP Gauteng | iGauteng | Kgauteng | Rhawuti;
    KZN KwaZulu-Natal | iKwaZulu-Natal | GaZulu-Natala | Hazolo-Natala | KwaZulu-Natali | HaZulu-Natal | KwaZulu-Natala;
    LP Limpopo | Vhembe; MP Mpumalanga | iMpumalanga;
    NC Noord-Kaap | Northern Cape | iTlhagwini-Kapa | Kapa Leboya | Kapa Bokone | Kapa-N'walungu | Kapa Devhula | Mntla-Koloni | Nyakatho-Kapa;
    NW Noordwes | North-West | iTlhagwini-Tjhingalanga | Lebowa Bodikela | Leboya (le) Bophirima | Bokone Bophirima | N'walungu-Vupeladyambu | Mntla-Ntshona | Nyakatho-Ntshonalanga;
    WC Wes-Kaap | Western Cape | iTjhingalanga-Kapa | Kapa Bodikela | Kapa Bophirimela | Kapa Bophirima | Kapa-Vupeladyambu | Kapa Vhukovhela | Ntshona-Koloni | Ntshonalanga-Kapa`,
  ZM: `
    01 Western; 02 Central; 03 Eastern; 04 Luapula; 05 Northern; 06 North-Western; 07 Southern; 08 Copperbelt;
    09 Lusaka; 10 Muchinga`,
  ZW: `
    BU Bulawayo; HA Harare; MA Manicaland; MC Mashonaland Central; ME Mashonaland East; MI Midlands;
    MN Matabeleland North; MS Matabeleland South; MV Masvingo; MW Mashonaland West`,
};
