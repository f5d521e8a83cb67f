/** Labels of the generated workbooks in our own words: English, Chinese, Japanese, as sheet L has them. */
import type { CompanyField, SmelterField, TemplateName } from './layouts.ts';

/** In the order of sheet L's columns from D on. */
export type Words = readonly [english: string, chinese: string, japanese: string];

/** The languages as `Declaration!D3` names them, by BCP 47. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  zh: '中文 Chinese',
  ja: '日本語 Japanese',
  ko: '한국어 Korean',
  fr: 'Français',
  pt: 'Português',
  de: 'Deutsch',
  es: 'Español',
  it: 'Italiano',
  tr: 'Türkçe',
};

export const TITLES: Readonly<Record<TemplateName, Words>> = {
  CMRT: ['Report on conflict minerals (CMRT)', '冲突矿产报告 (CMRT)', '紛争鉱物の報告 (CMRT)'],
  EMRT: ['Report on extended minerals (EMRT)', '扩展矿产报告 (EMRT)', '拡張鉱物の報告 (EMRT)'],
  AMRT: ['Report on additional minerals (AMRT)', '其他矿产报告 (AMRT)', '追加鉱物の報告 (AMRT)'],
  CRT: ['Report on cobalt (CRT)', '钴报告 (CRT)', 'コバルトの報告 (CRT)'],
};

export const COMPANY: Readonly<Record<CompanyField, Words>> = {
  name: ['Company Name (*):', '公司名称 (*)：', '会社名 (*):'],
  scope: ['Declaration Scope (*):', '申报范围 (*)：', '宣言の範囲 (*):'],
  scopeDescription: ['Description of Scope:', '范围说明：', '範囲の説明:'],
  uniqueId: ['Company Unique ID:', '公司唯一识别号：', '会社の固有ID:'],
  uniqueIdAuthority: ['Company Unique ID Authority:', '识别号颁发机构：', '固有IDの発行機関:'],
  address: ['Address:', '地址：', '住所:'],
  contactName: ['Contact Name (*):', '联系人姓名 (*)：', '担当者名 (*):'],
  contactEmail: ['Email - Contact (*):', '联系人电子邮件 (*)：', '担当者のEメール (*):'],
  contactPhone: ['Phone - Contact (*):', '联系人电话 (*)：', '担当者の電話 (*):'],
  authorizerName: ['Authorizer (*):', '授权人 (*)：', '承認者 (*):'],
  authorizerTitle: ['Title - Authorizer:', '授权人职务：', '承認者の役職:'],
  authorizerEmail: ['Email - Authorizer (*):', '授权人电子邮件 (*)：', '承認者のEメール (*):'],
  authorizerPhone: ['Phone - Authorizer:', '授权人电话：', '承認者の電話:'],
  effectiveDate: ['Effective Date (*):', '生效日期 (*)：', '有効日 (*):'],
};

const USED: Words = [
  'Is it intentionally added or used?',
  '是否有意添加或使用？',
  '意図的に添加または使用されていますか？',
];
const REMAINS: Words = ['Does it remain in the product?', '产品中是否留存？', '製品に残っていますか？'];
const COVERED: Words = [
  'Do smelters source from the covered countries?',
  '冶炼厂是否从所涵盖国家采购？',
  '製錬業者は対象国から調達していますか？',
];
const CAHRA: Words = [
  'Do smelters source from conflict-affected and high-risk areas?',
  '冶炼厂是否从受冲突影响和高风险地区采购？',
  '製錬業者は紛争地域および高リスク地域から調達していますか？',
];
const RECYCLED: Words = [
  'Does 100 percent of it come from recycled or scrap sources?',
  '是否 100% 来自回收料或报废料？',
  '100%がリサイクルまたはスクラップ由来ですか？',
];
const PERCENT: Words = [
  'What percentage of relevant suppliers have responded?',
  '相关供应商的答复比例是多少？',
  '関連サプライヤーの回答率は何％ですか？',
];
const ALL_SMELTERS: Words = [
  'Have you identified all of the smelters?',
  '是否已识别所有冶炼厂？',
  '全ての製錬業者を特定しましたか？',
];
const ALL_REPORTED: Words = [
  'Has all smelter information received been reported in this declaration?',
  '收到的冶炼厂信息是否均已在此申报？',
  '受領した製錬業者情報は全て報告されていますか？',
];
const POLICY: Words = [
  'Do you have a minerals sourcing policy?',
  '是否制定负责任矿产采购政策？',
  '責任ある鉱物調達方針はありますか？',
];
const PUBLIC: Words = [
  'Is the policy publicly available on your website? (URL in the comment)',
  '政策是否在网站公开？（注明 URL）',
  '方針はウェブサイトで公開されていますか？（URLを記入）',
];
const REQUIRE: Words = [
  'Do you require direct suppliers to source from validated smelters?',
  '是否要求直接供应商从经验证的冶炼厂采购？',
  '直接サプライヤーに検証済み製錬業者からの調達を求めていますか？',
];
const DILIGENCE: Words = [
  'Have you implemented due diligence measures?',
  '是否已实施尽职调查措施？',
  'デュー・ディリジェンスを実施していますか？',
];
const SURVEY: Words = [
  'Do you conduct a survey of relevant suppliers?',
  '是否对相关供应商进行调查？',
  '関連サプライヤーを調査していますか？',
];
const REVIEW: Words = [
  'Do you review due diligence information received from suppliers?',
  '是否审核供应商提供的尽职调查信息？',
  'サプライヤーから得た情報を審査していますか？',
];
const CORRECTIVE: Words = [
  'Does the review process include corrective action management?',
  '审核流程是否包括纠错行动管理？',
  '審査に是正処置の管理が含まれていますか？',
];
const DISCLOSURE: Words = [
  'Are you required to file an annual disclosure?',
  '是否须提交年度冲突矿产披露？',
  '紛争鉱物の年次開示が必要ですか？',
];

const POLICY_COVERS: Words = [
  'Does your policy cover the risks of Annex II?',
  '政策是否涵盖附录二的风险？',
  '方針は附属書IIのリスクを対象としていますか？',
];
const REQUIRE_DILIGENCE: Words = [
  'Do you require suppliers to exercise due diligence?',
  '是否要求供应商实施尽职调查？',
  'サプライヤーにデュー・ディリジェンスを求めていますか？',
];
const REQUIRE_PRACTICES: Words = [
  "Do you require that suppliers' practices cover the risks of Annex II?",
  '是否要求供应商的做法涵盖附录二的风险？',
  'サプライヤーの取り組みが附属書IIのリスクを対象とすることを求めていますか？',
];

/** Questions of each template, without their numbers. */
export const QUESTIONS: Readonly<Record<TemplateName, Readonly<Record<string, Words>>>> = {
  CMRT: {
    1: USED,
    2: REMAINS,
    3: COVERED,
    4: CAHRA,
    5: RECYCLED,
    6: PERCENT,
    7: ALL_SMELTERS,
    8: ALL_REPORTED,
    A: POLICY,
    B: PUBLIC,
    C: REQUIRE,
    D: DILIGENCE,
    E: SURVEY,
    F: REVIEW,
    G: CORRECTIVE,
    H: DISCLOSURE,
  },
  EMRT: {
    1: USED,
    2: REMAINS,
    3: CAHRA,
    4: RECYCLED,
    5: PERCENT,
    6: ALL_SMELTERS,
    7: ALL_REPORTED,
    A: POLICY,
    B: PUBLIC,
    C: REQUIRE,
    D: DILIGENCE,
    E: SURVEY,
    F: REVIEW,
    G: CORRECTIVE,
  },
  AMRT: { 1: USED, 2: PERCENT },
  CRT: {
    1: USED,
    2: CAHRA,
    3: RECYCLED,
    4: PERCENT,
    5: ALL_SMELTERS,
    6: ALL_REPORTED,
    A: POLICY,
    B: POLICY_COVERS,
    C: DILIGENCE,
    D: REQUIRE_DILIGENCE,
    E: REQUIRE,
    F: REQUIRE_PRACTICES,
    G: SURVEY,
    H: REVIEW,
    I: CORRECTIVE,
  },
};

export const ANSWER: Words = ['Answer', '回答', '回答'];
export const COMMENTS: Words = ['Comments', '注释', 'コメント'];

export const MATERIALS: Readonly<Record<string, Words>> = {
  Tantalum: ['Tantalum', '钽', 'タンタル'],
  Tin: ['Tin', '锡', '錫'],
  Gold: ['Gold', '金', '金'],
  Tungsten: ['Tungsten', '钨', 'タングステン'],
  Cobalt: ['Cobalt', '钴', 'コバルト'],
  Mica: ['Mica', '云母', 'マイカ'],
};

export const SMELTERS: Readonly<Record<SmelterField, Words>> = {
  idInput: ['Smelter Identification Number Input Column', '冶炼厂识别号输入列', '製錬業者ID番号の入力列'],
  metal: ['Metal (*)', '金属 (*)', '金属 (*)'],
  lookup: ['Smelter Look-up (*)', '冶炼厂查找 (*)', '製錬業者の検索 (*)'],
  name: ['Smelter Name (1)', '冶炼厂名称 (1)', '製錬業者名 (1)'],
  country: ['Smelter Country (*)', '冶炼厂所在国家 (*)', '製錬業者の国 (*)'],
  id: ['Smelter Identification', '冶炼厂识别号', '製錬業者ID'],
  idSource: ['Source of Smelter Identification Number', '识别号来源', 'ID番号の出所'],
  street: ['Smelter Street', '冶炼厂街道', '製錬業者の番地'],
  city: ['Smelter City', '冶炼厂城市', '製錬業者の市'],
  stateProvince: ['State / Province', '州/省', '州・都道府県'],
  contactName: ['Smelter Contact Name', '冶炼厂联系人', '製錬業者の担当者'],
  contactEmail: ['Smelter Contact Email', '冶炼厂联系人电子邮件', '製錬業者の担当者のEメール'],
  nextSteps: ['Proposed next steps', '建议的后续步骤', '次のステップの提案'],
  mines: ['Name of Mine(s)', '矿山名称', '鉱山名'],
  mineCountries: ['Location (Country) of Mine(s)', '矿山所在国家', '鉱山の所在国'],
  recycled: [
    '100% recycled or scrap?',
    '是否 100% 回收料或报废料？',
    '100%リサイクルまたはスクラップですか？',
  ],
  comments: ['Comments', '注释', 'コメント'],
};

export const LOOKUP: readonly Words[] = [
  ['Metal', '金属', '金属'],
  ['Smelter Look-up (*)', '冶炼厂查找 (*)', '製錬業者の検索 (*)'],
  ['Standard Smelter Names', '标准冶炼厂名称', '標準製錬業者名'],
  ['Smelter Country', '冶炼厂所在国家', '製錬業者の国'],
  ['Smelter ID', '冶炼厂识别号', '製錬業者ID'],
  ['Source of Smelter Identification Number', '识别号来源', 'ID番号の出所'],
  ['Smelter Street', '冶炼厂街道', '製錬業者の番地'],
  ['Smelter City', '冶炼厂城市', '製錬業者の市'],
  ['State / Province', '州/省', '州・都道府県'],
];

export const MINES: readonly Words[] = [
  ['Metal', '金属', '金属'],
  ['Name of Smelter(s)', '冶炼厂名称', '製錬業者名'],
  ['Mine (Site) Name', '矿山名称', '鉱山名'],
  ['Mine Identification', '矿山识别号', '鉱山ID'],
  ['Source of Mine Identification Number', '识别号来源', 'ID番号の出所'],
  ['Mine Country', '矿山所在国家', '鉱山の国'],
  ['Mine Street', '矿山街道', '鉱山の番地'],
  ['Mine City', '矿山城市', '鉱山の市'],
  ['Mine State / Province', '矿山州/省', '鉱山の州・都道府県'],
  ['Mine Contact Name', '矿山联系人', '鉱山の担当者'],
  ['Mine Contact Email', '矿山联系人电子邮件', '鉱山の担当者のEメール'],
  ['Proposed next steps', '建议的后续步骤', '次のステップの提案'],
  ['Comments', '注释', 'コメント'],
];

const NUMBER: Words = ["Responder's Product Number (*)", '答复者的产品编号 (*)', '回答者の製品番号 (*)'];
const NAME: Words = ["Responder's Product Name", '答复者的产品名称', '回答者の製品名'];
const ASKED_NUMBER: Words = ["Requester's Product Number", '请求者的产品编号', '依頼者の製品番号'];
const ASKED_NAME: Words = ["Requester's Product Name", '请求者的产品名称', '依頼者の製品名'];

export const productHeads = (requester: boolean): readonly Words[] =>
  requester ? [NUMBER, NAME, ASKED_NUMBER, ASKED_NAME, COMMENTS] : [NUMBER, NAME, COMMENTS];

export const MINERALS_SCOPE: readonly Words[] = [
  ['Minerals/Metals in Scope', '范围内的矿产/金属', '対象となる鉱物・金属'],
  ['Reasons for inclusion', '纳入的原因', '対象とする理由'],
];

export const REQUIRED_MISSING: Words = ['Required fields remaining', '尚待填写的必填项', '未記入の必須項目'];
