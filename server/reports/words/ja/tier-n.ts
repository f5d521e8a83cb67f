import type { tierN as english } from '../en/tier-n.ts';

export const tierN: Readonly<Record<keyof typeof english, string>> = {
  'tierN.title': 'ティア N エクスポージャー報告書',
  'tierN.subtitle': '{buyer}：{risk}、{material}',
  'tierN.allMaterials': 'すべての鉱物',
  'tierN.summary': '要約',
  'tierN.contributions': 'リスクの由来',
  'sentence.EXPOSURE':
    '供給のうちリスクに接したと見込まれる割合は {expected}、下限 {low}、上限 {high} です。',
  'sentence.COVERAGE':
    '供給の {coverage} は申告された比率で追跡され、{opaque} は終点まで追跡されていません。',
  'sentence.PATHS': '{n} 本の経路で期待エクスポージャーの {explained} を説明できます。',
  'col.entity': 'エンティティ',
  'col.kind': '種別',
  'col.country': '国',
  'col.tier': 'ティア',
  'col.arrival': '通過する供給',
  'col.risk': 'リスク',
  'col.contribution': '寄与',
};
