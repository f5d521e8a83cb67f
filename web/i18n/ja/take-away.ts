import type { takeAway as english } from '../en/take-away.ts';

export const takeAway: Readonly<Record<keyof typeof english, string>> = {
  'takeAway.label': '書き出し：{name}',
  'takeAway.svg': '図を SVG で保存',
  'takeAway.png': '図を 2 倍の大きさの PNG で保存',
  'takeAway.csv': '行を CSV で保存',
  'takeAway.link': 'この表示へのリンクを、この基準日と現在の把握内容に固定してコピー',
  'takeAway.linkWord': 'リンク',
  'takeAway.dark': 'ダーク',
  'takeAway.working': 'ファイルを作成中…',
  'takeAway.saved': '{file} として保存しました',
  'takeAway.savedSmaller': '{file} として {scale} 倍で保存しました。2 倍では大きすぎます。',
  'takeAway.tooLarge': '図が大きすぎて画像にできません。SVG で保存してください。',
  'takeAway.copied': 'リンクをコピーしました：基準日 {asOf}、把握時点 {knownAt}',
  'takeAway.copyByHand': 'ブラウザーがコピーを許可していません。次のリンクをコピーしてください：',
  'takeAway.failed': '保存できませんでした。{why}',
  'takeAway.again': 'もう一度お試しください。',
  'takeAway.at': '基準日 {asOf}、把握時点 {knownAt}、スナップショット {snapshot}',
  'takeAway.terms': '{risk}・{material}・{tiers}',
  'takeAway.content': '内容',
  'takeAway.answer': '回答',
  'takeAway.snapshot': 'スナップショット',
  'takeAway.shown': '省略',
  'takeAway.data': 'データ',
  'takeAway.address': 'アドレス',
  'takeAway.rows': '{total} 行のうち {n} 行。サービスが一度に返すのはここまでです。',
  'takeAway.inView': '紙面には表示中の行だけを載せます。全行は CSV にあります。',

  'moved.title':
    'このリンクの作成後にデータが変わりました（作成時のスナップショット {before}、現在 {now}）。後から記録されたものは除きますが、その後の取り込みの取り消しや同一性の判断により数値が動くことがあります。',
  'moved.now': '今日の基準で質問',
  'moved.keep': '了解',
};
