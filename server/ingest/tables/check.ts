import { createHash } from 'node:crypto';
import type { ErrorDetail } from '../../errors.ts';
import type { TableName, TableRows } from '../../rows.ts';
import { TABLE_NAMES } from './columns.ts';
import { hasMadeId, wholeContentOf } from './content.ts';
import { FaultList } from './faultlist.ts';
import { KnownIds, referFrom } from './references.ts';
import { RiskNames } from './risknames.ts';
import { type RowBatch, type StreamEnd, streamRows } from './rowstream.ts';
import { SeenRows } from './seen.ts';
import type {
  CheckOptions,
  Notice,
  PlacedRow,
  TableFile,
  TableReport,
  TableRowsSource,
  TableSet,
} from './types.ts';

const MOST_FAULTS = 1_000;

/** What is referred to is read before what refers to it. */
const READING_ORDER: readonly TableName[] = [
  'documents',
  'entities',
  'links',
  'roles',
  'facts',
  'statuses',
  'matches',
];

interface CheckedTable {
  count: number;
  digest: string;
  notices: readonly Notice[];
  repeats: ReadonlySet<number>;
}

type Known = Readonly<Record<'entity' | 'document', KnownIds>>;

const repeatedId = (id: string, made: boolean, file: string, row: number, earlier: number): ErrorDetail => ({
  code: 'REPEATED_ID',
  message: made
    ? `row ${earlier} makes the same claim, known at another time`
    : `row ${earlier} has the same id and says something else`,
  expected: made ? 'one row for one claim' : 'an id of its own for every row, or the same content',
  got: id.slice(0, 200),
  where: { file, row, column: 'id' },
});

/** Whether a row of `matches` says more than that two may be one. */
const decides = ({ state, decidedBy }: TableRows['matches']): boolean =>
  state !== 'possible' || Boolean(decidedBy);

const undecidable = (id: string, file: string, row: number): ErrorDetail => ({
  code: 'APPROVAL_NEEDED',
  message: 'a decision on who is who takes a second person, and a file has none',
  expected: 'rows of the state possible without decidedBy; decide in the service',
  got: id.slice(0, 200),
  where: { file, row, column: 'state' },
});

const repeatNotice = (file: string, rows: ReadonlySet<number>): Notice => ({
  code: 'REPEATED_ROW',
  message: `rows that repeat an earlier one, counted once (the first is row ${[...rows][0]})`,
  file,
  count: rows.size,
});

/** One table's part of a check. */
class TableCheck<N extends TableName> {
  private readonly seen = new SeenRows();
  private readonly repeats = new Set<number>();
  private readonly risks = new RiskNames();
  private count = 0;
  private readonly name: N;
  private readonly file: TableFile | TableRowsSource<N>;
  private readonly known: Known;
  private readonly faults: FaultList;
  private readonly withoutDecisions: boolean;

  constructor(
    name: N,
    file: TableFile | TableRowsSource<N>,
    known: Known,
    faults: FaultList,
    withoutDecisions: boolean,
  ) {
    this.name = name;
    this.file = file;
    this.known = known;
    this.faults = faults;
    this.withoutDecisions = withoutDecisions && name === 'matches';
  }

  async run(trustRecorded: boolean): Promise<CheckedTable> {
    const hash = createHash('sha256');
    const end = await this.readAll(streamRows(this.name, this.file, { trustRecorded, hash }));
    await this.settle(true);
    const own = this.ownIds();
    if (own && !end.complete) own.complete = false;
    return {
      count: this.count,
      digest: hash.digest('hex'),
      repeats: this.repeats,
      notices: [
        ...end.notices,
        ...(this.repeats.size > 0 ? [repeatNotice(this.file.label, this.repeats)] : []),
        ...this.risks.notices(this.file.label),
      ],
    };
  }

  private async readAll(stream: AsyncGenerator<RowBatch<N>, StreamEnd>): Promise<StreamEnd> {
    try {
      let next = await stream.next();
      for (; !next.done; next = await stream.next()) await this.take(next.value);
      return next.value;
    } finally {
      await stream.return({ complete: false, notices: [] }); // closes the file where the store fails
    }
  }

  private async take({ rows, faults, brokenIds, broken }: RowBatch<N>): Promise<void> {
    this.faults.add(this.name, faults);
    const own = this.ownIds();
    for (const id of brokenIds) own?.ids.add(id);
    for (const placed of rows) this.see(placed, own);
    if (this.name === 'facts') this.risks.add(rows as readonly PlacedRow<'facts'>[]);
    referFrom(this.name, this.file.label, [...rows, ...broken], this.known);
    await this.settle(false);
  }

  private see({ row, value }: PlacedRow<N>, own: KnownIds | undefined): void {
    if (this.withoutDecisions && decides(value as TableRows['matches'])) {
      this.faults.add(this.name, [undecidable(value.id, this.file.label, row)]);
    }
    const earlier = this.seen.see(value.id, wholeContentOf(this.name, value), row);
    own?.ids.add(value.id);
    if (!earlier) this.count++;
    else if (earlier.same) this.repeats.add(row);
    else {
      const made = hasMadeId(this.name, value);
      this.faults.add(this.name, [repeatedId(value.id, made, this.file.label, row, earlier.row)]);
    }
  }

  private async settle(atEnd: boolean): Promise<void> {
    this.faults.add(this.name, await this.known.document.settle(atEnd));
    // documents name their declarer, and are read before the entities that name documents
    if (this.name !== 'documents' && (this.name !== 'entities' || atEnd))
      this.faults.add(this.name, await this.known.entity.settle(atEnd));
  }

  private ownIds(): KnownIds | undefined {
    if (this.name === 'entities') return this.known.entity;
    return this.name === 'documents' ? this.known.document : undefined;
  }
}

async function checkTable<N extends TableName>(
  set: TableSet,
  name: N,
  known: Known,
  faults: FaultList,
  { trustRecorded = false, withoutDecisions = false }: CheckOptions,
): Promise<CheckedTable | undefined> {
  const file: TableFile | TableRowsSource<N> | undefined = set.files[name];
  return file && new TableCheck(name, file, known, faults, withoutDecisions).run(trustRecorded);
}

function digestOf(digests: Readonly<Partial<Record<TableName, string>>>): string {
  const hash = createHash('sha256');
  for (const name of TABLE_NAMES) if (digests[name]) hash.update(`${name} ${digests[name]}\n`);
  return hash.digest('hex');
}

/**
 * First pass over every table: each row read, ids unique, everything referred to there or in the store. Nothing is
 * changed. Throws only where reading itself fails (UNREADABLE_ARCHIVE, a disk error).
 */
export async function checkTables(set: TableSet, options: CheckOptions = {}): Promise<TableReport> {
  const { knownEntity, knownDocument, maxFaults = MOST_FAULTS } = options;
  const faults = new FaultList(maxFaults);
  const known = {
    entity: new KnownIds('entity', knownEntity),
    document: new KnownIds('document', knownDocument),
  };
  const checked: Partial<Record<TableName, CheckedTable | undefined>> = {};
  for (const name of READING_ORDER) {
    checked[name] = await checkTable(set, name, known, faults, options);
  }
  faults.add('documents', await known.entity.settle(true));
  const each = <T>(take: (table: CheckedTable | undefined) => T): Record<TableName, T> =>
    Object.fromEntries(TABLE_NAMES.map((name) => [name, take(checked[name])])) as Record<TableName, T>;
  const digests = each((table) => table?.digest) as Partial<Record<TableName, string>>;
  return {
    counts: each((table) => table?.count ?? 0),
    faults: faults.list(),
    moreFaults: faults.more,
    notices: [...set.notices, ...TABLE_NAMES.flatMap((name) => checked[name]?.notices ?? [])],
    digest: digestOf(digests),
    digests,
    repeats: each((table) => table?.repeats ?? new Set<number>()),
  };
}
