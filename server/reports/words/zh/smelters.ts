import type { smelters as english } from '../en/smelters.ts';

export const smelters: Readonly<Record<keyof typeof english, string>> = {
  'smelters.title': '冶炼厂和精炼厂',
  'smelters.lead': '上游列有 {n} 家冶炼厂或精炼厂；所列 {of} 家中有 {none} 家没有在该日期有效的状态记录。',
  'smelters.noneNamed': '上游未列有冶炼厂或精炼厂。',
  'smelters.note': '状态是其来源就所述期间的说法。“无记录”指此处未掌握，既不表示没有状态，也不表示未获通过。',
  'smelters.statuses': '冶炼厂和精炼厂的状态',
  'smelters.otherIds': '其他标识',
  'smelters.otherNames': '其他名称',
  'smelters.materials': '金属和矿产',
  'smelters.claims': '提及它的声明条数',
  'smelters.customers': '提及它的企业和场所数',
  'smelters.withoutSource': '无来源的声明条数',
  'smelters.onDate': '在该日期',
  'smelters.holds': '有效',
  'smelters.ended': '已终止',
  'smelters.noneOnRecord': '无记录',
  'smelters.status': '状态',
  'smelters.value': '内容',
};
