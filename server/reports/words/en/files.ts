/** What files of tables say of themselves. */
export const files = {
  'files.summary': 'title, sentences and figures outside the tables, in reading order',
  'files.json':
    'the whole content of the report; orepath report --verify FILE tells whether it is still the same',
  'files.values':
    'Parts of one (shares, exposures, risks) are numbers from 0 to 1, unrounded. Dates are ISO 8601 (YYYY-MM-DD).',
  'files.absent': 'No field is empty: where a value is withheld or not stated, words say so in its place.',
  'files.sources': 'Sources are numbers of rows in sources.csv, parted by semicolons.',
  'files.guard':
    'A text that a spreadsheet could run as a formula (it begins with = + - @) has an apostrophe before it.',
  'files.csv': 'CSV as in RFC 4180, UTF-8 with a byte order mark, the first record names the columns.',
};
