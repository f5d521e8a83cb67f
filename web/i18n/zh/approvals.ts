import type { approvals as english } from '../en/approvals.ts';

export const approvals: Readonly<Record<keyof typeof english, string>> = {
  'approvals.title': '等待另一人批准',
  'approvals.approve': '批准',
  'approvals.refuse': '拒绝',
  'approvals.reason': '拒绝的理由',
  'approvals.withdraw': '撤回',
  'approvals.proposed': '提议者：{by}，{at}',
  'approvals.DECIDE_MATCH': '{a} 与 {b}：{decision}（决定者：{by}）',
  'approvals.UNDO_DECISION': '撤销对 {a} 与 {b} 的决定',
  'approvals.UNDO_IMPORT': '撤销导入 {number}',
  'approvals.USE_LENS': '使用视角 {term}（版本 {version}）',
  'approvals.USE_SHARE_MODEL': '使用份额模型 {term}（版本 {version}）',
  'approvals.cut':
    '共 {total} 项提议，此处只查看了最新的 {shown} 项。全部可用 `orepath approvals list` 列出。',
};
