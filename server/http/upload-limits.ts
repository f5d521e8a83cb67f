/** How much one upload may bring. */
import { OrepathError } from '../errors.ts';

/** All files of an upload together. A larger table comes by the command line, which reads it where it lies. */
export const MOST_UPLOAD_BYTES = 2 ** 30;
export const MOST_UPLOAD_FILES = 1_000;
/** Of a field that is no file: a mapping. */
export const MOST_FIELD_BYTES = 2 ** 20;

export const uploadTooLarge = (got: number): OrepathError =>
  new OrepathError({
    code: 'REQUEST_TOO_LARGE',
    message: 'the upload is too large',
    expected: `at most ${MOST_UPLOAD_BYTES} bytes; orepath import on the command line reads larger files where they lie`,
    got: `${got} bytes or more`,
  });

export const tooManyFiles = (): OrepathError =>
  new OrepathError({
    code: 'REQUEST_TOO_LARGE',
    message: 'too many files in one upload',
    expected: `at most ${MOST_UPLOAD_FILES}; a .zip holds more`,
  });
