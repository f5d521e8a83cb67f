import type { smelters as english } from '../en/smelters.ts';

export const smelters: Readonly<Record<keyof typeof english, string>> = {
  'smelters.title': '製錬所・精製所',
  'smelters.lead':
    '上流に {n} か所の製錬所・精製所が挙げられています。一覧の {of} か所のうち {none} か所には、基準日に有効なステータスの記録がありません。',
  'smelters.noneNamed': '上流に挙げられている製錬所・精製所はありません。',
  'smelters.note':
    'ステータスは、記載された期間について出典が述べる内容です。「記録なし」は、ここでは把握していないという意味であり、ステータスが存在しない、または認められなかったという意味ではありません。',
  'smelters.statuses': '製錬所・精製所のステータス',
  'smelters.otherIds': 'その他の識別子',
  'smelters.otherNames': '別名',
  'smelters.materials': '金属・鉱物',
  'smelters.claims': '挙げている申告数',
  'smelters.customers': '挙げている企業・拠点数',
  'smelters.withoutSource': '出典のない申告数',
  'smelters.onDate': '基準日時点',
  'smelters.holds': '有効',
  'smelters.ended': '終了済み',
  'smelters.noneOnRecord': '記録なし',
  'smelters.status': 'ステータス',
  'smelters.value': '内容',
};
