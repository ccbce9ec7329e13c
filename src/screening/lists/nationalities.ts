/** Nationalities as lists write them, by the country's code: words that are not its name. */
const WORDS: Readonly<Record<string, string>> = {
  AF: 'afghan afghani', AL: 'albanian', DZ: 'algerian', AO: 'angolan', AR: 'argentine argentinian', AM: 'armenian',
  AU: 'australian', AT: 'austrian', AZ: 'azerbaijani', BH: 'bahraini', BD: 'bangladeshi', BY: 'belarusian belarussian',
  BE: 'belgian', BJ: 'beninese', BO: 'bolivian', BA: 'bosnian', BR: 'brazilian', BG: 'bulgarian', BF: 'burkinabe',
  MM: 'burmese', BI: 'burundian', KH: 'cambodian', CM: 'cameroonian', CA: 'canadian', TD: 'chadian', CL: 'chilean',
  CN: 'chinese', CO: 'colombian', CD: 'congolese', CR: 'costa_rican', HR: 'croatian', CU: 'cuban', CY: 'cypriot',
  CZ: 'czech', DK: 'danish', DJ: 'djiboutian', EC: 'ecuadorian', EG: 'egyptian', ER: 'eritrean', EE: 'estonian',
  ET: 'ethiopian', FI: 'finnish', FR: 'french', GA: 'gabonese', GM: 'gambian', GE: 'georgian', DE: 'german',
  GH: 'ghanaian', GB: 'british', GR: 'greek', GT: 'guatemalan', GN: 'guinean', HT: 'haitian', HN: 'honduran',
  HU: 'hungarian', IN: 'indian', ID: 'indonesian', IR: 'iranian', IQ: 'iraqi', IE: 'irish', IL: 'israeli',
  IT: 'italian', CI: 'ivorian', JM: 'jamaican', JP: 'japanese', JO: 'jordanian', KZ: 'kazakh kazakhstani',
  KE: 'kenyan', XK: 'kosovar', KW: 'kuwaiti', KG: 'kyrgyz kyrgyzstani', LA: 'lao laotian', LV: 'latvian',
  LB: 'lebanese', LR: 'liberian', LY: 'libyan', LT: 'lithuanian', MY: 'malaysian', ML: 'malian', MT: 'maltese',
  MR: 'mauritanian', MX: 'mexican', MD: 'moldovan', MN: 'mongolian', ME: 'montenegrin', MA: 'moroccan',
  MZ: 'mozambican', NA: 'namibian', NP: 'nepalese nepali', NL: 'dutch', NI: 'nicaraguan', NE: 'nigerien',
  NG: 'nigerian', KP: 'north_korean', NO: 'norwegian', OM: 'omani', PK: 'pakistani', PS: 'palestinian',
  PA: 'panamanian', PY: 'paraguayan', PE: 'peruvian', PH: 'filipino philippine', PL: 'polish', PT: 'portuguese',
  QA: 'qatari', RO: 'romanian', RU: 'russian', RW: 'rwandan', SA: 'saudi saudi_arabian', SN: 'senegalese',
  RS: 'serbian', SL: 'sierra_leonean', SG: 'singaporean', SK: 'slovak', SI: 'slovenian slovene', SO: 'somali somalian',
  ZA: 'south_african', KR: 'south_korean', SS: 'south_sudanese', ES: 'spanish', LK: 'sri_lankan', SD: 'sudanese',
  SE: 'swedish', CH: 'swiss', SY: 'syrian', TW: 'taiwanese', TJ: 'tajik tajikistani', TZ: 'tanzanian', TH: 'thai',
  TT: 'trinidadian', TN: 'tunisian', TR: 'turkish', TM: 'turkmen', UG: 'ugandan', UA: 'ukrainian', AE: 'emirati',
  US: 'american', UY: 'uruguayan', UZ: 'uzbek uzbekistani', VE: 'venezuelan', VN: 'vietnamese', YE: 'yemeni',
  ZM: 'zambian', ZW: 'zimbabwean', CF: 'central_african',
}; // prettier-ignore

/** The code of a nationality in folded words (“north korean”). */
export const NATIONALITIES: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word.replaceAll('_', ' '), code] as const),
  ),
);
