/** CSV that is not in the product's own tables: any encoding, any usual separator. */
export { DELIMITERS, type Delimiter, delimiterOf } from './delimiter.ts';
export { type CsvOptions, type CsvRow, csvHeader, csvRecords, csvRows } from './rows.ts';
