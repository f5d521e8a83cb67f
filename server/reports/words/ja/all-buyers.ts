import type { allBuyers as english } from '../en/all-buyers.ts';

export const allBuyers: Readonly<Record<keyof typeof english, string>> = {
  'allBuyers.title': 'ティア N エクスポージャー報告書：すべての購入企業',
  'allBuyers.subtitle': '購入企業 {n} 社：{risk}、{material}',
  'allBuyers.mean': '全購入企業の平均',
  'allBuyers.distribution': '期待エクスポージャー別の購入企業数',
  'allBuyers.above': '期待値（超）',
  'allBuyers.atMost': '期待値（以下）',
  'allBuyers.buyers': '購入企業数',
  'allBuyers.part': '全購入企業に占める割合',
  'allBuyers.every': 'すべての購入企業',
  'allBuyers.buyer': '購入企業',
  'allBuyers.order':
    '期待エクスポージャーの大きい順、次に上限の大きい順です。期待値は未追跡の供給を 0 と数えるため、上下限およびカバレッジと併せて読んでください。追跡率が低い場合の小さな値は、リスクが低いことを意味しません。',
  'allBuyers.risky': '上流のリスクのあるエンティティ数',
  'allBuyers.nearest': '最も近いティア',
  'allBuyers.byRisk': 'リスクと鉱物別',
  'allBuyers.exposed': '期待値が 0 を超える',
  'allBuyers.possiblyExposed': '上限が 0 を超える',
  'allBuyers.means':
    '割合は、その鉱物の購入企業についての単純平均です。規模にかかわらず一社を等しく数えます。',
  'allBuyers.contributions': '全購入企業のエクスポージャーの由来',
  'allBuyers.arrival': '通過する供給（平均）',
  'allBuyers.contribution': '寄与（平均）',
  'allBuyers.contributionNote':
    '寄与は、そのエンティティが各購入企業の期待エクスポージャーに加える分の単純平均です。すべてを合計すると期待エクスポージャーの平均になります。',
  'col.expected': '期待値',
  'col.low': '下限',
  'col.high': '上限',
  'col.likelyLow': '可能性の高い範囲（下）',
  'col.likelyHigh': '可能性の高い範囲（上）',
  'col.coverage': 'カバレッジ',
  'col.ofTraced': '追跡分に占める割合',
  'sentence.NO_BUYERS':
    'この質問で数えられる供給リンクを持つエンティティがないため、報告する購入企業はありません。',
  'sentence.ALL_REACHED':
    '購入企業 {of} 社のうち {n} 社の上流に、リスクのあるエンティティが記録されています。',
  'sentence.ALL_EXPOSURE':
    '購入企業 {n} 社の平均で、供給のうちリスクに接したと見込まれる割合は {expected}、下限 {low}、上限 {high} です。',
  'sentence.ALL_COVERAGE':
    '平均で、供給の {coverage} は申告された比率で追跡され、{opaque} は終点まで追跡されていません。',
  'sentence.ALL_HARDLY_TRACED':
    '購入企業 {of} 社のうち {n} 社では、申告された比率で追跡された供給が {coverage} 未満です。期待値よりも上下限を重視してください。',
  'sentence.ALL_EXPECTED_ZERO':
    '購入企業 {of} 社のうち {n} 社の期待エクスポージャーは 0 です。リスクに接した記録がないという意味であり、接していないという意味ではありません。',
  'sentence.ALL_EXPECTED_RANGE':
    '購入企業 {of} 社のうち {n} 社の期待エクスポージャーは {from} を超え {to} 以下です。',
  'sentence.ALL_WORST':
    '最もエクスポージャーの大きい {n} 社が、全購入企業の期待エクスポージャーの {explained} を占めます。',
  'sentence.ALL_SOURCES':
    '全購入企業の期待エクスポージャーの {explained} は {n} 件のエンティティに由来します。',
};
