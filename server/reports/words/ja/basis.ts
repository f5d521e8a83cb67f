import type { basis as english } from '../en/basis.ts';

export const basis: Readonly<Record<keyof typeof english, string>> = {
  'basis.title': 'この報告書の根拠',
  'basis.buyer': '購入企業',
  'basis.everyBuyer': '記録にあるすべての購入企業',
  'basis.risk': 'リスク',
  'basis.material': '鉱物',
  'basis.asOf': '基準日',
  'basis.knownAt': '判明時点',
  'basis.everything': '記録のすべて',
  'basis.tiers': 'ティア上限',
  'basis.noLimit': 'なし',
  'basis.lens': 'レンズ',
  'basis.shares': '比率モデル',
  'basis.profile': '開示プロファイル',
  'basis.snapshot': 'データ',
  'basis.id': '報告書',
  'basis.hash': '内容のハッシュ',
  'basis.generator': '作成',
  'basis.editions': '該当する事実を含み得るリスト・指数の版',
  'basis.noEditions': '該当する事実を含み得るリストや指数の版の記録はありません。',
  'basis.remarks': '回答の限界とデータの不備',
  'basis.noRemarks': '回答に限界はなく、データの不備も見つかっていません。',
  'basis.noFaults': '回答の根拠となるデータに不備は見つかっていません。',
  'basis.remarkKind': '区分',
  'basis.says': '内容',
  'basis.concerns': '件数',
  'basis.entities': 'エンティティ',
  'basis.limit': '限界',
  'basis.fault': 'データの不備',
  'method.title': '数値の求め方',
  'method.supply': '供給',
  'method.supply.says':
    '数値はすべて、購入企業が調達する 1 単位に対する割合です。購入企業から比率に応じて上流へたどり、リスクに接するか、鉱山・原産地・リサイクル供給源で終わるか、供給者が示されていない箇所に至るまで続けます。',
  'method.hit': 'リスクに接した',
  'method.hit.says':
    '経路上で、レンズの定める事実が該当する最初のエンティティで数え、二重には数えません。出発点では購入企業自身のリスクを除きます。',
  'method.bounds': '少なくとも・多くとも',
  'method.bounds.says':
    '不明な比率をどう分けても、少なくともこれだけがリスクに接しています。多くとも：不明な比率が最も悪い供給者に向かい、未追跡の分もすべて接していた場合です。',
  'method.expected': '期待値',
  'method.expected.says':
    '示されていない比率は比率モデルに従って分け（特に定めがなければ等分）、未追跡の分は接していないものとします。未追跡の割合と併せて読む必要があります。',
  'method.likely': '可能性の高い範囲',
  'method.likely.says':
    '不明な比率を無作為に 256 回分けた結果の 5 および 95 パーセンタイルです。未追跡の分は接していないものとします。',
  'method.coverage': 'カバー率',
  'method.coverage.says':
    '比率がすべて示されたつながりだけで終点までたどれた供給の割合です。残りは仮定した比率によるか、未追跡です。',
  'method.opaque': '未追跡',
  'method.opaque.says':
    'その先の供給者が示されていないエンティティに至る供給です。不明であり、低いという意味ではありません。',
  'method.contribution': '寄与',
  'method.contribution.says':
    'リスクに接せずにエンティティに達する供給に、そのリスクを掛けたものです。全エンティティの寄与、また全経路の寄与の合計は、期待エクスポージャーに一致します。',
  'method.through': '経由',
  'method.through.says':
    '期待エクスポージャーから、そのエンティティが問題のない終点であった場合の値を引いたものです。複数のエンティティの分は重なり、足し合わせられません。',
  'method.reach': '到達と件数',
  'method.reach.says':
    '比率にかかわらず、上流にリスクのあるものがあるか、エンティティが何件あるかです。カバー率が 5 分の 1 に満たない場合は、これを先に示します。',
  'method.claims': '複数の申告',
  'method.claims.says':
    '同じ二者・同じ鉱物に関する申告は一つだけ数えます。比率を示すもの、根拠の強いもの（検証済み、申告、推定の順）、新しいものの順に優先し、ほかは証拠として示します。連鎖の申告は一段階以上を表すため、その先のティアは「またはそれ以遠」です。',
  'method.unknown': '事実の記録なし',
  'method.unknown.says':
    '何も分かっていないことを示し、リスクが低いことを示すものではありません。欠けている比率、日付、出典、ステータスは、欠けているものとして示します。',
  'method.dates': '日付',
  'method.dates.says':
    '申告・事実・ステータスは、基準日に有効で、判明時点に知られていた場合に数えます。同じリストの版が複数あるときは、その日の最新の版を用います。',
  'method.verdicts': '申告であり判定ではない',
  'method.verdicts.says':
    '特定の拠点や企業についての記述は、引用した文書がその日付で述べている内容です。この報告書の認定ではありません。',
  'method.same': '再現性',
  'method.same.says':
    '報告書の ID は、質問、データ、レンズ、比率モデル、版、開示プロファイルから作られます。同じ条件で再度求めると、1 バイトも違わない同じ報告書になります。',
};
