import type { remarks as english } from '../en/remarks.ts';

export const remarks: Readonly<Record<keyof typeof english, string>> = {
  'remark.ASSUMED_SHARES':
    '{n} 件のエンティティで、残りを比率不明の供給者に仮定で割り当て、ほかに供給者はいないものとしています。',
  'remark.SHARES_WITHOUT_QUANTITY':
    '{n} 件のエンティティで残りを均等に割り当てました。比率モデルに供給者すべての数量がそろっていません。',
  'remark.CLOSED_LOOPS': '{n} 件のエンティティが互いにのみ供給しています。そこに入る供給は未追跡とします。',
  'remark.FACTS_NOT_RATED':
    '{n} 件のエンティティに深刻度のない事実があります。「少なくとも」と期待値には数えず、「多くとも」には全量を数えます。',
  'remark.FACTS_STALE':
    '{n} 件のエンティティに、レンズが認める期間より古い観察があります。「多くとも」にのみ数えます。',
  'remark.REGION_NOT_STATED':
    '{n} 件のエンティティに地域の記載がなく、地域に関する事実や地域を限る規則は及びません。',
  'remark.MATERIAL_NOT_STATED':
    '{n} 件のエンティティに鉱物の記載がありません。別の鉱物の可能性もありますが、含めています。',
  'remark.LISTS_NOT_ON_RECORD':
    '{names} の版の記録がありません。掲載内容が不明なため、これによる該当はありません。',
  'remark.MATERIALS_OUTSIDE_LENS': 'レンズは{names}を対象としません。その分の供給は該当として数えません。',
  'remark.CHAIN_CLAIMS': '{n} 件のつながりは一段階以上を表すため、その先の階層は「それ以遠」です。',
  'remark.COMPANY_LEVEL_CLAIMS':
    '{n} 件のつながりは供給者の連鎖のどこかにあることを示すもので、個々の製品に含まれることは示しません。',
  'remark.RECORDED_TIMES_TRUSTED': '記録時刻はサービスが付けたものではなく、取り込んだ表の値です。',
  'remark.CLAIMS_WITHIN_MERGED':
    '{n} 件の申告は同一と確認されたエンティティどうしを結ぶため、供給には含めていません。',
  'remark.MATCHES_NOT_FOLLOWED':
    '確認済みの一致 {n} 件は、分けておくべきものを結ぶことになるため、適用していません。',
  'remark.TRACED_IN_STORE':
    '供給網が大きくメモリーに収まらないため、この回答では購入者の上流をデータストアから読み取りました。',
  'remark.TRACE_CUT':
    '{n} 件のエンティティは供給者が多すぎるため読み取っていません。そこに至る供給は追跡できないものとして数えます。',
  'remark.ROWS_BY_TIER_CUT': '最後に示した階層の先にも、一部の供給が続いています。',
  'remark.NOT_SOLVED': '一部の供給は循環の中にあり、計算を打ち切りました。',
  'remark.LIKELY_NOT_SOLVED': '可能性の高い範囲の計算で、一部の供給が循環の中にあり、計算を打ち切りました。',
  'remark.SHARES_ABOVE_ONE': '{n} 件のエンティティで既知の比率の合計が 100% を超えるため、縮小しました。',
  'remark.USES_DECLARED_UNUSED':
    '{n} 件のエンティティが使用しないと申告した鉱物について供給の申告があります。申告は数えます。',
  'remark.LINKS_INTO_ENDS':
    '{n} 件の鉱山・原産地・リサイクル供給源に供給者を示す申告があります。どの数値もこれをたどりません。',
  'remark.OUTSIDE_OWN_DATES': '{n} 件のエンティティに、自身の期間外の日付で有効な申告があります。',
};
