/**
 * Every error a caller can meet, by stable code. A code never changes its meaning; messages may.
 * The exit status is what the command line ends with: 1 the work failed, 2 the request or input was wrong.
 */
export const ERROR_CODES = {
  // input tables and files
  INVALID_VALUE: { exit: 2, http: 400 },
  MISSING_VALUE: { exit: 2, http: 400 },
  MISSING_COLUMN: { exit: 2, http: 400 },
  WRONG_CELL_COUNT: { exit: 2, http: 400 },
  WRONG_ENCODING: { exit: 2, http: 400 },
  MALFORMED_CSV: { exit: 2, http: 400 },
  UNKNOWN_REFERENCE: { exit: 2, http: 400 },
  REPEATED_ID: { exit: 2, http: 400 },
  UNSAFE_PATH: { exit: 2, http: 400 },
  UNREADABLE_ARCHIVE: { exit: 2, http: 400 },
  UNRECOGNISED_INPUT: { exit: 2, http: 400 },
  INPUT_NOT_FOUND: { exit: 2, http: 400 },
  INPUT_UNREADABLE: { exit: 2, http: 400 },
  INPUT_TOO_LARGE: { exit: 2, http: 400 },
  INPUT_CHANGED: { exit: 2, http: 400 },
  IMPORT_REFUSED: { exit: 2, http: 400 },
  // files of other formats
  UNREADABLE_WORKBOOK: { exit: 2, http: 400 },
  UNREADABLE_XML: { exit: 2, http: 400 },
  MAPPING_NEEDED: { exit: 2, http: 400 },
  // questions
  UNKNOWN_ENTITY: { exit: 2, http: 200 },
  NOT_A_BUYER: { exit: 2, http: 200 },
  UNKNOWN_RISK: { exit: 2, http: 200 },
  UNKNOWN_MATERIAL: { exit: 2, http: 200 },
  UNKNOWN_LENS: { exit: 2, http: 200 },
  UNKNOWN_SHARES: { exit: 2, http: 200 },
  UNKNOWN_PROFILE: { exit: 2, http: 200 },
  UNKNOWN_LINK: { exit: 2, http: 200 },
  NOT_ON_RECORD: { exit: 2, http: 200 },
  UNKNOWN_PLACE: { exit: 2, http: 200 },
  UNKNOWN_SPACE: { exit: 2, http: 200 },
  UNKNOWN_IMPORT: { exit: 2, http: 200 },
  IMPORT_IN_USE: { exit: 2, http: 200 },
  UNKNOWN_QUESTION: { exit: 2, http: 200 },
  ALREADY_ASKED: { exit: 2, http: 200 },
  STALE_QUESTION: { exit: 1, http: 409 },
  APPROVAL_NEEDED: { exit: 1, http: 200 },
  SECOND_PERSON_NEEDED: { exit: 1, http: 403 },
  UNKNOWN_PROPOSAL: { exit: 2, http: 200 },
  PROPOSAL_SETTLED: { exit: 1, http: 409 },
  PROPOSAL_STALE: { exit: 1, http: 409 },
  LENS_NOT_APPROVED: { exit: 2, http: 200 },
  SHARES_NOT_APPROVED: { exit: 2, http: 200 },
  TOO_LARGE_TO_PROJECT: { exit: 2, http: 200 },
  NOT_A_REPORT: { exit: 2, http: 400 },
  INVALID_ARGUMENT: { exit: 2, http: 400 },
  CANCELLED: { exit: 1, http: 499 },
  TOO_BUSY: { exit: 1, http: 503 },
  WORK_FAILED: { exit: 1, http: 500 },
  // running
  INVALID_SETTING: { exit: 2, http: 500 },
  UNAUTHENTICATED_ADDRESS: { exit: 2, http: 500 },
  GOING_DOWN: { exit: 1, http: 503 },
  STORE_IN_USE: { exit: 1, http: 503 },
  STORE_UNAVAILABLE: { exit: 1, http: 503 },
  STORE_DAMAGED: { exit: 1, http: 503 },
  STORE_TOO_NEW: { exit: 1, http: 503 },
  STORE_TOO_OLD: { exit: 1, http: 503 },
  STORE_CONFLICT: { exit: 1, http: 409 },
  STALE_READ: { exit: 1, http: 503 },
  IMPORT_LEASED: { exit: 1, http: 409 },
  OUTPUT_EXISTS: { exit: 2, http: 400 },
  OUTPUT_NOT_WRITTEN: { exit: 1, http: 500 },
  FONT_MISSING: { exit: 1, http: 500 },
  // requests
  UNAUTHENTICATED: { exit: 1, http: 401 },
  FORBIDDEN: { exit: 1, http: 403 },
  ISSUER_UNAVAILABLE: { exit: 1, http: 503 },
  TOO_MANY_SIGN_INS: { exit: 1, http: 429 },
  UNKNOWN_KEY: { exit: 2, http: 200 },
  FORBIDDEN_HOST: { exit: 1, http: 421 },
  FORBIDDEN_ORIGIN: { exit: 1, http: 403 },
  REQUEST_TOO_LARGE: { exit: 1, http: 413 },
  INVALID_OPERATION: { exit: 1, http: 400 },
  UNKNOWN_OPERATION: { exit: 1, http: 400 },
  OPERATION_NOT_LISTED: { exit: 1, http: 400 },
  OPERATION_TOO_LONG: { exit: 1, http: 400 },
  TOO_MANY_TOKENS: { exit: 1, http: 400 },
  TOO_MANY_FIELDS: { exit: 1, http: 400 },
  TOO_MANY_ALIASES: { exit: 1, http: 400 },
  TOO_MANY_DIRECTIVES: { exit: 1, http: 400 },
  VARIABLES_TOO_LARGE: { exit: 1, http: 400 },
  TEXT_TOO_LONG: { exit: 1, http: 400 },
  BATCH_TOO_LARGE: { exit: 1, http: 400 },
  INTROSPECTION_OFF: { exit: 1, http: 400 },
  UNSUPPORTED_MEDIA_TYPE: { exit: 1, http: 415 },
  METHOD_NOT_ALLOWED: { exit: 1, http: 405 },
  TOO_MANY_REQUESTS: { exit: 1, http: 429 },
  REQUEST_TIMEOUT: { exit: 1, http: 504 },
  QUERY_TOO_DEEP: { exit: 1, http: 400 },
  QUERY_TOO_COSTLY: { exit: 1, http: 400 },
  PAGE_TOO_LARGE: { exit: 1, http: 400 },
  ANSWER_TOO_LARGE: { exit: 1, http: 413 },
  NOT_FOUND: { exit: 1, http: 404 },
  INTERNAL: { exit: 1, http: 500 },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Where an error stands: a cell of a table, a field of a request, a setting. Rows and columns count from 1, the header is row 1. */
export interface Where {
  file?: string;
  row?: number;
  column?: string;
  field?: string;
}

export interface ErrorDetail {
  code: ErrorCode;
  message: string;
  /** What would have been right. */
  expected?: string;
  /** What came instead, as it came (cut at 200 characters). */
  got?: string;
  where?: Where;
  /** The nearest known names, best first. */
  nearest?: readonly string[];
  /** Id of the proposal that was kept in place of what was asked for. */
  proposal?: string;
}

/** The one error class of the service: a stable code, what was expected, what came, and where. */
export class OrepathError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(detail: ErrorDetail, options?: ErrorOptions) {
    super(detail.message, options);
    this.name = 'OrepathError';
    this.code = detail.code;
    this.detail = detail;
  }
}

/** What to do about a store that is damaged: its last backup in its place. */
export const WAY_BACK = 'orepath restore FILE --replace puts a backup in its place (docs/backup.md)';

/** One line for people: code, message, place, expectation. */
export function describeError(detail: ErrorDetail): string {
  const { where } = detail;
  const place = where
    ? [where.file, where.row && `row ${where.row}`, where.column && `column ${where.column}`, where.field]
        .filter(Boolean)
        .join(', ')
    : '';
  const parts = [`${detail.code}: ${detail.message}`];
  if (place) parts.push(`at ${place}`);
  if (detail.expected) parts.push(`expected ${detail.expected}`);
  if (detail.got !== undefined) parts.push(`got ${JSON.stringify(detail.got)}`);
  if (detail.nearest?.length) parts.push(`did you mean ${detail.nearest.join(', ')}?`);
  return parts.join('; ');
}

/** INVALID_ARGUMENT for one argument of a call: what it must be, and what came, cut to 200 characters. */
export function invalidArgument(field: string, expected: string, got: string): OrepathError {
  return new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: `${field} is not ${expected}`,
    expected,
    got: got.slice(0, 200),
    where: { field },
  });
}
