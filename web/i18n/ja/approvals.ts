import type { approvals as english } from '../en/approvals.ts';

export const approvals: Readonly<Record<keyof typeof english, string>> = {
  'approvals.title': '別の人の承認待ち',
  'approvals.approve': '承認',
  'approvals.refuse': '却下',
  'approvals.reason': '却下の理由',
  'approvals.withdraw': '取り下げ',
  'approvals.proposed': '提案：{by}、{at}',
  'approvals.DECIDE_MATCH': '{a} と {b}：{decision}（判断：{by}）',
  'approvals.UNDO_DECISION': '{a} と {b} についての判断を取り消す',
  'approvals.UNDO_IMPORT': '取り込み {number} を取り消す',
  'approvals.USE_LENS': 'レンズ {term}（バージョン {version}）を使う',
  'approvals.USE_SHARE_MODEL': '比率モデル {term}（バージョン {version}）を使う',
  'approvals.cut':
    '{total} 件の提案のうち、新しい {shown} 件のみを表示の対象としています。すべては `orepath approvals list` で確認できます。',
};
