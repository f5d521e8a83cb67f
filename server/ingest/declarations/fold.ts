/** Texts of templates and of the people who fill them in, made comparable. */

/** `(*)` and `(1)` behind labels, and what stands between words, say nothing. */
const MARKS = /\((?:\*|\d)\)/g;

/** Lower case, full-width as plain, one blank where there is anything but letters and digits; for comparing only. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(MARKS, ' ')
    .toLowerCase()
    .replace(/_x000d_/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}%<>]+/gu, ' ')
    .replace(/ +(?=%)/g, '')
    .trim();
}

// Control characters but tab and line feed, and marks that nobody sees: two texts would look alike and differ.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const HIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

/** A text as it is kept: Unicode form NFC, no line ends of Windows, no blanks, tabs or zero-width marks at either end. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(HIDDEN, '')
    .trim();
}
