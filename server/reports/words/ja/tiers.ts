import type { tiers as english } from '../en/tiers.ts';

export const tiers: Readonly<Record<keyof typeof english, string>> = {
  'cell.doesNotApply': '該当なし',

  'tiers.title': 'ティア別',
  'tiers.lead':
    '直接のサプライヤーから届く供給のうち、検証済みの申告によるものは {verified}、申告によるものは {declared}、推定によるものは {inferred}、どの文書も比率を述べていないものは {assumed} です。',
  'tiers.note':
    '数値は購入者の供給全体に対する割合です。「検証済み」から「比率の記載なし」までは、供給が最後のつながりをどの種類の申告によって届いたかを示し、合計は「到達」に等しくなります。到達した供給は、リスクに接する、リスクのない終点に至る、追跡が途切れる、次のティアへ進む、のいずれかです。エンティティは最も近いティアで一度だけ数えます。',
  'tiers.limit': '追跡はティア {tier} までです。その先は上限の先とし、判断しません。',
  'tiers.rest':
    'ティア {tier} より先では、循環により各ティアに到達する供給は {least} 未満です。JSON にはすべて記載しています。',
  'tiers.buyer': '購入者',
  'tiers.entities': 'エンティティ数',
  'tiers.risky': 'リスクあり',
  'tiers.arriving': '到達',
  'tiers.verified': '検証済み',
  'tiers.declared': '申告',
  'tiers.inferred': '推定',
  'tiers.assumed': '比率の記載なし',

  'risks.title': 'リスク・鉱物別',
  'risks.note':
    'レンズのすべてのリスクについて、すべての鉱物と、サプライチェーンの申告に挙げられた各鉱物の値です。リスクは重なり合い、合計できません。',
  'risks.asked': 'この質問',
  'risks.without': '数値のないもの',
  'risks.why': '理由',
  'risks.noBuyer': '購入者がこの鉱物を購入しているという記録なし',
  'risks.outsideLens': 'レンズの対象外',
  'risks.low': '下限',
  'risks.expected': '期待値',
  'risks.high': '上限',
  'risks.coverage': '追跡率',

  'contributions.none': '供給が到達する上流のエンティティのうち、リスクの記録があるものはありません。',
  'contributions.required': 'リスクが認められた場合にレンズ（{lens}）が求める対応：{action}（{citation}）。',
  'contributions.noneRequired': 'リスクが認められた場合にレンズ（{lens}）が求める対応はありません。',
  'contributions.note':
    '寄与は、エンティティに到達する供給とそのリスクの積で、合計は期待エクスポージャーに等しくなります。事実は出典による日付付きの主張であり、判定ではありません。',
  'facts.title': '考慮した事実',
  'facts.fact': '事実',
  'facts.about': '対象',
  'facts.itself': 'エンティティ自体',
  'facts.materialAt': '{where}、{material}',
  'facts.value': '公表値',
  'facts.rated': '深刻度（記載または換算）',
  'facts.severity': '深刻度（レンズによる）',
  'facts.notRated': '評価なし',
  'facts.dated': '出典の日付',
  'facts.citation': '条文',
  'mitigations.title': 'リスクを下げるもの',
  'mitigations.leaves': '残るリスク',

  'chokepoints.title': '経由する要所',
  'chokepoints.none': '単一のエンティティを経由するエクスポージャーはありません。',
  'chokepoints.note':
    '「経由」は、そのエンティティが問題のない終点であった場合に期待エクスポージャーが下がる幅です。複数のエンティティの分は重なり、合計できません。「依存度」は、このエンティティだけにリスクがあるとした場合のエクスポージャーです。',
  'chokepoints.through': '経由',
  'chokepoints.share': 'エクスポージャーに占める割合',
  'chokepoints.dependency': '依存度',
  'chokepoints.cutsOff': 'ここを通らずには到達しないリスクのあるエンティティ数',
  'chokepoints.dominates': 'リスクのあるすべて',

  'reach.title': '上流にあるもの',
  'reach.some':
    '上流に知られている {of} のエンティティのうち {n} にリスク（{risk}）の記録があり、最も近いものはティア {tier} です。',
  'reach.orFurther':
    '上流に知られている {of} のエンティティのうち {n} にリスク（{risk}）の記録があり、最も近いものはティア {tier} またはその先です。',
  'reach.none': '上流に知られている {n} のエンティティに、リスク（{risk}）の記録はありません。',
  'reach.unknown':
    'うち {n} には、このリスクについて考慮できる事実の記録がありません。これは不明であり、低いという意味ではありません。',
  'reach.thin':
    '記載された比率で追跡できる供給は {coverage} にとどまるため、エクスポージャーの幅よりもこれらの件数の方が多くを語ります。',
  'reach.census': 'ティア・種別ごとの上流エンティティ',
  'reach.leastTier': '最も近いティア',
  'reach.count': 'エンティティ数',
  'reach.risky': 'リスクあり',
  'reach.withoutFact': '事実の記録なし',
  'reach.withoutStatus': 'ステータスの記録なし',
  'reach.statuses': '上流エンティティが基準日に有するステータス',
  'reach.entities': 'リスクの記録がある上流エンティティ：{risk}',
  'reach.certain': '距離',
  'reach.tierExact': '確定',
  'reach.tierOrFurther': 'またはその先',
  'reach.path': '最短経路',
};
