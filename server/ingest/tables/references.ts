import type { ErrorDetail } from '../../errors.ts';
import type { TableName } from '../../rows.ts';
import { tableOf } from './columns.ts';
import { quoteCell } from './fault.ts';
import { isEntityId } from './ids.ts';
import { Nearest } from './nearest.ts';
import type { PlacedRow } from './types.ts';

type Ask = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

/** A place that refers to an id which the tables do not hold. */
interface Pending {
  id: string;
  file: string;
  row: number;
  column: string;
}

const ASKED_AT_ONCE = 5_000;
const HELD_AT_ONCE = 50_000;

/** Ids of one sort, entities or documents: those of the tables, and those that the store turned out to hold. */
export class KnownIds {
  readonly ids = new Set<string>();
  /** False where the table could not be read to its end, so that missing ids say nothing. */
  complete = true;
  private readonly inStore = new Set<string>();
  private readonly nowhere = new Set<string>();
  private readonly nearest = new Nearest(this.ids);
  private readonly what: string;
  private readonly ask: Ask | undefined;
  private pending: Pending[] = [];

  constructor(what: string, ask: Ask | undefined) {
    this.what = what;
    this.ask = ask;
  }

  refer(id: string, file: string, row: number, column: string): void {
    if (!this.ids.has(id) && !this.inStore.has(id)) this.pending.push({ id, file, row, column });
  }

  /** Asks the store about what is pending, once there is enough of it or the table is at its end. */
  async settle(atEnd: boolean): Promise<ErrorDetail[]> {
    if (this.pending.length === 0 || (!atEnd && this.pending.length < HELD_AT_ONCE)) return [];
    // what is named before its own table is read may stand there by now
    const pending = this.pending.filter(({ id }) => !this.ids.has(id));
    this.pending = [];
    await this.askAbout([...new Set(pending.map(({ id }) => id))].filter((id) => !this.nowhere.has(id)));
    if (!this.complete) return [];
    return pending.filter(({ id }) => this.nowhere.has(id)).map((place) => this.fault(place));
  }

  private async askAbout(ids: readonly string[]): Promise<void> {
    for (let i = 0; i < ids.length; i += ASKED_AT_ONCE) {
      const some = ids.slice(i, i + ASKED_AT_ONCE);
      const held = this.ask ? await this.ask(some) : new Set<string>();
      for (const id of some) (held.has(id) ? this.inStore : this.nowhere).add(id);
    }
  }

  private fault({ id, file, row, column }: Pending): ErrorDetail {
    const nearest = this.nearest.to(id);
    return {
      code: 'UNKNOWN_REFERENCE',
      message: `no ${this.what} has this id`,
      expected: `an id in ${this.what === 'entity' ? 'entities.csv' : 'documents.csv'} or already imported`,
      got: quoteCell(id),
      where: { file, row, column },
      ...(nearest.length > 0 && { nearest }),
    };
  }
}

/** The columns of a table that refer to something, as pairs of name and sort. */
const referring = (name: TableName): readonly (readonly [string, 'entity' | 'document'])[] =>
  tableOf(name).columns.flatMap((column) => (column.refers ? [[column.name, column.refers] as const] : []));

/** Notes what the rows of a table refer to. */
export function referFrom(
  name: TableName,
  file: string,
  rows: readonly PlacedRow<TableName>[],
  known: Readonly<Record<'entity' | 'document', KnownIds>>,
): void {
  const columns = referring(name);
  for (const { row, value } of rows) {
    for (const [column, sort] of columns) {
      const id = (value as unknown as Record<string, string | undefined>)[column];
      if (id !== undefined && (column !== 'about' || isEntityId(id)))
        known[sort].refer(id, file, row, column);
    }
  }
}
