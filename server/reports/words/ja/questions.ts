import type { questions as english } from '../en/questions.ts';

export const questions: Readonly<Record<keyof typeof english, string>> = {
  'questions.title': '未解決の質問',
  'questions.lead': '{n} 件の質問が回答を待っています。',
  'questions.none': '回答待ちの質問はありません。',
  'questions.ended': '回答済み {answered} 件、取り下げ {dropped} 件。',
  'questions.note':
    '質問はサプライチェーンの記録とは別に管理され、報告書の日付にかかわらず、作成時の状態を示します。',
  'questions.state': '状態',
  'questions.whom': '回答者',
  'questions.material': '鉱物',
  'questions.due': '期限',
  'questions.assignee': '担当者',
  'questions.nobody': '担当者なし',
  'questions.goneEntity': '記録にないエンティティ',
  'questions.open': '未照会',
  'questions.asked': '照会済み',
  'questions.answered': '回答済み',
  'questions.dropped': '取り下げ',
};
