import type { takeAway as english } from '../en/take-away.ts';

export const takeAway: Readonly<Record<keyof typeof english, string>> = {
  'takeAway.label': '导出：{name}',
  'takeAway.svg': '将图保存为 SVG',
  'takeAway.png': '将图保存为两倍大小的 PNG',
  'takeAway.csv': '将各行保存为 CSV',
  'takeAway.link': '复制指向此内容的链接，固定于此截至日期与目前所知',
  'takeAway.linkWord': '链接',
  'takeAway.dark': '深色',
  'takeAway.working': '正在生成文件…',
  'takeAway.saved': '已保存为 {file}',
  'takeAway.savedSmaller': '已以 {scale} 倍大小保存为 {file}：两倍则过大。',
  'takeAway.tooLarge': '图过大，无法生成图片。请保存为 SVG。',
  'takeAway.copied': '链接已复制：截至 {asOf}，知悉时点 {knownAt}',
  'takeAway.copyByHand': '浏览器不允许此页面复制。请在此复制链接：',
  'takeAway.failed': '未能保存。{why}',
  'takeAway.again': '请再试一次。',
  'takeAway.at': '截至 {asOf}，知悉时点 {knownAt}，快照 {snapshot}',
  'takeAway.terms': '{risk} · {material} · {tiers}',
  'takeAway.content': '内容',
  'takeAway.answer': '答案',
  'takeAway.snapshot': '快照',
  'takeAway.shown': '省略',
  'takeAway.data': '数据',
  'takeAway.address': '地址',
  'takeAway.rows': '共 {total} 行，此处 {n} 行：服务一次只提供这么多。',
  'takeAway.inView': '纸面上只有当时显示的行；CSV 含全部行。',

  'moved.title':
    '此链接生成后数据已有变动：当时为快照 {before}，现为 {now}。此后记录的内容不计入，但其间撤销的导入或作出的身份认定可能使数值变动。',
  'moved.now': '按今天提问',
  'moved.keep': '知道了',
};
