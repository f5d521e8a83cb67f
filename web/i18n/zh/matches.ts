import type { matches as english } from '../en/matches.ts';

export const matches: Readonly<Record<keyof typeof english, string>> = {
  'matches.title': '身份核对',
  'matches.intro':
    '名称显示可能为同一实体的成对条目，可能性最高者在前。数字随决定立即更新；先前的记录不会被覆盖。',
  'matches.filter': '按状态筛选',
  'matches.loading': '正在载入条目',
  'matches.by': '决定人',
  'matches.byHint': '您的姓名',
  'matches.nameFirst': '请先在“决定人”处填写姓名：决定须注明由谁作出。',
  'matches.keys': '按键：{next} 和 {previous} 移动，{same} 相同，{different} 不同，{later} 稍后。',
  'matches.pair': '{a} 与 {b}',
  'matches.score': '相似度 {score}',
  'matches.decided': '{state}：{by}，{at}',
  'matches.byIdentifier': '凭准确标识符',
  'matches.same': '相同',
  'matches.different': '不同',
  'matches.later': '稍后',
  'matches.undo': '撤销决定',
  'matches.reason': '{reason}：{value}',
  'matches.none.POSSIBLE': '没有等待决定的条目。',
  'matches.none.CONFIRMED': '没有确认为同一的条目。',
  'matches.none.REJECTED': '没有被认定为不同的条目。',
  'match.POSSIBLE': '等待决定',
  'match.CONFIRMED': '相同',
  'match.REJECTED': '不同',
};
