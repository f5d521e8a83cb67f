import type { ErrorCode, ErrorDetail } from '../../errors.ts';

/** What is wrong with a cell, before its place is known. */
export class CellFault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly expected: string;

  constructor(message: string, expected: string, code: ErrorCode = 'INVALID_VALUE') {
    this.code = code;
    this.message = message;
    this.expected = expected;
  }
}

const LONGEST_QUOTE = 200;

/** A value as it came, cut so that an error stays readable. Never splits a character. */
export const quoteCell = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${[...text.slice(0, LONGEST_QUOTE)].slice(0, -1).join('')}…`;

/** A cell's fault in its place. */
export function placeFault(
  fault: CellFault,
  got: string,
  file: string,
  row: number,
  column: string,
): ErrorDetail {
  return {
    code: fault.code,
    message: fault.message,
    expected: fault.expected,
    got: quoteCell(got),
    where: { file, row, column },
  };
}
