import type { page as english } from '../en/page.ts';

export const page: Readonly<Record<keyof typeof english, string>> = {
  'page.question': '问题',
  'page.loading': '正在载入…',
  'page.screens': '页面',
  'screen.portfolio': '组合总览',
  'screen.question': '问题',
  'screen.compare': '比较',
  'screen.sources': '来源',
  'screen.whatif': '假设分析',
  'screen.questions': '待解问题',
  'screen.imports': '导入',
  'screen.matches': '身份核对',
  'page.skip': '跳到答案',
  'page.language': '语言',
  'page.theme': '外观',
  'theme.system': '跟随系统',
  'theme.light': '浅色',
  'theme.dark': '深色',
  'page.space': '空间',
  'page.data': '数据说明',
  'page.fictional': '演示数据：其中的公司、场所、冶炼厂和矿山均为虚构。',
  'page.size': '{entities} 个实体 · {claims} 条声明 · {documents} 份文件',
  'page.snapshot': '快照 {id}',

  'search.label': '搜索实体',
  'search.hint': '搜索实体',
  'search.none': '没有与“{text}”相符的记录。',
  'search.more': '另有 {n} 项，可继续输入以缩小范围',
  'search.failed': '搜索没有响应。',

  'pager.shown': '显示第 {from} 至 {to} 项，共 {total} 项。',
  'pager.back': '上一页',
  'pager.next': '下一页',

  'live.selected': '已选择：{name}',
  'live.answer': '{expected}，至少 {low}，至多 {high}，已追溯 {coverage}',
};
