import type { guide as english } from '../en/guide.ts';

export const guide: Readonly<Record<keyof typeof english, string>> = {
  'guide.help': '帮助',
  'guide.tour': '示例导览',
  'guide.keys': '按键',
  'tour.step': '第 {n} 步，共 {total} 步',
  'tour.next': '下一步',
  'tour.back': '上一步',
  'tour.end': '结束导览',
  'tour.finish': '完成',
  'tour.1.title': '数字从不单独出现',
  'tour.1.text':
    'Hoshino Industrial 采购锡。大号数字是其中预期在上游接触过冲突的部分。色带表示它最少和最多可能是多少，旁边是供应中已追溯的比例。按下带虚线的数字，即可看到它的含义。',
  'tour.2.title': '每一单位供应的去处',
  'tour.2.text':
    '采购的每一单位供应都会到达某处：接触到风险之处、无问题的终点，或追溯中断之处。各部分合计为 100%。未能追溯的部分绝不计作无问题。',
  'tour.3.title': '沿路径追到矿山',
  'tour.3.text':
    '左边是采购方，右边是矿山。粗细表示份额，线型表示依据，颜色与符号表示风险。指向某个实体，或用方向键移到它：其路径会亮起，算式显示在图的上方。',
  'tour.4.title': '查看依据',
  'tour.4.text':
    '该矿山之所以计为有风险，是因为有事实记录，每条都注明来源、日期和许可。面板列出这些事实，以及关于其供应对象的每一条声明。',
  'tour.5.title': '决定下一步',
  'tour.5.text':
    '答案下方列出敞口的构成、追溯中断之处，以及得到答复后上下限能收窄多少。“假设”可试验变动，“比较”说明数字变动的原因。',
  'keys.title': '按键',
  'keys.close': '关闭',
  'keys.help': 'Tab 键可到达所有内容，Enter 和空格键按下当前焦点。此外：',
  'keys.everywhere': '所有页面',
  'keys.search': '搜索实体',
  'keys.map': '本列表',
  'keys.escape': '关闭已打开的内容',
  'keys.tabs': '在标签上切换视图',
  'keys.siblings': '图中：在列内上下移动',
  'keys.path': '图中：沿最粗的联系移动',
  'keys.ends': '图中：到采购方、到最后一列',
  'keys.select': '图中：选择，或展开合并项',
  'keys.cells': '在单元格之间移动',
  'keys.rowEnds': '到行首或行尾',
  'keys.tableEnds': '到表首或表尾',
  'keys.screenful': '上下翻一屏',
  'keys.openCell': '打开问题；在标题上则排序',
  'keys.pairs': '下一对／上一对',
  'keys.same': '相同',
  'keys.different': '不同',
  'keys.later': '稍后决定',
  'keys.undo': '撤回决定',
};
