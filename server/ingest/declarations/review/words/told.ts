/** Findings that nothing is asked about, in the languages of the page beside English, whose sentence a finding brings along. */
import type { FindingCode } from '../../../formats/finding.ts';
import type { AskedCode } from './asked.ts';
import type { Pattern } from './words.ts';

type ToldCode = Exclude<FindingCode, AskedCode>;

const ja: Readonly<Record<ToldCode, Pattern>> = {
  ROWS_MERGED: '{rows}行目は[{material}の]同じ製錬業者を示すため、一つの申告としました。',
  LINKS_OUTSIDE: '数式が他のファイルを参照しています。それらは開かず、保存された値を用いました。',
  VERSION_ELSEWHERE: 'テンプレートのバージョンが所定の位置になく、他の箇所から[「{got}」と]読み取りました。',
  EMPTY_DECLARATION: 'テンプレートが未記入です。会社名も回答も製錬業者もありません。',
  PRODUCTS_IN_NOTES:
    '申告の対象となる製品が[{got}件と]多いため、申告には付けず、文書の備考に全て残しました。',
  TEXT_CUT: 'セルに収まる長さを超える文は、その長さまでを残しました。',
  PLACE_CONTRADICTED: '国又は地域を示す二つの欄が互いに矛盾しています。先のものを採りました。',
  EDITION_NOT_STATED: 'ファイルに版の記載がありません[。ファイル名から{edition}としました]。',
  VALUES_UNKNOWN: '空欄の値が{count}件あります。0ではなく不明として扱い、版の備考に残しました。',
  VALUES_BEYOND_SCALE:
    '尺度の範囲を超える値が{count}件あります。公表値のまま残し、尺度の端として評価しました。',
  EDITION_DATE_ASSUMED: '一覧の日付の記載がないため、行の中で最も新しい日付{date}としました。',
  EDITION_DATE_UNKNOWN: '一覧の日付が分かりません。',
  LIST_CONTRADICTS_ITSELF:
    '一覧では{id}の所在国が{country}とも{otherCountry}ともなっています。先のものを採りました。',
  COLUMNS_TAKEN: '列の意味は、その見出しと内容から判断しました。',
  SHEET_NOT_READ:
    'シート「{sheet}」は見出しが同じですが、読み込んでいません。一覧は一つのシートにまとめてください。',
  SHARES_NOT_MADE: '{customer}の[{material}の]調達量からは割合を求められませんでした。',
};

const zh: Readonly<Record<ToldCode, Pattern>> = {
  ROWS_MERGED: '第 {rows} 行为[{material}的]同一家冶炼厂，合并为一条声明。',
  LINKS_OUTSIDE: '公式引用了其他文件；未打开这些文件，以随公式保存的值为准。',
  VERSION_ELSEWHERE: '模板版本不在应有的位置，取自他处[（{got}）]。',
  EMPTY_DECLARATION: '模板未填写：没有公司、回答和冶炼厂。',
  PRODUCTS_IN_NOTES: '申报涵盖的产品过多[（{got} 个）]，未附于各条声明，全部保留在文件的备注中。',
  TEXT_CUT: '文本超出单元格可容纳的长度，仅保留至该长度。',
  PLACE_CONTRADICTED: '表示国家或地区的两栏相互矛盾，以前者为准。',
  EDITION_NOT_STATED: '文件未注明版次[；由文件名取为 {edition}]。',
  VALUES_UNKNOWN: '有 {count} 个值为空：按未知而非 0 处理，并记入该版次的备注。',
  VALUES_BEYOND_SCALE: '有 {count} 个值超出量表范围：按公布值保留，按量表端点评定。',
  EDITION_DATE_ASSUMED: '名单未注明日期，取各行中最晚的日期 {date}。',
  EDITION_DATE_UNKNOWN: '无法得知名单的日期。',
  LIST_CONTRADICTS_ITSELF: '名单中 {id} 的所在国家既为{country}，又为{otherCountry}，以前者为准。',
  COLUMNS_TAKEN: '各列的含义由其表头和内容判断。',
  SHEET_NOT_READ: '工作表“{sheet}”的表头相同，但未读取：请将名单合并到一个工作表中。',
  SHARES_NOT_MADE: '无法由 {customer} 的[{material}]采购量得出份额。',
};

/** By language. */
export const TOLD: Readonly<Record<string, Readonly<Record<ToldCode, Pattern>>>> = { ja, zh };
