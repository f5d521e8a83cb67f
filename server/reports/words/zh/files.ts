import type { files as english } from '../en/files.ts';

export const files: Readonly<Record<keyof typeof english, string>> = {
  'files.summary': '表格以外的内容（标题、语句、数值），按阅读顺序排列',
  'files.json': '报告的全部内容；用 orepath report --verify FILE 可核对其是否仍然一致',
  'files.values': '占比（份额、敞口、风险）为 0 到 1 之间的数值，未经舍入。日期采用 ISO 8601（YYYY-MM-DD）。',
  'files.absent': '没有空白字段：数值不予披露或未说明时，字段中以文字说明。',
  'files.sources': '来源为 sources.csv 中的编号，多个编号以分号分隔。',
  'files.guard': '电子表格可能当作公式执行的文本（以 = + - @ 开头）前加有撇号。',
  'files.csv': 'CSV 遵循 RFC 4180，UTF-8 带 BOM，首行为列名。',
};
