export const approvals = {
  'approvals.title': 'Waiting for a second person',
  'approvals.approve': 'Approve',
  'approvals.refuse': 'Refuse',
  'approvals.reason': 'Why it is refused',
  'approvals.withdraw': 'Withdraw',
  'approvals.proposed': 'Proposed by {by}, {at}',
  'approvals.DECIDE_MATCH': '{a} and {b}: {decision}, decided by {by}.',
  'approvals.UNDO_DECISION': 'Undo the decision on {a} and {b}.',
  'approvals.UNDO_IMPORT': 'Undo import {number}.',
  'approvals.USE_LENS': 'Use the lens {term}, version {version}.',
  'approvals.USE_SHARE_MODEL': 'Use the share model {term}, version {version}.',
  'approvals.cut':
    'Only the newest {shown} of {total} proposals were looked through. `orepath approvals list` gives all.',
};
