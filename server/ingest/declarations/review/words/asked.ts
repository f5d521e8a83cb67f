/** What a request asks the supplier to do about each finding; a finding that is not here is nothing to ask about. */
import type { FindingCode } from '../../../formats/finding.ts';

/** `newest`: to use the newest template. */
export type Ask = 'fill' | 'correct' | 'confirm' | 'newest';

/** What a review finds. */
export const OF_REVIEW = {
  COMPANY_MISSING: 'fill',
  NOTHING_ANSWERED: 'fill',
  DATE_MISSING: 'fill',
  FIELD_MISSING: 'fill',
  SCOPE_NOT_DESCRIBED: 'fill',
  MATERIALS_MISSING: 'fill',
  ANSWER_MISSING: 'fill',
  POLICY_ADDRESS_MISSING: 'fill',
  SURVEY_FORMAT_MISSING: 'fill',
  PRODUCTS_MISSING: 'fill',
  PRODUCT_NUMBER_MISSING: 'fill',
  CHECKER_INCOMPLETE: 'fill',
  ANSWERED_THOUGH_NOT_USED: 'correct',
  SMELTERS_THOUGH_NOT_USED: 'correct',
  SMELTERS_OF_UNDECLARED_MATERIAL: 'correct',
  NO_SMELTERS: 'fill',
  RECYCLED_BUT_MINED: 'correct',
  RECYCLED_BUT_SOURCED: 'correct',
  RECYCLED_ANSWERS_DIFFER: 'correct',
  RECYCLED_ROW_BUT_MINED: 'correct',
  NOT_ALL_IDENTIFIED: 'correct',
  RESPONDED_BUT_NOT_IDENTIFIED: 'confirm',
  IDENTIFIED_WITHOUT_ALL_RESPONSES: 'confirm',
  COVERED_COUNTRY_NAMED: 'correct',
  CAHRA_NAMED: 'correct',
  CAHRA_POSSIBLE: 'confirm',
  OTHER_ORIGIN_NAMED: 'correct',
  ORIGIN_IS_SMELTER_COUNTRY: 'confirm',
  USE_UNKNOWN: 'fill',
  ORIGIN_UNKNOWN: 'fill',
  FEW_RESPONSES: 'fill',
  SMELTERS_NOT_ALL_IDENTIFIED: 'fill',
  SMELTERS_NOT_ALL_REPORTED: 'fill',
  SMELTER_NOT_IDENTIFIED: 'fill',
  PRACTICE_MISSING: 'confirm',
  SMELTER_ID_ILL_FORMED: 'correct',
  SMELTER_ID_UNKNOWN: 'correct',
  SMELTER_ID_NOT_IN_WORKBOOK: 'confirm',
  SMELTER_ID_MISSING: 'fill',
  SMELTER_REMOVED: 'confirm',
  SMELTER_NOT_LISTED: 'confirm',
  SMELTER_NOT_DESCRIBED: 'fill',
  SMELTER_METAL_DIFFERS: 'correct',
  SMELTER_COUNTRY_DIFFERS: 'correct',
  SMELTER_NAME_DIFFERS: 'correct',
  SMELTER_REPEATED: 'confirm',
  MINE_SMELTER_NOT_LISTED: 'confirm',
  DATE_OLD: 'fill',
  DATE_EXPIRED: 'fill',
  DATE_IN_FUTURE: 'correct',
  DATE_BEFORE_TEMPLATE: 'confirm',
  TEMPLATE_OLD: 'newest',
  TEMPLATE_REPLACED: 'newest',
  TEMPLATE_NOT_KNOWN: 'newest',
  PLACEHOLDER_TEXT: 'fill',
  SAME_COMMENTS: 'confirm',
  EMAIL_ILL_FORMED: 'correct',
} as const satisfies Partial<Record<FindingCode, Ask>>;

/** What reading finds. */
const OF_READING = {
  ROW_REFUSED: 'correct',
  VALUE_NOT_READ: 'correct',
  PLACE_NOT_MAPPED: 'correct',
  SOURCES_ELSEWHERE: 'fill',
  VERSION_UNKNOWN: 'newest',
  DATE_AMBIGUOUS: 'confirm',
  ALIAS_AMBIGUOUS: 'fill',
  MATERIAL_ORDER_ASSUMED: 'confirm',
  LAYOUT_DIFFERS: 'confirm',
} as const satisfies Partial<Record<FindingCode, Ask>>;

export const ASKS = { ...OF_REVIEW, ...OF_READING };

export type AskedCode = keyof typeof ASKS;

export const isAsked = (code: FindingCode): code is AskedCode => Object.hasOwn(ASKS, code);
