import type { page as english } from '../en/page.ts';

export const page: Readonly<Record<keyof typeof english, string>> = {
  'page.question': '質問',
  'page.loading': '読み込み中…',
  'page.screens': '画面',
  'screen.portfolio': 'ポートフォリオ',
  'screen.question': '質問',
  'screen.compare': '比較',
  'screen.sources': '出典',
  'screen.whatif': 'What-If 分析',
  'screen.questions': '未解決の質問',
  'screen.imports': '取り込み',
  'screen.matches': '同一性の確認',
  'page.skip': '回答へ移動',
  'page.language': '言語',
  'page.theme': '表示',
  'theme.system': 'システム',
  'theme.light': 'ライト',
  'theme.dark': 'ダーク',
  'page.space': 'スペース',
  'page.data': 'データについて',
  'page.fictional': 'デモ用データです。企業、拠点、製錬所、鉱山はすべて架空のものです。',
  'page.size': 'エンティティ {entities} 件・申告 {claims} 件・文書 {documents} 件',
  'page.snapshot': 'スナップショット {id}',

  'search.label': 'エンティティを検索',
  'search.hint': 'エンティティを検索',
  'search.none': '「{text}」に合う記録はありません。',
  'search.more': 'ほか {n} 件。入力して絞り込めます',
  'search.failed': '検索の応答がありません。',

  'pager.shown': '{total} 件中 {from}〜{to} 件目を表示。',
  'pager.back': '前へ',
  'pager.next': '次へ',

  'live.selected': '選択：{name}',
  'live.answer': '{expected}、少なくとも {low}、多くとも {high}、{coverage} を追跡済み',
};
