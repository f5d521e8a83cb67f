export type Values = Readonly<Record<string, string | number>>;

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A value in the direction of its own, which leaves the sentence round it in order (U+2068 to U+2069). */
function apart(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

/**
 * Puts values into a message: `{name}` becomes the value, `{n|one|many}` the form that goes with the number n.
 * `plural` says which form a number takes in the language.
 */
export function fill(
  message: string,
  values: Values,
  plural: Intl.PluralRules,
  write: (n: number) => string,
): string {
  return message.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return plural.select(Number(value)) === 'one' ? one : many;
      return typeof value === 'number' ? write(value) : apart(value);
    },
  );
}

/** A message cut at its placeholders: text and names by turns, for sentences whose words are controls. */
export function pieces(message: string): ({ text: string } | { name: string })[] {
  return message
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      return name ? { name } : { text: piece };
    });
}

/** A word of a sentence, or the text between words. */
export interface Glued {
  name?: string;
  text?: string;
  /** Punctuation right after a word, which must not begin a line. */
  mark?: string;
}

/** A message cut at its placeholders, punctuation kept with the word before it. */
export function glued(message: string): Glued[] {
  const all: Glued[] = [];
  for (const part of pieces(message)) {
    const last = all.at(-1);
    const mark = 'text' in part && last?.name ? (/^\s?[,.?;、。，；？]/u.exec(part.text)?.[0] ?? '') : '';
    if (mark && last) last.mark = mark;
    all.push('text' in part ? { text: part.text.slice(mark.length) } : { name: part.name });
  }
  return all;
}
