/** Which countries the questions about covered countries and about conflict-affected and high-risk areas speak of. */

/**
 * The Democratic Republic of the Congo and the countries that adjoin it: Dodd-Frank Act, section 1502(e)(1); Form SD
 * (17 CFR 249b.400), Item 1.01(d)(1). The same as in `lenses/dodd-frank-1502.json`.
 */
export const COVERED_COUNTRIES: readonly string[] = [
  'CD',
  'AO',
  'BI',
  'CF',
  'CG',
  'RW',
  'SS',
  'TZ',
  'UG',
  'ZM',
];

export interface ConflictAreas {
  /** Named as a country, or by every one of its regions. ISO 3166-1 alpha-2. */
  whole: readonly string[];
  /** Some regions named. */
  inPart: readonly string[];
}

/**
 * The EU's indicative list of conflict-affected and high-risk areas (Regulation (EU) 2017/821, Article 14), edition of
 * June 2026. It is not exhaustive. Five countries are named as such; of Afghanistan, the Central African Republic, the
 * Democratic Republic of the Congo, Myanmar, Somalia, South Sudan and Sudan it names every region of ISO 3166-2.
 */
export const EU_CAHRA: ConflictAreas = {
  whole: ['AF', 'BI', 'CD', 'CF', 'ER', 'LY', 'MM', 'SD', 'SO', 'SS', 'VE', 'ZW'],
  inPart: [
    'BF',
    'BJ',
    'CM',
    'CO',
    'ET',
    'HT',
    'IN',
    'LB',
    'ML',
    'MX',
    'MZ',
    'NE',
    'NG',
    'PK',
    'RU',
    'UA',
    'YE',
  ],
};
