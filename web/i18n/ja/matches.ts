import type { matches as english } from '../en/matches.ts';

export const matches: Readonly<Record<keyof typeof english, string>> = {
  'matches.title': '同一性の確認',
  'matches.intro':
    '名称から同一と考えられる組を、可能性の高い順に示します。判断は直ちに数値へ反映され、以前の記録は上書きされません。',
  'matches.filter': '状態による絞り込み',
  'matches.loading': '組を読み込み中',
  'matches.by': '判断者',
  'matches.byHint': 'お名前',
  'matches.nameFirst': '先に「判断者」にお名前をご記入ください。判断には判断者の記録が必要です。',
  'matches.keys': 'キー：{next} と {previous} で移動、{same} 同一、{different} 別、{later} 後で。',
  'matches.pair': '{a} と {b}',
  'matches.score': '類似度 {score}',
  'matches.decided': '{state}：{by}、{at}',
  'matches.byIdentifier': '識別子の一致による',
  'matches.same': '同一',
  'matches.different': '別',
  'matches.later': '後で',
  'matches.undo': '判断を取り消す',
  'matches.reason': '{reason}：{value}',
  'matches.none.POSSIBLE': '判断待ちの組はありません。',
  'matches.none.CONFIRMED': '同一と確認された組はありません。',
  'matches.none.REJECTED': '別とされた組はありません。',
  'match.POSSIBLE': '判断待ち',
  'match.CONFIRMED': '同一',
  'match.REJECTED': '別',
};
