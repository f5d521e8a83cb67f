/** CSV in any encoding and with any usual separator, as cells by the names of its header: for files that are not ours. */
import { parse } from 'csv-parse/sync';
import { OrepathError } from '../../errors.ts';
import type { Probe } from '../formats/probe.ts';
import { readRecords } from '../tables/records.ts';
import { type Delimiter, delimiterOf, firstLine } from './delimiter.ts';
import { transcoded } from './transcode.ts';

export interface CsvRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** By header name; cells that a short row lacks are ''. */
  cells: Readonly<Record<string, string>>;
  /** Cells beyond the header. */
  beyond: readonly string[];
}

const named = (cells: readonly string[]): string[] => cells.map((cell) => cell.normalize('NFC').trim());

/** The names in the first line of a text, undefined where the file is no text or its head ends within that line. */
export function csvHeader({ kind, text }: Probe): string[] | undefined {
  if (kind !== 'text' || !text) return undefined;
  const line = firstLine(text.head.replace(/^\ufeff/, ''));
  try {
    const [cells] = parse(line, { delimiter: delimiterOf(line), relax_column_count: true }) as string[][];
    return cells && named(cells);
  } catch {
    return undefined;
  }
}

export interface CsvOptions {
  /** Unless told: the probe's, and the one that its first line speaks for. */
  encoding?: string;
  delimiter?: Delimiter;
}

/** Twice what a sheet that was formatted to its last row gives. */
const MOST_BLANK = 2 ** 21;

const tooManyBlank = (file: string, row: number): OrepathError =>
  new OrepathError({
    code: 'INPUT_TOO_LARGE',
    message: 'more blank rows than any sheet has',
    expected: `at most ${MOST_BLANK}`,
    got: 'more',
    where: { file, row },
  });

/** Records as arrays, blank ones left out. Throws MALFORMED_CSV, WRONG_ENCODING, INPUT_TOO_LARGE. */
export async function* csvRecords(
  probe: Probe,
  options: CsvOptions = {},
): AsyncGenerator<{ row: number; cells: readonly string[] }> {
  const { input, text } = probe;
  const encoding = options.encoding ?? text?.encoding ?? 'utf-8';
  const delimiter = options.delimiter ?? delimiterOf(text?.head ?? '');
  const stream = transcoded(await input.open(), encoding, input.path);
  const batches = readRecords(stream, input.path, { delimiter });
  let blank = 0;
  try {
    let next = await batches.next();
    for (; !next.done; next = await batches.next()) {
      const { firstRow, records } = next.value;
      for (const [i, cells] of records.entries()) {
        if (cells.some((cell) => cell.trim() !== '')) yield { row: firstRow + i, cells };
        else if (++blank > MOST_BLANK) throw tooManyBlank(input.path, firstRow + i);
      }
    }
    if (next.value) throw new OrepathError(next.value);
  } finally {
    await batches.return(undefined); // closes the file where the caller stops early
  }
}

/** Data rows by the names of the header. A name that comes twice stands for its first column. */
export async function* csvRows(probe: Probe, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  let header: string[] | undefined;
  for await (const { row, cells } of csvRecords(probe, options)) {
    if (!header) {
      header = named(cells);
      continue;
    }
    const byName: Record<string, string> = Object.create(null);
    header.forEach((name, i) => {
      byName[name] ??= cells[i] ?? '';
    });
    yield { row, cells: byName, beyond: cells.slice(header.length) };
  }
}
