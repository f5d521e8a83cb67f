import type { tierN as english } from '../en/tier-n.ts';

export const tierN: Readonly<Record<keyof typeof english, string>> = {
  'tierN.title': 'ティア N エクスポージャー報告書',
  'tierN.subtitle': '{buyer}：{risk}、{material}',
  'tierN.allMaterials': 'すべての鉱物',
  'tierN.summary': '要約',
  'tierN.contributions': 'リスクの由来',
  'col.entity': 'エンティティ',
  'col.kind': '種別',
  'col.country': '国',
  'col.tier': 'ティア',
  'col.arrival': '通過する供給',
  'col.risk': 'リスク',
  'col.contribution': '寄与',
};
