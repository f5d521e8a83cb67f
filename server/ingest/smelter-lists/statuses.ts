/** What each list says of its smelters, as statuses. */
import type { StatusRow } from '../../rows.ts';
import { finding } from '../formats/finding.ts';
import type { ReadingRows } from '../formats/reading-rows.ts';
import { withMadeId } from '../tables/content.ts';
import { listDate } from './export-file.ts';
import type { SmelterList } from './lists.ts';
import { isSpecial, type ListField, type ListRecord } from './record.ts';
import { type Change, changeOf, periodsOf } from './revisions.ts';
import { NamedSmelters } from './smelters.ts';

/** On a template's look-up, or off it again. */
export const ON_LIST = 'rmi-smelter-list';
/** Assessed by the Responsible Minerals Assurance Process, or being assessed. */
export const ASSESSMENT = 'rmap-assessment';
/** A change that leaves a smelter on the list: its name corrected, for example. */
const REVISION = 'rmi-list-revision';

export interface Edition {
  document: string;
  /** ISO; absent where nothing says it. */
  date?: string;
  /** The sheet that its rows are in. */
  sheet?: string;
}

const KEPT: Readonly<Partial<Record<ListField, string>>> = {
  basis: 'basis',
  details: 'details',
  added: 'smelter added',
  revised: 'revised',
  audited: 'last audit',
};

/** What a row says besides, as notes of its status. */
function notesOf({ texts, other }: ListRecord): Record<string, string> {
  const said = Object.entries(KEPT).flatMap(([field, key]) => {
    const text = texts[field as ListField];
    return text === undefined ? [] : [[key, text] as const];
  });
  return { ...Object.fromEntries(said), ...other };
}

/** The rows of one list, turned into statuses of its smelters. */
export class ListStatuses {
  private readonly rows: ReadingRows;
  private readonly smelters: NamedSmelters;
  private readonly list: SmelterList;
  private readonly edition: Edition;
  /** By entity and material. */
  private readonly changes = new Map<string, Change[]>();
  /** Ids by material and name or alias. */
  private readonly aliases = new Map<string, Set<string>>();

  constructor(rows: ReadingRows, list: SmelterList, edition: Edition) {
    this.rows = rows;
    this.smelters = new NamedSmelters(rows, edition.sheet);
    this.list = list;
    this.edition = edition;
  }

  private get at(): { sheet?: string } {
    return this.edition.sheet === undefined ? {} : { sheet: this.edition.sheet };
  }

  addAll(records: readonly ListRecord[]): void {
    for (const record of records) if (!isSpecial(record)) this.add(record);
    this.smelters.write(this.edition.document);
    for (const [key, changes] of this.changes) {
      for (const period of periodsOf(changes)) this.writePeriod(key.slice(0, key.indexOf('\n')), period);
    }
    this.tellAmbiguous();
  }

  private add(record: ListRecord): void {
    const named = this.smelters.of(record);
    if ('refused' in named) {
      this.rows.refuse({
        ...this.at,
        message: named.refused,
        row: record.row,
        expected: 'the name of a smelter',
      });
      return;
    }
    const { smelter, material } = named;
    if (this.list.kind === 'look-up') this.listed(smelter.entity, material, record);
    else if (this.list.kind === 'revisions') this.revised(smelter.entity, material, record);
    else this.assessed(smelter.entity, material, record, this.list.kind);
  }

  private listed(about: string, material: string | undefined, record: ListRecord): void {
    const { lookup, name } = record.texts;
    const key = `${material ?? ''}\n${lookup ?? name}`;
    this.aliases.set(key, (this.aliases.get(key) ?? new Set()).add(about));
    this.write(
      record.row,
      { about, kind: ON_LIST, value: 'listed', ...this.from(this.edition.date) },
      material,
      record.other,
    );
    this.rows.kept++;
  }

  private assessed(about: string, material: string | undefined, record: ListRecord, value: string): void {
    const status = { about, kind: ASSESSMENT, value, ...this.from(this.edition.date) };
    this.write(record.row, status, material, notesOf(record));
    this.rows.kept++;
  }

  /** A revision on a day that cannot be read counts from the edition's: by then it was made. */
  private revised(about: string, material: string | undefined, record: ListRecord): void {
    const { row, texts } = record;
    const date = listDate(texts.revised) ?? this.edition.date;
    if (date === undefined || texts.basis === undefined) {
      const [column, expected] =
        texts.basis === undefined
          ? ['Basis', 'Added, Removed or another basis']
          : ['Revision Date', 'a date'];
      this.rows.refuse({
        ...this.at,
        message: 'a revision of which it is not known what or when',
        row,
        column,
        expected,
      });
      return;
    }
    this.rows.kept++;
    const value = changeOf(texts.basis);
    const notes = notesOf(record);
    if (value === undefined) {
      const kind = {
        about,
        kind: REVISION,
        value: texts.basis.toLowerCase(),
        validFrom: date,
        validTo: date,
      };
      this.write(row, kind, material, notes);
      return;
    }
    const changes = this.changesOf(about, material);
    const added = listDate(texts.added);
    if (value === 'removed' && added !== undefined && added < date) {
      changes.push({ value: 'listed', date: added, row, material, notes, beside: true });
    }
    changes.push({ value, date, row, material, notes });
  }

  private changesOf(about: string, material: string | undefined): Change[] {
    const key = `${about}\n${material ?? ''}`;
    const changes = this.changes.get(key) ?? [];
    this.changes.set(key, changes);
    return changes;
  }

  private writePeriod(
    about: string,
    { value, date, until, row, material, notes }: ReturnType<typeof periodsOf>[number],
  ): void {
    const status = {
      about,
      kind: ON_LIST,
      value,
      validFrom: date,
      ...(until !== undefined && { validTo: until }),
    };
    this.write(row, status, material, notes);
  }

  private from(date: string | undefined): { validFrom?: string } {
    return date === undefined ? {} : { validFrom: date };
  }

  private write(
    row: number,
    status: Omit<StatusRow, 'id' | 'document' | 'material' | 'notes'>,
    material: string | undefined,
    notes: Readonly<Record<string, string>>,
  ): void {
    const value = withMadeId('statuses', {
      ...status,
      document: this.edition.document,
      ...(material !== undefined && { material }),
      ...(Object.keys(notes).length > 0 && { notes }),
    });
    this.rows.add('statuses', row, value);
  }

  private tellAmbiguous(): void {
    for (const [key, entities] of this.aliases) {
      if (entities.size < 2) continue;
      const [material, alias] = key.split('\n') as [string, string];
      const ids = [...entities].map((id) => id.replace(/^rmi:/, '')).join(', ');
      const message = `The list has "${alias}" for several smelters of ${material}: ${ids}.`;
      this.rows.say(
        finding('ALIAS_AMBIGUOUS', {
          ...this.at,
          message,
          got: alias.slice(0, 200),
          values: { alias, material, ids },
        }),
      );
    }
  }
}
