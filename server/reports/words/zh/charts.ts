import type { charts as english } from '../en/charts.ts';

export const charts: Readonly<Record<keyof typeof english, string>> = {
  'chart.band': '敞口区间',
  'chart.pause': '；',
  'chart.strip': '供应终于何处',
  'chart.expected': '预计 {expected}',
  'chart.likely': '可能为 {low} 至 {high}',
  'chart.range': '至少 {low}，至多 {high}',
  'mass.hit': '触及风险',
  'mass.clean': '无风险的已知终点',
  'mass.opaque': '未追踪',
  'mass.beyondLimit': '超出层级限制',
};
