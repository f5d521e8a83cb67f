/**
 * Which of several descriptions of an entity or document shows. Each import keeps what it says; nothing is overwritten,
 * so undoing an import brings back what it had superseded.
 */
import type { ImportRecord } from '../imports/record.ts';
import type { Row, Store } from '../store/store.ts';
import { pageRuns } from './pages.ts';
import type { Visibility } from './visibility.ts';

export type DescribedTable = 'entities' | 'documents';

/** What some imports say of an entity or document: the columns of its table by name. */
export interface Description {
  readonly imports: readonly number[];
  readonly row: Row;
}

/** The further descriptions of a space, by table and id. */
export type Descriptions = Readonly<Record<DescribedTable, ReadonlyMap<string, readonly Description[]>>>;

/** A description as the store holds it. */
export function descriptionOf(content: string, imports: readonly number[]): Description {
  return { imports, row: JSON.parse(content) as Row };
}

/** Every further description of a space, whether it shows or not; few beside entities. */
export async function readDescriptions(
  store: Pick<Store, 'read'>,
  space: string,
  imports: readonly ImportRecord[],
): Promise<Descriptions> {
  const found = {
    entities: new Map<string, Description[]>(),
    documents: new Map<string, Description[]>(),
  };
  for (const pages of pageRuns(imports)) {
    for (const row of await store.read('projection/descriptions', { space, pages })) {
      const description = descriptionOf(String(row['content']), row['imports'] as readonly number[]);
      const described = found[row['table'] as DescribedTable];
      const id = String(description.row['id']);
      const others = described.get(id);
      if (others) others.push(description);
      else described.set(id, [description]);
    }
  }
  return found;
}

/**
 * A node's own description and the further ones, each with the imports that give it. The node names every import that
 * asserts it; its own words are those of the imports that say nothing else.
 */
export function inOwnWords(own: Description, further: readonly Description[]): readonly Description[] {
  if (further.length === 0) return [own];
  const elsewhere = new Set(further.flatMap(({ imports }) => imports));
  return [{ row: own.row, imports: own.imports.filter((n) => !elsewhere.has(n)) }, ...further];
}

/** Those of them that show. */
export function standingOf(
  own: Description,
  further: readonly Description[],
  visibility: Visibility,
): Description[] {
  return inOwnWords(own, further).filter(({ imports }) => visibility.assertedBy(imports));
}

/** The day of a document by its id, YYYY-MM-DD; undefined where it has none or does not show. */
export type DateOf = (document: string) => string | undefined;

/**
 * An entity as it shows: the description that names the latest-dated document, of those the latest import's. What it
 * leaves blank of place and coordinates the next fills; identifiers and materials are those of all of them, for
 * each is a claim.
 */
export function shownEntity(
  descriptions: readonly Description[],
  visibility: Visibility,
  dateOf: DateOf,
): Row | undefined {
  const rows = latestFirst(descriptions, visibility, (row) => dateOf(String(row['document'])) ?? '');
  if (rows.length < 2) return rows[0];
  const shown: Filled = { ...rows[0]! };
  for (const list of ['identifiers', 'materials']) {
    shown[list] = [...new Set(rows.flatMap((row) => (row[list] ?? []) as readonly string[]))];
  }
  for (const next of rows.slice(1)) fillPlace(shown, next);
  return shown;
}

/** A document as it shows: as the latest import describes it. */
export function shownDocument(descriptions: readonly Description[], visibility: Visibility): Row | undefined {
  return latestFirst(descriptions, visibility, () => '')[0];
}

/** A row that is being put together. */
type Filled = Record<string, Row[string]>;

/** Fills a blank country, region and pair of coordinates; a region only where it lies in the country. */
export function fillPlace(shown: Filled, next: Row): void {
  const region = blank(next['region']) ? undefined : String(next['region']);
  const country = blank(next['country']) ? region?.slice(0, 2) : String(next['country']);
  const own = blank(shown['region']) ? shown['country'] : String(shown['region']).slice(0, 2);
  if (blank(own) && !blank(next['country'])) shown['country'] = next['country']!;
  if (blank(shown['region']) && region && (blank(own) || own === country)) shown['region'] = region;
  if (!blank(shown['latitude']) || !blank(shown['longitude'])) return;
  for (const name of ['latitude', 'longitude']) if (!blank(next[name])) shown[name] = next[name]!;
}

const blank = (value: unknown): boolean => value === undefined || value === null || value === '';

function latestFirst(
  descriptions: readonly Description[],
  visibility: Visibility,
  dayOf: (row: Row) => string,
): Row[] {
  const ranked = descriptions.map(({ row, imports }) => ({
    row,
    day: dayOf(row),
    by: visibility.latest(imports),
  }));
  ranked.sort((a, b) => (a.day === b.day ? b.by - a.by : a.day < b.day ? 1 : -1));
  return ranked.map(({ row }) => row);
}
