import type { general as english } from '../en/general.ts';

export const general: Readonly<Record<keyof typeof english, string>> = {
  'withheld.profile': '不予披露（依披露方案）',
  'withheld.licence': '不予披露（依来源的许可条款）',
  'entity.withheld': '实体 {id}',
  'cell.notStated': '未说明',
  'doc.running': '{id} · 截至 {asOf} · {snapshot}',
  'doc.contents': '目录',
  'doc.page': '第 {number} 页，共 {of} 页',
  'doc.noSource': '无来源',
  'doc.shownOf': '共 {total} 项，显示 {shown} 项',
  'doc.continued': '续',
  'doc.blank': '待填写',
  'doc.sources': '来源',
  'col.number': '编号',
  'col.publisher': '发布者',
  'col.title': '标题',
  'col.date': '日期',
  'col.edition': '版本',
  'col.licence': '许可',
  'col.address': '地址',
  'col.sources': '来源',
};
