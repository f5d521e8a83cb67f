import type { Hash } from 'node:crypto';
import { type CsvError, type Parser, parse } from 'csv-parse';
import type { ErrorDetail } from '../../errors.ts';
import { Utf8Check, type WrongEncoding } from './encoding.ts';

/** Longest row, in bytes: an unclosed quote must not read the rest of a file into memory. */
const LONGEST_ROW = 4 * 2 ** 20;

/** Records in the order of the file. The first of the file is row 1. */
export interface RecordBatch {
  firstRow: number;
  records: string[][];
}

const WHY: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell that never ends',
  CSV_INVALID_CLOSING_QUOTE: 'text after the closing quote of a cell',
  INVALID_OPENING_QUOTE: 'a quote inside a cell that is not quoted',
  CSV_MAX_RECORD_SIZE: `a row longer than ${LONGEST_ROW} bytes, or a quote that is never closed`,
};

const malformed = (error: CsvError, file: string, row: number): ErrorDetail => ({
  code: 'MALFORMED_CSV',
  message: WHY[error.code] ?? error.message,
  expected: 'CSV as in RFC 4180: a cell with a quote is quoted, its quotes are doubled',
  where: { file, row },
});

const misencoded = (wrong: WrongEncoding, file: string, row: number): ErrorDetail => ({
  code: 'WRONG_ENCODING',
  message: `byte ${wrong.offset} (counted from 0) is not UTF-8`,
  expected: 'UTF-8, with or without a byte order mark',
  got: `what looks like ${wrong.looksLike}`,
  where: { file, row },
});

function createParser(delimiter: string): Parser {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  parser.on('error', () => undefined); // every write reports its own
  expectAnyLength(parser);
  return parser;
}

/**
 * csv-parse makes an error of every record that is not as long as the first, with copies of all its options, and then
 * throws it away where such records are allowed: 60 µs each, minutes for a file with blank lines at its end.
 */
function expectAnyLength(parser: Parser): void {
  const { state } = parser as unknown as { state: { record: string[] } };
  Object.defineProperty(state, 'expectedRecordLength', {
    get: () => state.record.length,
    set: () => undefined,
  });
}

/** Takes what the parser has; that is also what lets it end the write. */
function drain(parser: Parser, records: string[][]): void {
  for (let record = parser.read(); record !== null; record = parser.read()) records.push(record as string[]);
}

const write = (parser: Parser, bytes: Buffer, records: string[][]): Promise<CsvError | undefined> =>
  new Promise((done) => {
    parser.write(bytes, (error) => done((error as CsvError | null) ?? undefined));
    drain(parser, records);
  });

const end = (parser: Parser, records: string[][]): Promise<CsvError | undefined> =>
  new Promise((done) => {
    parser.once('error', (error) => done(error as CsvError));
    parser.end(() => {
      drain(parser, records);
      done(undefined);
    });
  });

export interface RecordOptions {
  /** Fed every byte, those after a fault included, so that a digest is the file's whatever is in it. */
  hash?: Hash | undefined;
  /** A comma unless told. */
  delimiter?: string;
}

/** The records of a CSV file. Returns the fault that made it stop early, if one did. */
export async function* readRecords(
  stream: AsyncIterable<Buffer>,
  file: string,
  { hash, delimiter = ',' }: RecordOptions = {},
): AsyncGenerator<RecordBatch, ErrorDetail | undefined> {
  let nextRow = 1;
  let fault: ErrorDetail | undefined;
  const parser = createParser(delimiter);
  const encoding = new Utf8Check();

  async function feed(chunk: Buffer, last: boolean): Promise<RecordBatch> {
    const checked = encoding.take(chunk, last);
    const wrong = Buffer.isBuffer(checked) ? undefined : checked;
    const batch: RecordBatch = { firstRow: nextRow, records: [] };
    const error = await write(parser, wrong ? wrong.valid : (checked as Buffer), batch.records);
    const failure = error ?? (last && !wrong ? await end(parser, batch.records) : undefined);
    nextRow += batch.records.length;
    if (failure) fault = malformed(failure, file, nextRow);
    else if (wrong) fault = misencoded(wrong, file, nextRow);
    return batch;
  }

  try {
    for await (const chunk of stream) {
      hash?.update(chunk);
      if (!fault) yield await feed(chunk, false);
    }
    if (!fault) yield await feed(Buffer.alloc(0), true);
    return fault;
  } finally {
    parser.destroy();
  }
}
