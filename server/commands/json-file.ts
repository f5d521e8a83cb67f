import { readFile, stat } from 'node:fs/promises';
import { OrepathError } from '../errors.ts';

const MOST_BYTES = 10e6;

/** A JSON file that an option names; `what` says what it holds. Throws INPUT_NOT_FOUND, INPUT_TOO_LARGE, INVALID_VALUE. */
export async function jsonFile(file: string, what: string): Promise<unknown> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) {
    throw new OrepathError({ code: 'INPUT_NOT_FOUND', message: `No file ${file}`, where: { file } });
  }
  if (size > MOST_BYTES) {
    throw new OrepathError({
      code: 'INPUT_TOO_LARGE',
      message: `${file} is too large for ${what}`,
      expected: `at most ${MOST_BYTES} bytes`,
      got: String(size),
      where: { file },
    });
  }
  try {
    return JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new OrepathError({
      code: 'INVALID_VALUE',
      message: `${file} is not JSON`,
      expected: `${what}, as JSON`,
      got: error instanceof Error ? error.message.slice(0, 200) : '',
      where: { file },
    });
  }
}
