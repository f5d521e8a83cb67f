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
  'chart.paths': '主な経路',
  'chart.pathsNote':
    '掲載した経路 {total} 本のうち {shown} 本を図示。線の上は購入側の供給に占める比率、右端は経路の寄与です。',
  'chart.withheld': '非開示',
  'chart.tiers': '購入企業から鉱山まで',
  'chart.buyer': '購入企業',
  'chart.tier': 'ティア {tier}',
  'chart.tierOrFurther': 'ティア {tier} 以遠',
  'chart.more': 'ほか {n} 件',
  'chart.tiersDrawn':
    '全体を図示した経路は {ofPaths} 本のうち {paths} 本、エンティティは {ofEntities} のうち {entities} で、期待エクスポージャーの {part} を占めます。',
  'chart.tiersNote':
    'エンティティは、供給が通過するティアごとに一度ずつ描かれます。線が太いほど、期待エクスポージャーのうちそこを通る部分が大きくなります。比率は各段階の表にあります。',
  'chart.keyBand': '複数をまとめて表示',
  'chart.keyRisk': '{risk}に関する事実が算入される',
  'chart.keyAssumed': '比率は仮定',
  'chart.keyChain': '連鎖の申告：間に立つ者は不明',
  'chart.map': 'リスクに接した場所',
  'chart.mapHit': 'ここで{risk}に接した供給（面積が割合を表す）',
  'chart.mapNamed': '経路上のエンティティまたは上流の製錬所がある国',
  'chart.mapElsewhere': '{n} 件の寄与（供給の {part}）は、国の記載がないか非開示のため図示できません。',
  'chart.mapNote':
    '円は国の中央に置かれ、拠点の位置を示しません。円はエンティティの合計であり、国全体にリスクがあるという意味ではありません。図形：Natural Earth、1:1.1 億。描かれた境界線は、境界についての見解を示すものではありません。',
};
