/** Codes and names of countries, against answers written by hand. */
import { describe, expect, it, test } from 'vitest';
import { OTHER_NAMES } from '../../server/places/country-names.ts';
import { foldPlace } from '../../server/places/fold.ts';
import { type CountryOptions, countryOf } from '../../server/places/index.ts';
import { COUNTRIES } from '../../server/places/iso.ts';

const code = (text: string, options?: CountryOptions) => {
  const found = countryOf(text, options);
  return 'code' in found ? found.code : `${found.reason}: ${found.nearest.join(' ')}`.trim();
};

describe('a name means a country', () => {
  test.each([
    ['Congo, Democratic Republic of the', 'CD'],
    ['Democratic Republic of the Congo', 'CD'],
    ['CONGO, DEMOCRATIC REPUBLIC OF THE', 'CD'],
    ['DRC', 'CD'],
    ['Congo, Dem. Rep.', 'CD'],
    ['Zaire', 'CD'],
    ['DR Congo (Zaire)', 'CD'],
    ['Congo, Rep.', 'CG'],
    ['TAIWAN, PROVINCE OF CHINA', 'TW'],
    ['Ivory Coast', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['CÔTE D’IVOIRE', 'CI'],
    ['KOREA, REPUBLIC OF', 'KR'],
    ["Korea (Democratic People's Republic of)", 'KP'],
    ['Burma', 'MM'],
    ['Myanmar (Burma)', 'MM'],
    ['Viet Nam', 'VN'],
    ['Türkiye', 'TR'],
    ['Turkey (Türkiye)', 'TR'],
    ['Laos', 'LA'],
    ['Lao PDR', 'LA'],
    ['Kyrgyz Republic', 'KG'],
    ['St. Vincent & the Grenadines', 'VC'],
    ['the  philippines ', 'PH'],
    ['ＣＨＩＮＡ', 'CN'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Dominica', 'DM'],
    ['Dominican Republic', 'DO'],
    ['Guinea', 'GN'],
    ['Equatorial Guinea', 'GQ'],
    ['Guinea-Bissau', 'GW'],
    ['Papua New Guinea', 'PG'],
    ['South Sudan', 'SS'],
    ['Sudan', 'SD'],
    ['コンゴ民主共和国', 'CD'],
    ['ｺﾝｺﾞ民主共和国', 'CD'],
    ['コンゴ共和国', 'CG'],
    ['韓国', 'KR'],
    ['アメリカ合衆国', 'US'],
    ['刚果(金)', 'CD'],
    ['刚果（金）', 'CD'],
    ['刚果（布）', 'CG'],
    ['中华人民共和国', 'CN'],
    ['台灣', 'TW'],
    ['越南', 'VN'],
    ['Kosovo', 'XK'],
    ['Republic of Rwanda', 'RW'],
    ['Federative Republic of Brazil', 'BR'],
    ['Republic of Korea', 'KR'],
    ['Republic of China', 'TW'],
    ['Côte d´Ivoire', 'CI'],
    ['DRC- Congo (Kinshasa)', 'CD'],
    ['Democratic Republic of the Congo (DRC)', 'CD'],
  ])('%s: %s', (text, expected) => expect(code(text)).toBe(expected));
});

describe('a code means a country', () => {
  test.each<[string, CountryOptions['scheme'], string]>([
    ['CD', undefined, 'CD'],
    ['COD', undefined, 'CD'],
    ['cd', 'alpha-2', 'CD'],
    ['180', 'numeric', 'CD'],
    ['4', 'numeric', 'AF'],
    ['ZAR', 'alpha-3', 'CD'],
    ['ROM', 'alpha-3', 'RO'],
    ['TMP', 'alpha-3', 'TL'],
    ['KSV', 'alpha-3', 'XK'],
    ['XKX', 'alpha-3', 'XK'],
    ['ADO', 'alpha-3', 'AD'],
    ['WBG', 'alpha-3', 'PS'],
    ['IMY', 'alpha-3', 'IM'],
    ['UK', undefined, 'GB'],
    ['490', 'gleditsch-ward', 'CD'],
    ['484', 'gleditsch-ward', 'CG'],
    ['710', 'gleditsch-ward', 'CN'],
    ['710', 'numeric', 'ZA'],
    ['736', 'numeric', 'SD'],
    ['NA', 'alpha-2', 'NA'],
  ])('%s as %s: %s', (text, scheme, expected) => {
    expect(code(text, scheme === undefined ? {} : { scheme })).toBe(expected);
  });

  it('reads no bare number, for 710 is China to one list and South Africa to another', () => {
    expect(code('710')).toBe('unknown:');
  });

  it('reads "NA" and "NO" as no country unless told that it is a code', () => {
    expect([code('NA'), code('NO'), code('no'), code('Norway')]).toEqual([
      'unknown:',
      'unknown:',
      'unknown:',
      'NO',
    ]);
  });
});

describe('what is no country of today says why', () => {
  test.each<[string, CountryOptions, string]>([
    ['Yugoslavia', {}, 'historical: BA HR ME MK RS SI XK'],
    ['YUG', {}, 'historical: BA HR ME MK RS SI XK'],
    ['SCG', { scheme: 'alpha-3' }, 'historical: ME RS XK'],
    ['Czechoslovakia', {}, 'historical: CZ SK'],
    ['South Vietnam', {}, 'historical: VN'],
    ['Yemen (North)', {}, 'historical: YE'],
    ['Netherlands Antilles (former)', {}, 'historical: BQ CW SX'],
    ['265', { scheme: 'gleditsch-ward' }, 'historical: DE'],
    ['Serbia (Yugoslavia)', {}, 'historical: RS'],
    ['Somaliland', {}, 'disputed: SO'],
    ['396', { scheme: 'gleditsch-ward' }, 'disputed: GE'],
    ['World', {}, 'aggregate:'],
    ['CHI', { scheme: 'alpha-3' }, 'aggregate:'],
    ['全球', {}, 'aggregate:'],
    ['Congo', {}, 'ambiguous: CD CG'],
    ['Korea', {}, 'ambiguous: KP KR'],
    ['刚果', {}, 'ambiguous: CD CG'],
    ['Atlantis', {}, 'unknown:'],
    ['Republic of Atlantis', {}, 'unknown:'],
    ['Republic', {}, 'unknown:'],
    ['Democratic Republic of Germany', {}, 'unknown:'],
    ['Republic of Vietnam', {}, 'historical: VN'],
    ['', {}, 'unknown:'],
    ['999', { scheme: 'gleditsch-ward' }, 'unknown:'],
    ['1e2', { scheme: 'gleditsch-ward' }, 'unknown:'],
  ])('%s %o: %s', (text, options, expected) => expect(code(text, options)).toBe(expected));

  it('takes "Congo" for the Republic of the Congo where a list is known to follow ISO 3166', () => {
    expect(code('CONGO', { scheme: 'iso-name' })).toBe('CG');
  });
});

describe('with a year a state is the one of that year', () => {
  test.each<[string, number, string]>([
    ['678', 1989, 'historical: YE'],
    ['678', 1990, 'YE'],
    ['345', 2005, 'historical: RS'],
    ['345', 2006, 'RS'],
    ['365', 1990, 'historical: RU'],
    ['365', 1991, 'RU'],
    ['260', 1989, 'historical: DE'],
    ['530', 1990, 'ET'], // Eritrea left in 1993: the state stayed the same
    ['625', 2005, 'SD'],
    ['490', 1990, 'CD'], // a new name
  ])('%s in %i: %s', (number, year, expected) => {
    expect(code(number, { scheme: 'gleditsch-ward', year })).toBe(expected);
  });

  it('tells the state in brackets from the one before them', () => {
    expect(code('Serbia (Yugoslavia)', { year: 2024 })).toBe('RS');
    expect(code('Serbia (Yugoslavia)', { year: 1999 })).toBe('historical: RS');
  });
});

describe('the tables', () => {
  it('give every official name in three languages its own country, but "Congo"', () => {
    const wrong = COUNTRIES.flatMap(({ alpha2, names }) =>
      names.filter((name) => code(name) !== alpha2).map((name) => `${name}: ${code(name)}`),
    );
    expect(wrong).toEqual(['Congo: ambiguous: CD CG', 'Congo: ambiguous: CD CG']);
  });

  it('give every alias its own country', () => {
    const wrong = Object.entries(OTHER_NAMES).flatMap(([alpha2, list]) =>
      list.split(/\s*\|\s*/).filter((name) => code(name, { scheme: 'name' }) !== alpha2),
    );
    expect(wrong).toEqual([]);
  });

  it('have 249 countries of ISO 3166-1 and Kosovo', () => {
    expect(COUNTRIES).toHaveLength(250);
  });
});

test('a text may be a word that every object has a property of', () => {
  expect(foldPlace('constructor of valueOf')).toBe('constructor valueof');
  expect(countryOf('constructor')).toMatchObject({ unmapped: 'constructor' });
});
