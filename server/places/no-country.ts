/** Names of places that are no country of today: states that are no more, territories in dispute, groups of countries. */

export interface FormerState {
  readonly names: string;
  /** ISO 3166-1 alpha-2, alpha-3 and numeric as withdrawn (ISO 3166-3), where it had them. */
  readonly codes: readonly string[];
  /** The first year at whose end it was no more. */
  readonly ended: number;
  /** Today's countries that lie where it lay. */
  readonly nearest: readonly string[];
}

/** Dissolved or united with another: none of today's states is the same. */
export const FORMER_STATES: readonly FormerState[] = [
  {
    names:
      'Yugoslavia | SFR Yugoslavia | Socialist Federal Republic of Yugoslavia | Federal Republic of Yugoslavia | ' +
      'Yugoslavia, FR | ユーゴスラビア | 南斯拉夫',
    codes: ['YU', 'YUG', '890'],
    ended: 2003,
    nearest: ['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK'],
  },
  {
    names: 'Serbia and Montenegro | Serbia & Montenegro | セルビア・モンテネグロ | 塞尔维亚和黑山',
    codes: ['CS', 'SCG', '891'],
    ended: 2006,
    nearest: ['ME', 'RS', 'XK'],
  },
  {
    names:
      'Soviet Union | USSR | U.S.S.R. | Union of Soviet Socialist Republics | ソ連 | ソビエト連邦 | 苏联 | 蘇聯',
    codes: ['SU', 'SUN', '810'],
    ended: 1991,
    nearest: ['AM', 'AZ', 'BY', 'EE', 'GE', 'KG', 'KZ', 'LT', 'LV', 'MD', 'RU', 'TJ', 'TM', 'UA', 'UZ'],
  },
  {
    names: 'Czechoslovakia | チェコスロバキア | 捷克斯洛伐克',
    codes: ['CSK', '200'],
    ended: 1993,
    nearest: ['CZ', 'SK'],
  },
  {
    names: 'German Democratic Republic | East Germany | Germany, East | GDR | DDR | 東ドイツ | 东德 | 東德',
    codes: ['DD', 'DDR', '278'],
    ended: 1990,
    nearest: ['DE'],
  },
  { names: 'West Germany | Germany, West | 西ドイツ | 西德', codes: ['280'], ended: 1990, nearest: ['DE'] },
  {
    names:
      "South Yemen | Yemen, South | Yemen (South) | Yemen, People's Republic of | Democratic Yemen | People's Democratic Republic of Yemen",
    codes: ['YD', 'YMD', '720'],
    ended: 1990,
    nearest: ['YE'],
  },
  {
    names: 'North Yemen | Yemen, North | Yemen (North) | Yemen Arab Republic',
    codes: ['886'],
    ended: 1990,
    nearest: ['YE'],
  },
  {
    names: 'South Vietnam | Vietnam, South | Republic of Vietnam | Vietnam, Republic of',
    codes: [],
    ended: 1976,
    nearest: ['VN'],
  },
  {
    names: 'North Vietnam | Vietnam, North | Democratic Republic of Vietnam',
    codes: ['VD', 'VDR'],
    ended: 1976,
    nearest: ['VN'],
  },
  {
    names: 'Netherlands Antilles | Netherlands Antilles (former) | Former Netherlands Antilles',
    codes: ['AN', 'ANT', '530'],
    ended: 2010,
    nearest: ['BQ', 'CW', 'SX'],
  },
  { names: 'Zanzibar', codes: [], ended: 1964, nearest: ['TZ'] },
  { names: 'Austria-Hungary | Austro-Hungarian Empire', codes: [], ended: 1918, nearest: ['AT', 'HU'] },
  { names: 'Panama Canal Zone', codes: ['PZ', 'PCZ'], ended: 1979, nearest: ['PA'] },
];

/** Territories whose statehood is disputed and which ISO 3166-1 does not list, with the countries that claim them. */
export const DISPUTED: Readonly<Record<string, readonly string[]>> = {
  'Somaliland | ソマリランド | 索马里兰': ['SO'],
  'Abkhazia | アブハジア | 阿布哈兹': ['GE'],
  'South Ossetia | 南オセチア | 南奥塞梯': ['GE'],
  'Northern Cyprus | North Cyprus | Turkish Republic of Northern Cyprus | TRNC | 北キプロス | 北塞浦路斯': [
    'CY',
  ],
  'Transnistria | Transdniestria | Pridnestrovie': ['MD'],
  'Nagorno-Karabakh | Artsakh': ['AZ'],
  'Crimea | クリミア | 克里米亚': ['UA'],
  'Kashmir | カシミール | 克什米尔': ['CN', 'IN', 'PK'],
  'Golan Heights': ['IL', 'SY'],
};

/** Groups of countries and parts of the world. */
export const GROUPS: readonly string[] = (
  'World | Global | Worldwide | International | Europe | European Union | EU | EU27 | EU 27 | Euro area | Asia | Asia Pacific | ' +
  'Africa | North America | Central America | South America | Latin America | Latin America and the Caribbean | Caribbean | ' +
  'Oceania | Middle East | Middle East and North Africa | North Africa | Sub-Saharan Africa | Central Africa | West Africa | ' +
  'East Africa | East Asia | South Asia | South East Asia | Southeast Asia | Central Asia | Great Lakes Region | ' +
  'Channel Islands | OECD | ASEAN | ECOWAS | ICGLR | CIS | Commonwealth of Independent States | Covered countries | ' +
  'DRC and adjoining countries | DRC or an adjoining country | Adjoining countries | Multiple | Multiple countries | Various | ' +
  'Various countries | 世界 | 全世界 | 欧州 | ヨーロッパ | アジア | アフリカ | 北米 | 中米 | 南米 | 中南米 | 中東 | 東南アジア | 複数 | 複数国 | ' +
  '各国 | 全球 | 欧洲 | 歐洲 | 欧盟 | 歐盟 | 亚洲 | 亞洲 | 非洲 | 北美 | 南美 | 拉丁美洲 | 中东 | 东南亚 | 多国 | 多個國家'
).split(' | ');
