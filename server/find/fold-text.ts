/** Case, width and diacritics folded, so that ｔｉｎ, Tin and TIN are one, and Dégé is found by dege. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .trim();
}
