import type { gaps as english } from '../en/gaps.ts';

export const gaps: Readonly<Record<keyof typeof english, string>> = {
  'gaps.title': '追跡が途切れる箇所と照会先',
  'gaps.askTitle': '次に尋ねること',
  'gaps.askLead':
    '{n} 件の回答で、範囲 {before} が供給の {narrowed} 分狭まります。尋ねた分がすべて該当なしの場合と、すべてリスクに接していた場合の平均です。',
  'gaps.exact': '同じ件数でこれ以上狭める組はありません（すべて試算済み）。',
  'gaps.atMost': '同じ件数で {atMost} より狭める組はありません。',
  'gaps.band': '{low}〜{high}',
  'gaps.ask.gap': '{name} に供給しているのは誰か。',
  'gaps.ask.split': '{name} の各サプライヤーの比率はいくらか。',
  'gaps.question': '質問の内容',
  'gaps.mass': '対象の供給',
  'gaps.ifCleanLow': '該当なしの場合の下限',
  'gaps.ifCleanHigh': '該当なしの場合の上限',
  'gaps.ifHitLow': '接していた場合の下限',
  'gaps.ifHitHigh': '接していた場合の上限',
  'gaps.narrowed': '範囲の縮小幅',
  'gaps.lead':
    '追跡は {n} 件のエンティティで途切れます。未追跡の分は、期待値では接していないものとし、「多くとも」には全量を数えます。不明であって、低いということではありません。',
  'gaps.none':
    '追跡は途切れません。供給はすべて鉱山、原産地、リサイクル供給源、またはティア上限で終わります。',
  'gaps.largest': '回答による効果は、大きいものから {n} 件について計算しています。',
  'gaps.notComputed': '未計算',
  'gaps.table': '追跡が途切れる箇所',
  'gaps.opaque': 'この先が未追跡',
  'gaps.lowGain': '下限の上昇（接していた場合・仮定どおりの場合）',
  'gaps.highGain': '上限の低下（該当なしの場合・仮定どおりの場合）',
  'gaps.namedBy': '供給者として挙げた者',
  'gaps.namedByCount': '挙げた者の数',
  'gaps.itself': 'なし：本人に照会',
  'gaps.splitLead': '{n} 件のエンティティでは、比率を誰も示していない供給者に仮定の比率で割り当てています。',
  'gaps.noSplit': '仮定した比率はありません。',
  'gaps.splitTable': '仮定した比率',
  'gaps.assumed': '仮定の比率で先に進む供給',
  'gaps.suppliers': '比率不明の供給者数',
};
