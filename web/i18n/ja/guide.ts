import type { guide as english } from '../en/guide.ts';

export const guide: Readonly<Record<keyof typeof english, string>> = {
  'guide.help': 'ヘルプ',
  'guide.tour': 'デモの案内',
  'guide.keys': 'キー操作',
  'tour.step': '{total} 段階中 {n}',
  'tour.next': '次へ',
  'tour.back': '戻る',
  'tour.end': '案内を終える',
  'tour.finish': '完了',
  'tour.1.title': '数値は単独では示さない',
  'tour.1.text':
    'Hoshino Industrial は錫を調達しています。大きな数値は、そのうち上流で紛争に接したと見込まれる割合です。帯は取り得る最小と最大を示し、その横に供給のうち追跡できた割合が並びます。点線の付いた数値を押すと、その意味を説明します。',
  'tour.2.title': '供給 1 単位の行き着く先',
  'tour.2.text':
    '調達した供給はすべて、リスクに接した所、問題のない終点、追跡が途切れた所のいずれかに行き着きます。合計は 100% です。追跡できない分を問題なしと数えることはありません。',
  'tour.3.title': '経路を鉱山までたどる',
  'tour.3.text':
    '左が購入企業、右が鉱山です。太さは割合、線種は根拠、色と記号はリスクを表します。エンティティを指すか矢印キーで移ると、その経路が光り、計算が図の上に出ます。',
  'tour.4.title': '根拠を読む',
  'tour.4.text':
    'この鉱山にリスクがあるとされるのは、出典・日付・ライセンスのある事実によります。パネルにその事実と、供給先についてのすべての申告が示されます。',
  'tour.5.title': '次の一手を決める',
  'tour.5.text':
    '回答の下に、エクスポージャーの内訳、追跡が途切れる所、そこが分かれば幅がどれだけ狭まるかが並びます。「もし」で変更を試し、「比較」で数値が動いた理由を確かめられます。',
  'keys.title': 'キー操作',
  'keys.close': '閉じる',
  'keys.help': 'Tab ですべての要素を移動し、Enter とスペースで押せます。そのほかのキー：',
  'keys.everywhere': '全画面',
  'keys.search': 'エンティティを検索',
  'keys.map': 'この一覧',
  'keys.escape': '開いているものを閉じる',
  'keys.tabs': 'タブ上で表示を切り替え',
  'keys.siblings': '図の中：列の上下',
  'keys.path': '図の中：最も太いつながりに沿って',
  'keys.ends': '図の中：購入企業へ、最後の列へ',
  'keys.select': '図の中：選択、または束を開く',
  'keys.cells': 'セルからセルへ移動',
  'keys.rowEnds': '行の両端へ',
  'keys.tableEnds': '表の両端へ',
  'keys.screenful': '一画面ずつ上下',
  'keys.openCell': '質問を開く（見出しでは並べ替え）',
  'keys.pairs': '次／前の組',
  'keys.same': '同一',
  'keys.different': '別',
  'keys.later': '後で決める',
  'keys.undo': '判断を取り消す',
};
