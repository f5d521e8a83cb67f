/** Names of sheets as Excel takes them. */
import { printable } from '../plain.ts';

const MOST = 31;
const FORBIDDEN = /[[\]:*?/\\\ufffd\t\n\r]+/g;
/** Excel keeps it for itself. */
const RESERVED = 'history';

/** Titles as names of sheets, in order: legal, at most 31 characters, unique whatever the case. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set([RESERVED]);
  return titles.map((title) => {
    const plain = within(printable(title).replace(FORBIDDEN, ' ').replace(/ +/g, ' '), MOST) || '-';
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${within(plain, MOST - 5)} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The first characters, whole ones, without blanks and apostrophes round them. */
function within(text: string, most: number): string {
  const trimmed = text.replace(/^['\s]+/, '');
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(trimmed)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept.replace(/['\s]+$/, '');
}
