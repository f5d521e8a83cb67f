/** A made-up smelter list: no plant, name or identifier of it exists. */

export interface LookupEntry {
  metal: string;
  name: string;
  /** Names it is also looked up by. */
  aliases: readonly string[];
  country: string;
  id: string;
  city: string;
  stateProvince: string;
}

/** Countries as the templates spell them, with their ISO 3166-1 codes. */
export const COUNTRIES: Readonly<Record<string, string>> = {
  AUSTRALIA: 'AU',
  'BOLIVIA (PLURINATIONAL STATE OF)': 'BO',
  BRAZIL: 'BR',
  BURUNDI: 'BI',
  CANADA: 'CA',
  CHILE: 'CL',
  CHINA: 'CN',
  'CONGO, DEMOCRATIC REPUBLIC OF THE': 'CD',
  FINLAND: 'FI',
  GERMANY: 'DE',
  INDIA: 'IN',
  INDONESIA: 'ID',
  JAPAN: 'JP',
  'KOREA, REPUBLIC OF': 'KR',
  MADAGASCAR: 'MG',
  PERU: 'PE',
  PHILIPPINES: 'PH',
  RWANDA: 'RW',
  'TAIWAN, PROVINCE OF CHINA': 'TW',
  'TANZANIA, UNITED REPUBLIC OF': 'TZ',
  'UNITED STATES OF AMERICA': 'US',
  'VIET NAM': 'VN',
};

export const SUBDIVISIONS: readonly (readonly [code: string, name: string])[] = [
  ['CN-HN', 'Hunan'],
  ['CN-JX', 'Jiangxi'],
  ['DE-NW', 'Nordrhein-Westfalen'],
  ['ID-BB', 'Kepulauan Bangka Belitung'],
  ['JP-13', 'Tokyo'],
  ['JP-28', 'Hyogo'],
  ['MY-07', 'Pulau Pinang'],
  ['US-PA', 'Pennsylvania'],
];

const PLACES: readonly (readonly [country: string, city: string, stateProvince: string])[] = [
  ['CHINA', 'Sampleyang', 'Hunan'],
  ['JAPAN', 'Reibancho', 'Hyogo'],
  ['INDONESIA', 'Contohan', 'Kepulauan Bangka Belitung'],
  ['GERMANY', 'Musterwerk', 'Nordrhein-Westfalen'],
  ['TAIWAN, PROVINCE OF CHINA', 'Shililin', ''],
  ['UNITED STATES OF AMERICA', 'Sampleton', 'Pennsylvania'],
];

const STEMS = ['Orvane', 'Keltra', 'Sumire', 'Brannic', 'Tovella', 'Jadmark'];

const METALS = [
  'Gold',
  'Tantalum',
  'Tin',
  'Tungsten',
  'Cobalt',
  'Copper',
  'Graphite',
  'Lithium',
  'Mica',
  'Nickel',
  'Aluminum',
  'Chromium',
  'Magnesium',
  'Palladium',
  'Silicon',
  'Silver',
  'Titanium',
  'Zinc',
];

/** Six plants of a metal, the second and fourth with an alias: `CID900101` is the first of the first metal. */
export function lookupOf(metal: string): LookupEntry[] {
  const rank = METALS.indexOf(metal) + 1;
  if (rank === 0) throw new Error(`no made-up smelters of ${metal}: ${METALS.join(', ')}`);
  return STEMS.map((stem, index) => {
    const [country, city, stateProvince] = PLACES[index]!;
    const name = `${stem} ${metal} Works`;
    const aliases = index % 2 === 1 ? [`${stem.toUpperCase()} ${metal.toUpperCase()}`] : [];
    const id = `CID90${String(rank * 100 + index + 1).padStart(4, '0')}`;
    return { metal, name, aliases, country, id, city, stateProvince };
  });
}
