/**
 * What a workbook may be. Excel's own bounds where it has them; otherwise a multiple of what real files need: an RMI
 * template has 5 MB of XML in its largest sheet, 85,000 cells there, 16,000 shared texts with 1 million characters.
 */
import type { ArchiveLimits } from '../archive/limits.ts';

/** Excel's. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export const WORKBOOK_LIMITS = {
  /** Of the file where it must be held in memory: uploads and files within archives. */
  zippedBytes: 128 * 2 ** 20,
  /** XML of one sheet: a million rows of ten columns have 400 MB. */
  sheetBytes: 512 * 2 ** 20,
  /** XML of the shared texts. */
  stringBytes: 256 * 2 ** 20,
  /** Shared texts, and characters of them all. */
  strings: 4_000_000,
  stringCharacters: 64 * 2 ** 20,
  /** XML of any other part: styles of a workbook that was edited for years have some megabytes. */
  partBytes: 16 * 2 ** 20,
  /** What the main part lists. Excel stops at some hundred sheets by its memory, and at 65,490 styles. */
  sheets: 1_000,
  relationships: 10_000,
  styles: 65_490,
  /** Links to other files that are told. */
  outsideLinks: 100,
  /** Cells written without a value: a sheet formatted to its last row has a million for each column. */
  blankCells: 4_000_000,
  /** Cells with a value of a sheet that is held whole, and characters of those that are not shared texts. */
  heldCells: 500_000,
  heldCharacters: 32 * 2 ** 20,
  /** Characters of one text, in whatever pieces it is written. Excel takes 32,767. */
  text: 2 ** 20,
} as const;

/** Of the zip: templates have 90 entries, a workbook with a picture in each row some thousand. */
export const WORKBOOK_ARCHIVE: Partial<ArchiveLimits> = { entries: 10_000, unzippedBytes: 4 * 2 ** 30 };
