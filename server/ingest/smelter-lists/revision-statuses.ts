import { listDate } from './export-file.ts';
import { type ListRecord, notesOf } from './record.ts';
import { type Change, changeOf, periodsOf } from './revisions.ts';
import type { NamedSmelter } from './smelters.ts';
import { ON_LIST, REVISION, type StatusWriter } from './status-writer.ts';

interface History {
  smelter: NamedSmelter;
  material: string | undefined;
  changes: Change[];
}

interface Event {
  smelter: NamedSmelter;
  material: string | undefined;
  record: ListRecord;
  date: string;
  basis: string;
}

/** Revisions make a history of each smelter: listed, removed, listed again. Others are kept as events of their day. */
export class RevisionStatuses {
  private readonly writer: StatusWriter;
  /** By smelter and material. */
  private readonly histories = new Map<string, History>();
  private readonly others: Event[] = [];

  constructor(writer: StatusWriter) {
    this.writer = writer;
  }

  /** A revision on a day that cannot be read counts from the edition's: by then it was made. */
  add(smelter: NamedSmelter, material: string | undefined, record: ListRecord): void {
    const { basis, revised } = record.texts;
    const date = listDate(revised) ?? this.writer.edition.date;
    if (basis === undefined) this.refuse(record, 'Basis', 'Added, Removed or another basis');
    else if (date === undefined) this.refuse(record, 'Revision Date', 'a date');
    else this.take({ smelter, material, record, date, basis });
  }

  finish(): void {
    for (const { smelter, material, record, date, basis } of this.others) {
      const said = { kind: REVISION, value: basis.toLowerCase(), validFrom: date, validTo: date };
      this.writer.write(record.row, smelter, material, said, notesOf(record));
    }
    for (const { smelter, material, changes } of this.histories.values()) {
      for (const { value, date, until, row, notes } of periodsOf(changes)) {
        const said = {
          kind: ON_LIST,
          value,
          validFrom: date,
          ...(until !== undefined && { validTo: until }),
        };
        this.writer.write(row, smelter, material, said, notes);
      }
    }
  }

  private refuse({ row }: ListRecord, column: string, expected: string): void {
    const message = 'a revision of which it is not known what or when';
    this.writer.rows.refuse({ ...this.writer.at, message, row, column, expected });
  }

  private take(event: Event): void {
    this.writer.rows.kept++;
    const { smelter, material, record, date, basis } = event;
    const value = changeOf(basis);
    if (value === undefined) {
      this.others.push(event);
      return;
    }
    const change = { row: record.row, notes: notesOf(record) };
    const { changes } = this.history(smelter, material);
    const added = listDate(record.texts.added);
    if (value === 'removed' && added !== undefined && added < date) {
      changes.push({ ...change, value: 'listed', date: added, beside: true });
    }
    changes.push({ ...change, value, date });
  }

  private history(smelter: NamedSmelter, material: string | undefined): History {
    const key = `${smelter.entity}\n${material ?? ''}`;
    const held = this.histories.get(key) ?? { smelter, material, changes: [] };
    this.histories.set(key, held);
    return held;
  }
}
