import type { tierN as english } from '../en/tier-n.ts';

export const tierN: Readonly<Record<keyof typeof english, string>> = {
  'tierN.title': 'N 级供应链风险敞口报告',
  'tierN.subtitle': '{buyer}：{risk}，{material}',
  'tierN.allMaterials': '所有矿产',
  'tierN.summary': '摘要',
  'tierN.contributions': '风险来自何处',
  'col.entity': '实体',
  'col.kind': '类型',
  'col.country': '国家',
  'col.tier': '层级',
  'col.arrival': '流经的供应',
  'col.risk': '风险',
  'col.contribution': '贡献',
};
