import type { drafts as english } from '../en/drafts.ts';

export const drafts: Readonly<Record<keyof typeof english, string>> = {
  'sentence.DRAFT':
    'これは記録にあるデータから作成した下書きです。提出書類でも申告でも法的助言でもありません。要記入の空欄 {n} か所は人が記入し、外部に出す前にすべての記述を確認する必要があります。',
  'sentence.DRAFT_FACILITIES': '記録にある製錬所・精製所は {n} か所です。',
  'draft.about': 'この下書きについて',
  'draft.subtitle': '{buyer}（データの基準日 {asOf}）',
  'draft.made':
    'スナップショット {snapshot}、基準日 {asOf} のデータから作成し、{lens}（バージョン {version}）により判定しました。',
  'draft.unknown':
    '記録にないことは不明です。リスクが小さいとはみなさず、名前の挙がっていない原産地を他の場所とみなすこともしません。',
  'draft.form-sd.title': '下書き：様式 SD および Exhibit 1.01',
  'draft.form-sd.reading':
    '記入と確認が済んだ後に公表するためのものです。サプライヤーとその拠点、鉱山、価格は含めず、サプライヤーの文書は番号のみを示します。示すのは製錬所・精製所と原産国だけです。',
  'draft.eu-2017-821.title': '下書き：EU 規則 2017/821 第 7 条に基づく EU 輸入者の開示',
  'draft.eu-2017-821.reading':
    '記入と確認が済んだ後に公表するためのものです。営業秘密に配慮し（第 7 条第 3 項）、サプライヤーとその拠点、鉱山、価格は含めず、サプライヤーの文書は番号のみを示します。',
  'draft.oecd-five-steps.title': '証拠台帳：OECD ガイダンスの 5 ステップ',
  'draft.oecd-five-steps.reading':
    '社内用です。サプライヤーとその文書の名称を含みます。各ステップについて記録にある証拠を示し、人が補うべき箇所を空欄で示します。',
  'draft.customer-survey.title': '下書き：責任ある鉱物調達に関する調査への回答概要',
  'draft.customer-survey.reading':
    '記入と確認が済んだ後に顧客へ提出するためのものです。サプライヤーとその拠点、鉱山、価格は含めず、サプライヤーの文書は番号のみを示します。データが示す内容を各回答欄の横に示し、回答は人が記入します。当社がすでに申告した回答は出典とともに示します。',

  'draft.onRecord': '記録にある内容',
  'draft.answer': '回答',
  'draft.nothingOnRecord': '記録なし',
  'draft.noCitation': '記録の集計',
  'draft.minerals': '記録にある鉱物とエクスポージャー（{risk}）',
  'draft.low': 'エクスポージャー下限',
  'draft.expected': 'エクスポージャー期待値',
  'draft.high': 'エクスポージャー上限',
  'draft.coverage': '追跡済み',
  'draft.suppliers': '直接サプライヤー',
  'draft.facilities': '製錬所・精製所',
  'draft.withStatus': '基準日に有効なステータスあり',
  'draft.mines': '名前のある鉱山',
  'draft.places': '鉱山名のない原産地',
  'draft.recycled': '再生利用品・スクラップの供給源',
  'draft.noSupply': '供給の記録なし',
  'draft.facility': '製錬所・精製所',
  'draft.facilityCountry': '施設の所在国',
  'draft.standing': 'ステータス（期間）',
  'draft.standingSources': 'ステータスの出典',
  'draft.noStatus': 'ステータスの記録なし',
  'draft.ended': '終了：{status}',
  'draft.statusValue': '{status}：{value}',
  'draft.statusPeriod': '{status}（{period}）',
  'draft.and': '；',
  'draft.originCountries': '記録にある原産国',
  'draft.originUnknown': '原産地の記録なし',
  'draft.placesNotStated': '国の記載がない原産地 {n} 件',
  'draft.recycledSource': '再生利用品・スクラップ',
  'draft.untraced': '受入れ分の追跡',
  'draft.yesUntraced': '一部',
  'draft.noUntraced': '全部',
  'draft.otherFacilities': '供給元の他の製錬所・精製所',
  'draft.namedBy': '記載文書',
  'draft.origins': '原産国',
  'draft.region': '地域',
  'draft.basis': '記載の根拠',
  'draft.atRisk': 'うちリスクのある場所',
  'draft.riskSources': 'リスクの出典',
  'draft.open': 'うち地域不明で未確定',
  'draft.throughFacilities': '供給先の製錬所・精製所',
  'draft.withoutSource': '出典のない記載',
  'draft.supplier': 'サプライヤー',
  'draft.claims': '供給の記載',
  'draft.ownClaims': '自社の調達先の記載',
  'draft.ownSources': '自社の調達先の出典',
  'draft.risks': 'リスク',
  'draft.allMinerals': '全体',
  'draft.reached': 'リスクのある上流のエンティティ',
  'draft.notAsked': '全体の行を参照',
  'draft.responses': 'リスクがある場合にガイダンスが求める対応',
  'draft.response': '対応',
  'draft.requires': '求められる内容（原文英語）',
  'draft.provision': '条項',

  'finding.SUPPLY': '{material}：直接サプライヤー {n} 社からの供給が記録にあります。',
  'finding.NO_SUPPLY': '{material}：供給の記録はありません。使用していないことを意味するものではありません。',
  'finding.DECLARES_USE': '{material}：当社は使用すると申告しています。',
  'finding.DECLARES_NO_USE': '{material}：当社は使用しないと申告しています。',
  'finding.ANSWER': '当社の申告：{value}。',
  'finding.SUPPLIERS':
    '{material}：直接サプライヤー {of} 社のうち {n} 社について、その調達先に関する検証済みまたは申告の記載があります。',
  'finding.COVERED_ORIGINS':
    '{material}：記録にある鉱山・原産地 {of} 件のうち {n} 件が対象国（{countries}）にあります。',
  'finding.NO_COVERED_ORIGIN':
    '{material}：記録にある鉱山・原産地 {n} 件に対象国のものはありません。未追跡の分には含まれる可能性があります。',
  'finding.LISTED_ORIGINS':
    '{material}：記録にある鉱山・原産地 {of} 件のうち {n} 件について、紛争地域および高リスク地域または武装勢力の介入が記録されています（{countries}）。',
  'finding.NO_LISTED_ORIGIN':
    '{material}：記録にある鉱山・原産地 {n} 件には、紛争地域および高リスク地域または武装勢力の介入の記録はありません。未追跡の分には含まれる可能性があります。',
  'finding.OPEN_ORIGINS':
    '{material}：{countries}の原産地 {n} 件は地域の記載がありません。同国の一部の地域にはリスクの記録があるため、該当するかどうかは未確定です。',
  'finding.NO_ORIGIN': '{material}：鉱山・原産地の記録はありません。',
  'finding.EXPOSURE':
    '{material}・{risk}：供給のうち該当すると見込まれる割合は {expected}、下限 {low}、上限 {high}。申告された比率で追跡されたのは {coverage}、未追跡は {opaque} です。',
  'finding.RECYCLED':
    '{material}：再生利用品・スクラップの供給源 {n} 件、鉱山・原産地 {mined} 件が記録にあります。すべてが再生利用品であることは示されていません。',
  'finding.NOT_RECYCLED': '{material}：再生利用品・スクラップの供給源の記録はありません。',
  'finding.FACILITIES':
    '{material}：製錬所・精製所 {n} か所が記録にあります。基準日に有効なステータスがあるもの {withStatus} か所、原産地の記録がないもの {withoutOrigin} か所、受入れ分の一部が未追跡のもの {partlyTraced} か所です。',
  'finding.NO_FACILITY': '{material}：製錬所・精製所の記録はありません。',
  'finding.NOT_IDENTIFIED': '{material}：ほかに {n} か所の製錬業者が「未特定」と申告されています。',
  'finding.ORIGIN_DEPTH':
    '{material}：記録にある原産地のうち、名前のある鉱山は {mines} 件、国または地域までしか分からないものは {places} 件です。',
  'finding.STATUS_HOLDS': '製錬所・精製所 {of} か所のうち {n} か所が基準日に有効：{status}、{value}。',
  'finding.STATUS_ENDED': '製錬所・精製所 {of} か所のうち {n} か所は基準日より前に終了：{status}、{value}。',
  'finding.STATUS_NONE':
    '製錬所・精製所 {of} か所のうち {n} か所には、基準日に有効なステータスの記録がありません。拒否されたことを意味するものではありません。',
  'finding.QUESTIONS':
    'サプライヤーへの質問 {n} 件が記録にあります（未着手 {open}、照会中 {asked}、回答済み {answered}、取下げ {dropped}）。',
  'finding.NO_QUESTIONS': 'サプライヤーへの質問の記録はありません。',
  'finding.GAPS': '追跡が途切れる箇所は {n} か所、仮定の比率で続く箇所は {assumed} か所です。',
  'finding.LIST': '記録にある紛争地域および高リスク地域の例示リストの版：',
  'finding.NO_LIST':
    '紛争地域および高リスク地域の例示リストはどの版も記録にありません。掲載地域は不明で、これによる該当はありません。',
};
