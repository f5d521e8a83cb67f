import type { questions as english } from '../en/questions.ts';

export const questions: Readonly<Record<keyof typeof english, string>> = {
  'questions.title': '待解决的问题',
  'questions.lead': '有 {n} 个问题等待答复。',
  'questions.none': '没有问题等待答复。',
  'questions.ended': '已答复 {answered} 个，已放弃 {dropped} 个。',
  'questions.note': '问题与供应链记录分开保存，无论报告日期为何，均为制作报告时的状态。',
  'questions.state': '状态',
  'questions.whom': '答复者',
  'questions.material': '矿产',
  'questions.due': '期限',
  'questions.assignee': '负责人',
  'questions.nobody': '无人负责',
  'questions.goneEntity': '已不在记录中的实体',
  'questions.open': '待询问',
  'questions.asked': '已询问',
  'questions.answered': '已答复',
  'questions.dropped': '已放弃',
};
