/**
 * Text as it can be printed. What no font has is never dropped nor boxed: it stands as code points in brackets,
 * [U+1F600 U+FE0F], and is counted.
 */

/** How often each character was printed as its code point. */
export type Unprintable = Map<string, number>;

const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
/** Set around names that are written from the right; here every character stands in the order of the text. */
const ISOLATES = /[\u2068\u2069]/gu;
const COMBINED = /\P{M}\p{M}+/gu;
const PLAIN = /^[\u0020-\u007e]*$/;

/** `shows`: whether a font has a character. What is replaced is counted in `count`, where that is given. */
export function printable(text: string, shows: (character: string) => boolean, count?: Unprintable): string {
  if (PLAIN.test(text)) return text;
  // a font has the whole letter more often than its accents
  const composed = text
    .replace(ISOLATES, '')
    .replace(CONTROL, ' ')
    .replace(COMBINED, (parts) => parts.normalize('NFC'));
  let out = '';
  let run: string[] = [];
  const close = () => {
    if (run.length > 0) out += `[${run.join(' ')}]`;
    run = [];
  };
  for (const character of composed) {
    if (shows(character)) {
      close();
      out += character;
    } else {
      run.push(codeOf(character));
      count?.set(character, (count.get(character) ?? 0) + 1);
    }
  }
  close();
  return out;
}

/** U+1F600 */
export const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
