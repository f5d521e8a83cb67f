/** Real codes for made-up companies: ISO 3166-1 and -2, a rough position, and the script of names there. */

export type Script = 'latin' | 'kana' | 'han';

export interface Country {
  readonly code: string;
  /** Degrees, rounded: somewhere inside. */
  readonly latitude: number;
  readonly longitude: number;
  readonly script: Script;
  readonly regions: readonly string[];
}

const country = (
  code: string,
  latitude: number,
  longitude: number,
  regions = '',
  script: Script = 'latin',
): Country => ({
  code,
  latitude,
  longitude,
  script,
  regions: regions === '' ? [] : regions.split(' ').map((region) => `${code}-${region}`),
});

export const COUNTRIES: readonly Country[] = [
  country('CN', 33, 108, 'JX YN HN GD NM SN ZJ', 'han'),
  country('JP', 36, 138, '13 20 23 27 40', 'kana'),
  country('US', 39, -98, 'CA NV TX OH PA'),
  country('DE', 51, 10, 'BY BW NW SN'),
  country('TW', 24, 121, 'TPE TNN HSZ', 'han'),
  country('KR', 36, 128, '11 41 48'),
  country('IN', 22, 79, 'JH KA TN MH'),
  country('VN', 16, 107, 'HN SG'),
  country('TH', 15, 101, '10 83'),
  country('MY', 4, 102, '07 08 10'),
  country('MX', 24, -102, 'NLE SON JAL'),
  country('ID', -3, 115, 'BB KR JB'),
  country('CD', -3, 24, 'NK SK IT MA TA HK LU'),
  country('RW', -2, 30, '02 03 04 05'),
  country('UG', 1, 32),
  country('BI', -3, 30),
  country('TZ', -6, 35),
  country('ZM', -14, 27, '03 06 08'),
  country('MM', 21, 96, '04 11 17'),
  country('PE', -10, -75, 'PUN MDD CUS'),
  country('BO', -17, -65, 'P O L'),
  country('BR', -10, -53, 'PA RO MG AM'),
  country('CL', -30, -71, 'AN CO'),
  country('CO', 4, -73, 'CHO ANT'),
  country('AU', -25, 134, 'WA QLD NSW'),
  country('ZA', -29, 25, 'NC MP LP'),
  country('MG', -19, 47),
  country('NG', 9, 8, 'PL NA'),
  country('ET', 9, 40),
  country('RU', 60, 90, 'YAK KYA'),
  country('KZ', 48, 67),
  country('PH', 12, 122),
  country('CA', 56, -106, 'QC ON BC'),
  country('FR', 46, 2, 'ARA IDF'),
  country('IT', 42, 12, '25 52'),
  country('NL', 52, 5, 'NB OV'),
  country('BE', 50, 4, 'VAN'),
  country('AT', 47, 14, '6 4'),
  country('SE', 62, 15, 'BD O'),
  country('GB', 54, -2, 'ENG SCT'),
];

/** Where ore comes from, more than where companies sit. */
export const MINING: readonly Country[] = COUNTRIES.filter(({ code }) =>
  'CD RW UG BI TZ ZM MM PE BO BR CL CO AU ZA MG NG ET RU KZ PH ID CN IN CA'.split(' ').includes(code),
);

/** Regions where these are listed, else the country: the places an origin can name. */
export const MINING_PLACES: readonly string[] = MINING.flatMap(({ code, regions }) => [code, ...regions]);
