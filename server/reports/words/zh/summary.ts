import type { summary as english } from '../en/summary.ts';

export const summary: Readonly<Record<keyof typeof english, string>> = {
  'sentence.EXPOSURE': '预计有 {expected} 的供应触及该风险，至少 {low}，至多 {high}。',
  'sentence.COVERAGE': '{coverage} 的供应按已说明的份额追踪，{opaque} 未追踪到终点。',
  'sentence.PATHS': '{n} 条路径解释了预计敞口的 {explained}。',
  'sentence.LIKELY': '将未知份额随机分配，十次中有九次的结果介于 {likelyLow} 与 {likelyHigh} 之间。',
  'sentence.BEYOND': '{beyond} 的供应超出层级限制，未予考察。',
  'sentence.REACHED': '上游已知的 {of} 个实体中有 {n} 个有该风险的记录，最近的在第 {tier} 级。',
  'sentence.REACHED_OR_FURTHER':
    '上游已知的 {of} 个实体中有 {n} 个有该风险的记录，最近的在第 {tier} 级或更远。',
  'sentence.NOT_REACHED': '上游已知的 {of} 个实体均无该风险的记录；这并不表示没有风险。',
  'sentence.SMELTERS':
    '列出冶炼厂和精炼厂 {n} 家：有风险记录 {risky} 家，截至该日经评估合规 {conformant} 家，无状态记录 {without} 家。',
  'sentence.TOP': '最大的贡献为供应的 {contribution}，来自第 {tier} 级的 {name}。',
  'sentence.CHOKEPOINT': '预计敞口的 {through} 经由 {name}。',
  'sentence.GAPS': '追溯在 {n} 个实体处中断，其中最大的部分在 {name}，占供应的 {opaque}。',
  'sentence.CHANGED': '自截至 {asOf} 的报告以来，预计敞口变动 {moved} 个百分点。',
  'sentence.NOT_CHANGED': '自截至 {asOf} 的报告以来，预计敞口没有变动。',
  'sentence.REQUIRED': '发现该风险时，视角要求：{action}（{citation}）。',
  'sentence.ALL_SOURCED': '这些路径上的 {of} 条声明均有文件。',
  'sentence.WITHOUT_SOURCE': '这些路径上的 {of} 条声明中有 {n} 条无来源。',
};
