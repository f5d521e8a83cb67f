/** Number of a column, from 1: `A` is 1, `AA` 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function columnLetters(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `D22` as its column's letters and its row. */
export function split(address: string): { column: string; row: number } {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return { column: column!, row: Number(row) };
}
