/**
 * Every finding that a reader or a review can make, with its severity. A code never changes its meaning.
 * `ROW_REFUSED` is the one that takes a row out of the import: rows in = rows kept + rows refused.
 */
import type { Severity } from './finding.ts';

export const FINDING_CODES = {
  // any format
  ROW_REFUSED: 'error',
  VALUE_NOT_READ: 'warning',
  PLACE_NOT_MAPPED: 'warning',
  ROWS_MERGED: 'notice',
  // declarations, as they are read
  LAYOUT_DIFFERS: 'warning',
  VERSION_UNKNOWN: 'warning',
  VERSION_ELSEWHERE: 'notice',
  DATE_AMBIGUOUS: 'warning',
  MATERIAL_ORDER_ASSUMED: 'warning',
  ALIAS_AMBIGUOUS: 'warning',
  EMPTY_DECLARATION: 'error',
  SOURCES_ELSEWHERE: 'notice',
  PRODUCTS_IN_NOTES: 'notice',
  // lists of risks
  PLACE_CONTRADICTED: 'warning',
  EDITION_NOT_STATED: 'warning',
  VALUES_UNKNOWN: 'notice',
  VALUES_BEYOND_SCALE: 'notice',
  // lists of smelters
  EDITION_DATE_ASSUMED: 'warning',
  EDITION_DATE_UNKNOWN: 'warning',
  LIST_CONTRADICTS_ITSELF: 'warning',
} as const satisfies Record<string, Severity>;
