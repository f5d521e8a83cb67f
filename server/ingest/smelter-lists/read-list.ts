import { createHash } from 'node:crypto';
import { type Finding, finding } from '../formats/finding.ts';
import type { Reading, Recognition } from '../formats/format.ts';
import { ReadingRows } from '../formats/reading-rows.ts';
import { AssessmentStatuses } from './assessment-statuses.ts';
import { listDate } from './export-file.ts';
import { RMI, type SmelterList } from './lists.ts';
import { LookupStatuses } from './look-up-statuses.ts';
import type { ListFile } from './record.ts';
import { isSpecial } from './record.ts';
import { RevisionStatuses } from './revision-statuses.ts';
import { NamedSmelters } from './smelters.ts';
import { StatusWriter } from './status-writer.ts';

/** Eight digits of what the list says, so that copies of one edition are one document. */
function digestOf({ records }: ListFile): string {
  const hash = createHash('sha256');
  for (const { texts, other } of records) hash.update(`${JSON.stringify([texts, other])}\n`);
  return hash.digest('hex').slice(0, 8);
}

/** Days that the rows name. None is after the edition's. */
function latestDay({ records }: ListFile): string | undefined {
  const days = records.flatMap(({ texts }) => [
    listDate(texts.revised),
    listDate(texts.audited),
    listDate(texts.added),
  ]);
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** The edition's day; where only its rows hint at one that is said, and that nothing does too. */
function dateOf(file: ListFile, rows: ReadingRows): string | undefined {
  if (file.date !== undefined) return file.date;
  const latest = latestDay(file);
  if (latest === undefined) {
    const message = 'Nothing says of which day this list is; it counts as of the day of its import.';
    rows.say(
      finding('EDITION_DATE_UNKNOWN', {
        message,
        expected: 'a date in the file, or in its name as 2026-08-14',
      }),
    );
    return undefined;
  }
  const message = `Nothing says of which day this list is; the latest day in its rows is taken, ${latest}.`;
  rows.say(finding('EDITION_DATE_ASSUMED', { message, got: latest, values: { date: latest } }));
  return latest;
}

function statusesOf({ kind }: SmelterList, writer: StatusWriter) {
  if (kind === 'look-up') return new LookupStatuses(writer);
  return kind === 'revisions' ? new RevisionStatuses(writer) : new AssessmentStatuses(writer, kind);
}

function addAll(list: SmelterList, { records }: ListFile, writer: StatusWriter): void {
  const { rows, at, edition } = writer;
  const smelters = new NamedSmelters(rows, edition.sheet);
  const statuses = statusesOf(list, writer);
  for (const record of records) {
    if (isSpecial(record)) continue;
    const named = smelters.of(record);
    if (!('refused' in named)) statuses.add(named.smelter, named.material, record);
    else rows.refuse({ ...at, message: named.refused, row: record.row, expected: 'the name of a smelter' });
  }
  smelters.write(edition.document);
  statuses.finish();
}

/** The file that a list was read from, and what there is to say of it. */
export interface ListSource {
  path: string;
  hash: string;
  findings?: readonly Finding[];
}

/** The rows of the model that a list means: RMI, the edition as a document, its smelters, what is said of each. */
export function readList(
  list: SmelterList,
  file: ListFile,
  recognised: Recognition,
  { path, hash, findings = [] }: ListSource,
): Reading {
  const rows = new ReadingRows(path, hash);
  for (const each of findings) rows.say(each);
  const date = dateOf(file, rows);
  const edition = file.version ?? date;
  const document = `rmi-list:${[list.slug, edition, digestOf(file)].filter((part) => part !== undefined).join('-')}`;
  rows.add('entities', 1, {
    id: RMI,
    kind: 'company',
    name: 'Responsible Minerals Initiative',
    country: 'US',
    identifiers: [],
    materials: [],
  });
  rows.add('documents', 1, {
    id: document,
    publisher: 'RMI',
    title: list.title,
    hash,
    declarer: RMI,
    series: list.series,
    licence: '(c) RMI, no redistribution',
    ...(date !== undefined && { date }),
    ...(edition !== undefined && { edition }),
  });
  const { sheet } = file;
  const at = { document, ...(date !== undefined && { date }), ...(sheet !== undefined && { sheet }) };
  addAll(list, file, new StatusWriter(rows, at));
  const { version: _, ...unversioned } = recognised;
  return rows.reading({
    ...unversioned,
    title: list.title,
    ...(edition !== undefined && { version: edition }),
  });
}
