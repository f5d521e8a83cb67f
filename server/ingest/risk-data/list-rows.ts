/** Lines of a CSV list, as many as a list may have. */
import { OrepathError } from '../../errors.ts';
import { type CsvRow, csvRows } from '../csv/index.ts';
import type { ReadingOptions } from '../formats/format.ts';
import type { Probe } from '../formats/probe.ts';

/** Largest list that is read, in bytes: it is held in memory until its end. The largest known has 3 MB. */
export const LARGEST_LIST = 16 * 2 ** 20;
/** Most data rows of one; the largest known has 7,000. */
export const MOST_ROWS = 50_000;

const TELL_EVERY = 1_000;

const tooLarge = (file: string, most: string, got: string): OrepathError =>
  new OrepathError({
    code: 'INPUT_TOO_LARGE',
    message: 'too large for a published list',
    expected: `at most ${most}`,
    got,
    where: { file },
  });

/** Throws INPUT_TOO_LARGE for what is no published list by its size. */
export function refuseTooLarge({ input }: Probe): void {
  if (input.bytes > LARGEST_LIST) {
    throw tooLarge(input.path, `${LARGEST_LIST} bytes`, `${input.bytes} bytes`);
  }
}

/** Throws INPUT_TOO_LARGE for more data rows than a published list has. */
export function refuseTooMany({ input }: Probe, rows: number): void {
  if (rows > MOST_ROWS) throw tooLarge(input.path, `${MOST_ROWS} rows`, 'more');
}

/** Data rows in the order of the file. Throws INPUT_TOO_LARGE, what `progress` throws, and what reading CSV throws. */
export async function* listRows(
  probe: Probe,
  { progress }: Pick<ReadingOptions, 'progress'>,
): AsyncGenerator<CsvRow> {
  refuseTooLarge(probe);
  let rows = 0;
  let characters = 0;
  for await (const line of csvRows(probe)) {
    refuseTooMany(probe, ++rows);
    for (const cell of Object.values(line.cells)) characters += cell.length + 1;
    if (rows % TELL_EVERY === 0) progress?.(Math.min(1, characters / probe.input.bytes));
    yield line;
  }
}
