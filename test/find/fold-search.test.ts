import { expect, test } from 'vitest';
import { foldSearch } from '../../server/find/fold-search.ts';

test.each([
  ['ＴＩＮ　Smelter', 'tin smelter', 'width and case'],
  ['Dégé Żelazna', 'dege zelazna', 'accents'],
  ['Tuấn Kiệt', 'tuan kiet', 'stacked accents'],
  ['ほしの工業', 'ホシノ工業', 'hiragana and katakana'],
  ['ﾎｼﾉ', 'ほしの', 'half-width kana'],
  ['キャノン', 'キヤノン', 'small kana'],
  ['ガラス', 'ｶﾞﾗｽ', 'kana with a voiced mark apart'],
  ['廣東鎢業', '广东钨业', 'traditional and simplified'],
  ['雲南錫業集團', '云南锡业集团', 'traditional and simplified'],
  ['瀧澤鑛業', '滝沢鉱業', 'old and new Japanese forms'],
  ['霧篠電池株式会社', '雾篠电池株式會社', 'Japanese and Chinese forms'],
  ['山﨑', '山崎', 'forms of names'],
  ['渡邉 髙德', '渡辺 高徳', 'forms of names'],
  ['Nizhniy\u200bTagil', 'nizhniytagil', 'hidden characters'],
])('%s and %s are one: %s', (one, other) => {
  expect(foldSearch(one)).toBe(foldSearch(other));
});

test.each([
  ['タ', 'ダ'],
  ['錫', '锑'],
  ['han', 'hän x'],
])('%s and %s stay two', (one, other) => {
  expect(foldSearch(one)).not.toBe(foldSearch(other));
});

test('a part folds as it does within the whole, so that parts are found', () => {
  for (const whole of ['雲南錫業集團有限公司', '乾隆後裏發展', '霧篠電池株式会社']) {
    const characters = [...whole];
    expect(characters.map(foldSearch).join('')).toBe(foldSearch(whole));
  }
});
