import { OrepathError } from '../../errors.ts';
import { WORKBOOK_LIMITS } from './limits.ts';

/** Why a workbook cannot be used; `field` is the sheet, with the cell where one is to blame. */
export const unreadableWorkbook = (
  message: string,
  file: string,
  field?: string,
  cause?: unknown,
): OrepathError =>
  new OrepathError(
    {
      code: 'UNREADABLE_WORKBOOK',
      message,
      expected: 'a whole .xlsx workbook, as Excel or LibreOffice saves it',
      where: { file, ...(field && { field }) },
    },
    { cause },
  );

export const workbookTooLarge = (message: string, most: string, file: string, field?: string): OrepathError =>
  new OrepathError({
    code: 'INPUT_TOO_LARGE',
    message,
    expected: `at most ${most}`,
    got: 'more',
    where: { file, ...(field && { field }) },
  });

/** A cell with a text beyond reason. */
export const textTooLarge = (file: string, field?: string): OrepathError =>
  workbookTooLarge('one text beyond reason', `${WORKBOOK_LIMITS.text} characters`, file, field);

const INSIDE = new Set(['UNREADABLE_XML', 'UNREADABLE_ARCHIVE']);

/** A fault within a workbook, said of the workbook: which part of the zip was broken helps nobody to mend it. */
export function asWorkbookFault(error: unknown, file: string, field?: string): unknown {
  if (!(error instanceof OrepathError)) return error;
  if (INSIDE.has(error.code)) return unreadableWorkbook(error.detail.message, file, field, error);
  if (error.code !== 'INPUT_TOO_LARGE' || error.detail.where?.field) return error;
  const where = { file, ...(field && { field }) };
  return new OrepathError({ ...error.detail, where }, { cause: error });
}
