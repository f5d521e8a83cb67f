/** What made-up names of companies are put together from. */

const list = (text: string): readonly string[] => text.split(' ');

export const SYLLABLES = list(
  'ka ro mi ven tal or sa lin du ber ni mo zan ter ha vo ri el pra sto qui lu den fa gor ma ny si tro wen ash bal cor del eck fin gra hol ing jur kel',
);
export const TRADES = list(
  'Metals Electronics Components Circuits Alloys Trading Systems Plating Magnetics Battery Manufacturing Industries Technology Precision Materials Engineering Chemical Products Smelting Refinery International Solutions',
);
export const SECOND_TRADES = list(
  'Metals Works Parts Group Holdings Industries Technology Products Asia Europe Services',
);
export const LATIN_CITIES = list(
  'Hamburg Lyon Torino Monterrey Jakarta Penang Bangkok Suzhou Shanghai Shenzhen Osaka Manila Chicago Austin Leeds Gdansk Brno Pune Izmir Santos',
);
export const ACCENTED = list(
  'Müller Société Peñarol São Ørsted Łódź Škoda Gebrüder Hütten Montréal Dvořák Çelik Güneş',
);

/** How a country's companies write their form, first as registered. `before` stands before the name. */
export interface Country {
  readonly code: string;
  readonly forms: readonly string[];
  readonly before?: true;
}

export const LATIN_COUNTRIES: readonly Country[] = [
  { code: 'US', forms: ['Inc.', 'Inc', 'Incorporated', 'INC.'] },
  { code: 'US', forms: ['Corporation', 'Corp.', 'Corp'] },
  { code: 'US', forms: ['LLC', 'L.L.C.'] },
  { code: 'GB', forms: ['Limited', 'Ltd', 'Ltd.'] },
  { code: 'DE', forms: ['GmbH', 'G.m.b.H.', 'GMBH'] },
  { code: 'DE', forms: ['GmbH & Co. KG', 'GmbH&Co.KG', 'GmbH and Co KG'] },
  { code: 'DE', forms: ['AG', 'Aktiengesellschaft'] },
  { code: 'FR', forms: ['S.A.', 'SA'] },
  { code: 'IT', forms: ['S.p.A.', 'SpA', 'SPA', 'S.P.A'] },
  { code: 'MX', forms: ['S.A. de C.V.', 'SA de CV', 'S. A. DE C. V.'] },
  { code: 'ID', forms: ['PT', 'PT.', 'P.T.'], before: true },
  { code: 'MY', forms: ['Sdn. Bhd.', 'SDN BHD', 'Sdn Bhd'] },
  { code: 'SG', forms: ['Pte. Ltd.', 'Pte Ltd', 'PTE. LTD'] },
  { code: 'CN', forms: ['Co., Ltd.', 'Co.,Ltd', 'Co Ltd', 'Company Limited', 'Co.,LTD.'] },
  { code: 'TH', forms: ['Co., Ltd.', 'Company Limited', 'CO.,LTD.'] },
  { code: 'CZ', forms: ['s.r.o.', 'S.R.O.', 'spol. s r.o.'] },
  { code: 'TR', forms: ['A.Ş.', 'A.S.', 'AS'] },
];

export const HAN_CITIES = list(
  '上海 苏州 深圳 东莞 宁波 赣州 广州 无锡 昆山 厦门 株洲 个旧 云锡 天津 青岛 杭州 南京 成都',
);
export const HAN = list(
  '华 金 龙 新 泰 远 盛 海 山 明 联 丰 江 瑞 宏 天 博 恒 长 东 德 信 嘉 永 正 立 安 康 达 兴 荣 凯 鑫 晶 锐 威 富 贵 翔 腾',
);
export const HAN_TRADES = list(
  '电子 金属 材料 科技 有色金属 贸易 冶炼 新能源 精密制造 机械 矿业 钨业 锡业 实业 电路板 五金制品',
);
export const HAN_FORMS: readonly Country[] = [
  { code: 'CN', forms: ['有限公司', '有限责任公司', '(有限公司)'] },
  { code: 'CN', forms: ['股份有限公司', '股份公司'] },
  { code: 'TW', forms: ['股份有限公司', '股份有限公司'] },
];
/** Some characters in their traditional form, for names from Taiwan and Hong Kong. */
export const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  list(
    '华華 龙龍 远遠 联聯 丰豐 长長 东東 达達 兴興 荣榮 凯凱 锐銳 贵貴 腾騰 电電 属屬 贸貿 冶冶 机機 矿礦 业業 钨鎢 锡錫 实實',
  ).map(([simplified, traditional]) => [simplified, traditional]),
);

export const KANA = list(
  'アサ ヒノ ミナ カワ ソラ ツキ ハル ノゾ イズ フジ マキ ユウ レン トモ シオ タケ オキ ナギ ハヤ スミ キヤ シヨ ガイ',
);
export const KANJI = list(
  '山 川 田 中 高 松 藤 原 石 井 野 村 木 林 森 上 下 西 東 北 南 島 崎 沢 浜 宮 本 橋 池 谷 金 星 光 栄 豊 清 和 美 大 小',
);
export const KANA_TRADES = list(
  '電機 製作所 金属 工業 商事 精密 材料 めっき 電子 化学 鉱業 製錬 産業 テック システム 精工',
);
export const JAPANESE_CITIES = list('東京 大阪 名古屋 京都 神戸 福岡 札幌 仙台 広島 横浜');
export const JAPANESE_FORMS = ['株式会社', '(株)', '㈱', '（株）'] as const;
