import type { files as english } from '../en/files.ts';

export const files: Readonly<Record<keyof typeof english, string>> = {
  'files.summary': '表以外の記載（表題、文章、数値）を読む順に収録',
  'files.json': '報告書の全内容。orepath report --verify FILE で現在も同一かどうかを確認できます',
  'files.values':
    '割合（持分、エクスポージャー、リスク）は 0 から 1 の数値で、丸めていません。日付は ISO 8601（YYYY-MM-DD）です。',
  'files.absent': '空欄はありません。値が非開示または記載なしの場合は、その旨を欄に記しています。',
  'files.sources': '出典の欄は sources.csv の番号で、複数の場合はセミコロンで区切ります。',
  'files.guard':
    '表計算ソフトが数式と解釈しうる文字列（= + - @ で始まるもの）の前にはアポストロフィを付けています。',
  'files.csv': 'CSV は RFC 4180、BOM 付き UTF-8。最初の行は列名です。',
};
