import type { disclosure as english } from '../en/disclosure.ts';

export const disclosure: Readonly<Record<keyof typeof english, string>> = {
  'disclosure.internal': '社内限り：社外への提供不可',
  'disclosure.by': '開示プロファイル「{title}」（{id} {version}）により、社外への提供用に作成しました。',
  'disclosure.nothing': '非開示とした情報はありません。',
  'disclosure.see': '非開示とした情報の件数は「{section}」に記載しています。',
  'disclosure.rests':
    '本報告書の数値は、利用許諾により提供できないデータにも基づいています。数値は正確ですが、本報告書だけから再計算することはできません。出典：',
  'disclosure.title': '非開示情報',
  'disclosure.counted':
    '非開示の名称は、報告書全体で同一の仮名に置き換えています。利用許諾が記載されていない、または判別できないデータは提供しません。',
  'disclosure.rows': '利用許諾により非開示としたデータに基づく数値',
  'disclosure.col.part': '報告書内の箇所',
  'disclosure.col.what': '対象',
  'disclosure.col.why': '理由',
  'disclosure.col.count': '件数',
  'disclosure.noRelationships':
    '取引関係は開示プロファイルにより非開示です。経路はエンティティの種別のみを示します。',
  'disclosure.anySource': '出典を問わない',
  'profile.internal': '社内',
  'profile.customer': '顧客',
  'profile.auditor': '監査人',
  'profile.public': '一般公開',
  'disclosure.why.profile': '開示プロファイル',
  'disclosure.why.licence': '出典の利用許諾',
  'disclosure.why.confidential': '営業秘密（社外に出すための報告書）',
  'disclosure.what.names': 'エンティティの名称と ID',
  'disclosure.what.tiers': '開示範囲より上流のエンティティの名称と ID',
  'disclosure.what.relationships': '取引関係',
  'disclosure.what.shares': '比率',
  'disclosure.what.sources': '文書',
  'disclosure.what.facts': '事実とステータスの値',
  'disclosure.what.people': '担当者',
};
