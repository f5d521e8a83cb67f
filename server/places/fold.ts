/** Names of places folded, so that spellings of one name meet. */

/** Words that say nothing which tells two places apart. */
const SILENT = new Set(['the', 'of', 'and', 'la', 'le', 'les', 'du', 'de', 'des']);

/** Written short in lists of the World Bank and the United Nations, and on addresses. */
const IN_FULL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    st: 'saint',
    ste: 'sainte',
    rep: 'republic',
    dem: 'democratic',
    fed: 'federated',
    sts: 'states',
    is: 'islands',
  }),
);

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function plain(text: string): string {
  return text
    .replace(/[’'`´ʿʾʼ]/gu, '') // first: an acute accent on its own would become a blank
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A name of a country, region or town without case, diacritics, width, punctuation and small words, its words in one
 * order: "Congo, The Democratic Republic of the" and "Democratic Republic of the Congo" are one. Names in Chinese and
 * Japanese lose their blanks and keep their order. '' for what has no letter and no digit.
 */
export function foldPlace(text: string): string {
  const folded = plain(text);
  if (EAST_ASIAN.test(folded)) return folded.replaceAll(' ', '');
  const words = folded.split(' ').map((word) => IN_FULL.get(word) ?? word);
  const telling = words.filter((word) => !SILENT.has(word));
  return (telling.length > 0 ? telling : words).sort().join(' ');
}

/** What a region is, which one list says and another leaves out. */
const KINDS_OF_REGION = new Set(
  'province provinsi region regione state governorate department departamento oblast county prefecture district'.split(
    ' ',
  ),
);

/** Like `foldPlace`, without the word for what kind of region it is. */
export function foldRegion(text: string): string {
  const words = foldPlace(text).split(' ');
  const telling = words.filter((word) => !KINDS_OF_REGION.has(word));
  return (telling.length > 0 ? telling : words)
    .join(' ')
    .replace(/(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?:州|省|県)$/u, '');
}
