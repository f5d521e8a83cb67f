/**
 * Legal forms of companies as they stand in names. A code stands for one form of one or more laws; spellings are folded
 * (fold-text.ts) and without spaces, so that `Co., Ltd.`, `CO LTD` and `Company Limited` are one.
 */

interface Form {
  readonly code: string;
  /** At the end of a name, or at its beginning where the law's language puts it there. */
  readonly spellings: string;
  /** At the beginning of a name. */
  readonly before?: string;
}

/**
 * What companies of any country call themselves in English whatever their form at home is: 株式会社 is `Co., Ltd.`, `Inc.`
 * or `Corporation`. Beside a form of another language they say nothing.
 */
const ENGLISH: readonly Form[] = [
  { code: 'ltd', spellings: 'ltd limited coltd cosltd companyltd companylimited coltda colimited lmtd' },
  { code: 'inc', spellings: 'inc incorporated coinc companyinc' },
  { code: 'corp', spellings: 'corp corporation corpltd corporationltd corporationlimited corplimited' },
  { code: 'co', spellings: 'co company andco andcompany cos companies' },
  { code: 'llc', spellings: 'llc limitedliabilitycompany lc ltdliabilityco pllc' },
  { code: 'jsc', spellings: 'jsc jointstockcompany jointstockco ojsc cjsc pjsc openjointstockcompany' },
];

const LOCAL: readonly Form[] = [
  {
    code: 'plc',
    spellings: 'plc publiclimitedcompany publicltd publiclimited pcl publiccompanylimited publiccoltd',
  },
  { code: 'llp', spellings: 'llp limitedliabilitypartnership' },
  { code: 'lp', spellings: 'lp limitedpartnership' },
  {
    code: 'pte-ltd',
    spellings: 'pteltd pte pvtltd pvt privatelimited privateltd ptelimited pvtlimited copteltd copvtltd',
  },
  { code: 'pty-ltd', spellings: 'ptyltd pty proprietarylimited ptylimited proprietaryltd' },
  { code: 'sdn-bhd', spellings: 'sdnbhd sendirianberhad' },
  { code: 'bhd', spellings: 'bhd berhad' },
  { code: 'gmbh', spellings: 'gmbh mbh gesmbh gesellschaftmitbeschrankterhaftung ggmbh' },
  {
    code: 'gmbh-co-kg',
    spellings: 'gmbhandcokg gmbhandcokgaa gmbhcokg agandcokg ugandcokg gmbhandcompanykg',
  },
  { code: 'ag', spellings: 'ag aktiengesellschaft' },
  { code: 'kg', spellings: 'kg kommanditgesellschaft andcokg cokg kgaa' },
  { code: 'ohg', spellings: 'ohg' },
  { code: 'ug', spellings: 'ughaftungsbeschrankt unternehmergesellschaft' },
  { code: 'ek', spellings: 'ek eingetragenerkaufmann' },
  {
    code: 'sa',
    spellings: 'sa societeanonyme sociedadanonima sociedadeanonima societaanonima',
    before: 'societeanonyme',
  },
  { code: 'sas', spellings: 'sas sasu societeparactionssimplifiee' },
  { code: 'sarl', spellings: 'sarl societearesponsabilitelimitee eurl', before: 'sarl' },
  { code: 'spa', spellings: 'spa societaperazioni' },
  {
    code: 'srl',
    spellings: 'srl srls societaaresponsabilitalimitata sociedadderesponsabilidadlimitada sderl',
  },
  { code: 'sl', spellings: 'sl slu sociedadlimitada' },
  { code: 'sa-de-cv', spellings: 'sadecv sabdecv sapidecv sociedadanonimadecapitalvariable' },
  { code: 's-de-rl-de-cv', spellings: 'sderldecv' },
  { code: 'ltda', spellings: 'ltda limitada lda' },
  { code: 'eireli', spellings: 'eireli' },
  { code: 'bv', spellings: 'bv beslotenvennootschap bvba srlbv' },
  { code: 'nv', spellings: 'nv naamlozevennootschap sanv nvsa' },
  { code: 'se', spellings: 'se societaseuropaea' },
  { code: 'ab', spellings: 'ab aktiebolag abpubl' },
  { code: 'as', spellings: 'as asa aksjeselskap aktieselskab' },
  { code: 'aps', spellings: 'aps anpartsselskab' },
  { code: 'oy', spellings: 'oy oyj oyab osakeyhtio' },
  { code: 'ou', spellings: 'ou osauhing' },
  { code: 'uab', spellings: 'uab', before: 'uab' },
  { code: 'sia', spellings: 'sia', before: 'sia' },
  { code: 'sp-zoo', spellings: 'spzoo spolkazoo spolkazograniczonaodpowiedzialnoscia' },
  { code: 'spolka-akcyjna', spellings: 'spolkaakcyjna' },
  { code: 'sro', spellings: 'sro spolsro spolecnostsrucenimomezenym' },
  { code: 'akciova', spellings: 'akciovaspolecnost akciovaspolocnost' },
  { code: 'kft', spellings: 'kft korlatoltfelelossegutarsasag' },
  { code: 'rt', spellings: 'zrt nyrt' },
  { code: 'doo', spellings: 'doo' },
  { code: 'dd', spellings: 'dd' },
  { code: 'ood', spellings: 'ood eood оод еоод' },
  { code: 'ad', spellings: 'ead ад еад' },
  {
    code: 'ooo',
    spellings: 'ooo ооо обществосограниченнойответственностью',
    before: 'ooo ооо обществосограниченнойответственностью',
  },
  {
    code: 'ao',
    spellings: 'oao zao pao оао зао ао пао акционерноеобщество',
    before: 'oao zao pao ao оао зао ао пао акционерноеобщество',
  },
  { code: 'too', spellings: 'тоо too', before: 'тоо too' },
  { code: 'tov', spellings: 'тов tov', before: 'тов tov' },
  { code: 'as-tr', spellings: 'anonimsirketi sanayiveticaretas sanveticas sanayiveticaretanonimsirketi' },
  { code: 'ltd-sti', spellings: 'ltdsti limitedsirketi sanveticltdsti sanayiveticaretltdsti' },
  { code: 'pt', spellings: 'pt tbk', before: 'pt perseroanterbatas' },
  { code: 'cv', spellings: '', before: 'cv' },
  { code: 'ud', spellings: '', before: 'ud' },
  { code: 'tnhh', spellings: 'tnhh', before: 'congtytnhh ctytnhh congtytnhhmtv congtytnhhmotthanhvien' },
  { code: 'cong-ty-co-phan', spellings: '', before: 'congtycophan ctcp' },
  { code: 'fze', spellings: 'fze fzc fzco fzllc dmcc' },
  { code: 'wll', spellings: 'wll' },
  { code: 'sarlu', spellings: 'sarlu suarl' },
  { code: 'sprl', spellings: 'sprl' },
  { code: 'kk', spellings: 'kk kabushikikaisha kabushikigaisha', before: 'kabushikikaisha kk' },
  { code: 'yk', spellings: 'yk yugenkaisha yugengaisha' },
  { code: 'gk', spellings: 'godokaisha godogaisha' },
  { code: 'jusik', spellings: 'jusikhoesa' },
];

/** Written without spaces, at either end of a name. Simplified characters and full-sized kana, as fold-text.ts leaves them. */
const UNSPACED: Readonly<Record<string, string>> = {
  kk: '株式会社 (株) カブシキガイシア カ)',
  yk: '有限会社 (有) ユウゲンガイシヤ',
  gk: '合同会社 (同)',
  goshi: '合资会社 (资)',
  gomei: '合名会社 (名)',
  shadan: '一般社団法人 社団法人 公益社団法人 一般社团法人 社团法人 公益社团法人',
  zaidan: '一般财団法人 财団法人 公益财団法人 一般财团法人 财团法人 公益财团法人',
  kumiai: '协同组合 事业协同组合',
  'cn-gufen': '股份有限公司 股分有限公司 (股)公司 股份公司',
  'cn-youxian': '有限责任公司 有限公司',
  'cn-geren': '个体工商户',
  'kr-jusik': '주식회사 (주)',
  'kr-yuhan': '유한회사 (유) 유한책임회사',
  'th-chamkat': 'บริษัท จำกัด (มหาชน) จํากัด',
};

const listed = (text: string): string[] => text.split(' ').filter(Boolean);

function spelled(forms: readonly Form[], key: 'spellings' | 'before'): [string, string][] {
  return forms.flatMap((form) =>
    listed(form[key] ?? '').map((spelling): [string, string] => [spelling, form.code]),
  );
}

/** Code by spelling, for forms that are words at the end of a name. */
export const FORMS_AFTER: ReadonlyMap<string, string> = new Map([
  ...spelled(LOCAL, 'spellings'),
  ...spelled(ENGLISH, 'spellings'),
]);

/** Code by spelling, for forms that are words at the beginning of a name. */
export const FORMS_BEFORE: ReadonlyMap<string, string> = new Map(spelled(LOCAL, 'before'));

/** Some write the form in brackets behind the name. */
const bracketed = (spelling: string): string[] =>
  spelling.includes('(') ? [spelling] : [spelling, `(${spelling})`];

/** Spelling and code, longest spelling first. */
export const FORMS_UNSPACED: readonly (readonly [string, string])[] = Object.entries(UNSPACED)
  .flatMap(([code, spellings]) =>
    listed(spellings).flatMap((spelling) => bracketed(spelling).map((as) => [as, code] as const)),
  )
  .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));

const ENGLISH_CODES = new Set(ENGLISH.map(({ code }) => code));

/** Whether a form's code is one that companies of any country use in English. */
export const isEnglishForm = (code: string): boolean => ENGLISH_CODES.has(code);
