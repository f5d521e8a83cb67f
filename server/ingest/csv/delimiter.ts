/** Which character separates the cells of a text: the one that comes most often outside quotes in its first line. */

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The first line that is not blank, quoted line breaks included. */
export function firstLine(text: string): string {
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    if (quoted || (character !== '\n' && character !== '\r')) continue;
    if (text.slice(start, i).trim() !== '') return text.slice(start, i);
    start = i + 1;
  }
  return text.slice(start);
}

/** A comma where there is none of them. */
export function delimiterOf(text: string): Delimiter {
  const plain = firstLine(text).replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => plain.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
