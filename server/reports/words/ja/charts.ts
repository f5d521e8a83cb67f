import type { charts as english } from '../en/charts.ts';

export const charts: Readonly<Record<keyof typeof english, string>> = {
  'chart.band': 'エクスポージャーの幅',
  'chart.pause': '、',
  'chart.strip': '供給の行き先',
  'chart.expected': '期待値 {expected}',
  'chart.likely': '可能性の高い範囲 {low}～{high}',
  'chart.range': '少なくとも {low}、多くとも {high}',
  'mass.hit': 'リスクに接した',
  'mass.clean': 'リスクのない既知の終点',
  'mass.opaque': '未追跡',
  'mass.beyondLimit': 'ティア上限の先',
};
