/**
 * Terms of the field in each language of the page, and who writes them so. Messages keep to them (test/web/words.test.ts).
 * Where a language has several listed forms, any of them does: a sentence may inflect or shorten.
 */
export interface GlossaryTerm {
  /** As a regular expression over an English message, without case. */
  en: string;
  ja: readonly string[];
  zh: readonly string[];
  source: string;
}

const CMRT = 'RMI, Conflict Minerals Reporting Template 6.22, texts of all languages';
const EMRT = 'RMI, Extended Minerals Reporting Template 2.0, texts of all languages';
const OECD =
  'OECD Due Diligence Guidance for Responsible Supply Chains of Minerals, 2nd and 3rd edition, Annex II, in its Japanese and Chinese translations';
const METHOD = 'docs/method.md: a term of this service’s own';

export const GLOSSARY: readonly GlossaryTerm[] = [
  { en: 'smelters?', ja: ['製錬'], zh: ['冶炼厂'], source: CMRT },
  { en: 'refiners?', ja: ['精錬', '精製'], zh: ['精炼厂'], source: EMRT },
  {
    en: 'conflict-affected and high-risk areas',
    ja: ['紛争地域および高リスク地域'],
    zh: ['受冲突影响和高风险'],
    source: EMRT,
  },
  { en: 'covered countr(?:y|ies)', ja: ['対象国'], zh: ['目标国家', '指明国家'], source: CMRT },
  { en: 'conflict minerals', ja: ['紛争鉱物'], zh: ['冲突矿产'], source: CMRT },
  { en: 'declarations?', ja: ['申告'], zh: ['申报'], source: CMRT },
  { en: 'suppliers?', ja: ['サプライヤー', '供給', '取引先'], zh: ['供应'], source: CMRT },
  { en: 'recycled', ja: ['再生', 'リサイクル'], zh: ['回收', '再生'], source: CMRT },
  { en: 'mines?', ja: ['鉱山', '鉱物'], zh: ['矿'], source: EMRT },
  { en: 'tantalum', ja: ['タンタル'], zh: ['钽'], source: CMRT },
  { en: 'tungsten', ja: ['タングステン'], zh: ['钨'], source: CMRT },
  { en: 'tin', ja: ['錫'], zh: ['锡'], source: CMRT },
  { en: 'gold', ja: ['金'], zh: ['金'], source: CMRT },
  { en: 'cobalt', ja: ['コバルト'], zh: ['钴'], source: EMRT },
  { en: 'mica', ja: ['マイカ'], zh: ['云母'], source: EMRT },
  { en: 'child labour', ja: ['児童労働'], zh: ['童工'], source: 'ILO Convention 182 (1999), title' },
  { en: 'forced labour', ja: ['強制労働'], zh: ['强迫劳动'], source: 'ILO Convention 29 (1930), title' },
  {
    en: 'corruption',
    ja: ['腐敗'],
    zh: ['腐败', '清廉指数'],
    source: 'United Nations Convention against Corruption (2003), title',
  },
  { en: 'torture', ja: ['拷問'], zh: ['酷刑'], source: OECD },
  { en: 'war crimes', ja: ['戦争犯罪'], zh: ['战争罪'], source: OECD },
  { en: 'bribery', ja: ['贈収賄', '贈賄'], zh: ['贿赂'], source: OECD },
  { en: 'money laundering', ja: ['資金洗浄'], zh: ['洗钱'], source: OECD },
  { en: 'non-state armed groups', ja: ['非国家武装集団'], zh: ['非国家武装团体'], source: OECD },
  { en: 'upstream', ja: ['上流'], zh: ['上游'], source: OECD },
  { en: 'not traced|untraced', ja: ['追跡'], zh: ['追溯'], source: METHOD },
  { en: 'exposure', ja: ['エクスポージャー'], zh: ['敞口'], source: METHOD },
  { en: 'lens', ja: ['レンズ'], zh: ['视角'], source: METHOD },
];
