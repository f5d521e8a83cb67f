/** What spreadsheets take for the beginning of a formula, full-width forms included. */
const STARTS = /^[=+\-@\t\r＝＋－＠]/u;

/** Text that a spreadsheet shows and never runs: an apostrophe stands before what would be a formula. */
export function guarded(text: string): string {
  return STARTS.test(text) ? `'${text}` : text;
}
