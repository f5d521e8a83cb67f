import type { changes as english } from '../en/changes.ts';

export const changes: Readonly<Record<keyof typeof english, string>> = {
  'changes.title': '前回の報告書からの変化',
  'changes.noPrevious': 'この報告書は以前の報告書と比較していません。',
  'changes.lead': '報告書 {id}（基準日 {asOf}、データ {snapshot}）と比較しています。',
  'changes.leadSameData':
    '報告書 {id}（基準日 {asOf}）と比較しています。いずれも同じデータ {snapshot} に基づき、違いは基準日だけです。',
  'changes.otherLens':
    'レンズは前回が第 {before} 版、今回が第 {after} 版です。変化の一部はこれによる可能性があります。',
  'changes.figures': '前回と今回の数値',
  'changes.figure': '数値',
  'changes.before': '前回',
  'changes.after': '今回',
  'changes.moved': '変化（ポイント）',
  'changes.low': 'エクスポージャー：下限',
  'changes.expected': 'エクスポージャー：期待値',
  'changes.high': 'エクスポージャー：上限',
  'changes.coverage': 'カバー率',
  'changes.movers': 'エクスポージャーの期待値を動かしたもの',
  'changes.moversAdd':
    '各行は、一方の時点だけで該当するものです。合計は期待エクスポージャーの変化に一致します。',
  'changes.noMovers':
    '期待エクスポージャーに関わるもので、この間に開始、終了、記録、撤回されたものはありません。',
  'changes.unknown.OTHER_LENS': 'レンズの版が異なるため、何が数値を動かしたかを個別に示すことはできません。',
  'changes.unknown.NOT_ON_RECORD':
    '前回の時点の記録が同じ形では残っていないため、何が数値を動かしたかを個別に示すことはできません。',
  'changes.what': '変わったもの',
  'changes.where': '影響した先',
  'changes.whereCount': '影響した件数',
  'changes.move': '{what} {id}：{move}',
  'changes.contributions.title': '変化した寄与',
  'changes.contributions.none': '変化した寄与はありません。',
  'changes.gaps.title': '生じた・解消した・変化した未追跡箇所',
  'changes.gaps.none': '未追跡箇所に変化はありません。',
  'changes.notListed': 'なし',
  'changes.smeltersAdded': '今回新たに挙げられた製錬所・精製所 {n} 件：{names}。',
  'changes.smeltersGone': '今回挙げられなくなった製錬所・精製所 {n} 件：{names}。',
  'changes.smeltersSame': '挙げられている製錬所・精製所は同じです。',
  'changes.statuses': '変わったステータス',
  'changes.statusesSame': '両方に挙げられた製錬所・精製所のステータスに変化はありません。',
  'changes.status': 'ステータス',
  'changes.material': '鉱物',
  'changes.noStatus': '記録なし',
  'changes.documentsAdded': '今回新たに引用した文書 {n} 件：',
  'changes.documentsGone': '今回引用しなくなった文書 {n} 件：',
  'changes.documentsSame': '引用している文書は同じです。',
};
