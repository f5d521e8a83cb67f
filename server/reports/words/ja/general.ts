import type { general as english } from '../en/general.ts';

export const general: Readonly<Record<keyof typeof english, string>> = {
  'withheld.profile': '非開示（開示プロファイルによる）',
  'withheld.licence': '非開示（出典の利用許諾による）',
  'entity.withheld': 'エンティティ {id}',
  'cell.notStated': '記載なし',
  'doc.running': '{id} · 基準日 {asOf} · {snapshot}',
  'doc.contents': '目次',
  'doc.page': '{number} / {of} ページ',
  'doc.noSource': '出典なし',
  'doc.shownOf': '{total} 件中 {shown} 件を表示',
  'doc.continued': '続き',
  'doc.blank': '要記入',
  'doc.sources': '出典',
  'col.number': '番号',
  'col.publisher': '発行者',
  'col.title': '表題',
  'col.date': '日付',
  'col.edition': '版',
  'col.licence': '利用許諾',
  'col.address': '所在',
  'col.sources': '出典',
};
