import type { summary as english } from '../en/summary.ts';

export const summary: Readonly<Record<keyof typeof english, string>> = {
  'sentence.EXPOSURE':
    '供給のうちリスクに接したと見込まれる割合は {expected}、下限 {low}、上限 {high} です。',
  'sentence.COVERAGE':
    '供給の {coverage} は申告された比率で追跡され、{opaque} は終点まで追跡されていません。',
  'sentence.PATHS': '{n} 本の経路で期待エクスポージャーの {explained} を説明できます。',
  'sentence.LIKELY':
    '不明な比率を無作為に分けると、10 回のうち 9 回は {likelyLow} から {likelyHigh} の間に収まります。',
  'sentence.BEYOND': '供給の {beyond} はティア上限の先にあり、対象としていません。',
  'sentence.REACHED':
    '上流で判明している {of} 件のエンティティのうち {n} 件にこのリスクの記録があり、最も近いものはティア {tier} です。',
  'sentence.REACHED_OR_FURTHER':
    '上流で判明している {of} 件のエンティティのうち {n} 件にこのリスクの記録があり、最も近いものはティア {tier} またはそれ以遠です。',
  'sentence.NOT_REACHED':
    '上流で判明している {of} 件のエンティティに、このリスクの記録はありません。リスクがないことを示すものではありません。',
  'sentence.SMELTERS':
    '製錬所・精製所は {n} 件が挙げられています。リスクの記録あり {risky} 件、基準日に適合 {conformant} 件、ステータスの記録なし {without} 件です。',
  'sentence.TOP': '最大の寄与は供給の {contribution} で、ティア {tier} の {name} によるものです。',
  'sentence.CHOKEPOINT': '期待エクスポージャーの {through} が {name} を経由します。',
  'sentence.GAPS': '追跡は {n} 件のエンティティで途切れます。最大は {name} で、供給の {opaque} です。',
  'sentence.CHANGED':
    '基準日 {asOf} の報告書から、期待エクスポージャーは {moved} パーセントポイント変わりました。',
  'sentence.NOT_CHANGED': '基準日 {asOf} の報告書から、期待エクスポージャーに変化はありません。',
  'sentence.REQUIRED': 'リスクが見つかった場合にレンズが求める対応：{action}（{citation}）。',
  'sentence.ALL_SOURCED': 'これらの経路にある {of} 件の申告には、すべて文書があります。',
  'sentence.WITHOUT_SOURCE': 'これらの経路にある {of} 件の申告のうち {n} 件には出典がありません。',
};
