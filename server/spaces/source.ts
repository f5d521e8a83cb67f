/** Feeds a projection from the store: the visible rows of one space, page by page. */
import type { ImportRecord } from '../imports/record.ts';
import type {
  EntityBatch,
  LinkBatch,
  ProjectionSource,
  SourceDocument,
  SourceFact,
  SourceStatus,
} from '../projection/source.ts';
import type { Columns, Row, Store, Value } from '../store/store.ts';
import { type DateOf, type Descriptions, readDescriptions, shownEntity, standingOf } from './descriptions.ts';
import { datesOf, readDocuments, type ShownDocument, textOf } from './documents.ts';
import { pageRuns } from './pages.ts';
import { Visibility } from './visibility.ts';

/** Indices of the rows that show, and the whole batch's columns cut down to them. */
function visibleRows(columns: Columns, visibility: Visibility): { keep: number[]; by: ImportRecord[] } {
  const imports = columns.column('imports') as readonly (readonly number[])[];
  const keep: number[] = [];
  const by: ImportRecord[] = [];
  for (let i = 0; i < columns.count; i++) {
    const entry = visibility.assertedBy(imports[i] ?? []);
    if (!entry) continue;
    keep.push(i);
    by.push(entry);
  }
  return { keep, by };
}

function picker(columns: Columns, keep: readonly number[]): <T extends Value>(name: string) => T[] {
  return <T extends Value>(name: string) => {
    const column = columns.column(name) as readonly T[];
    return keep.length === columns.count ? (column as T[]) : keep.map((i) => column[i] as T);
  };
}

function entityBatch(columns: Columns, visibility: Visibility, standing: Standing): EntityBatch {
  const { keep } = visibleRows(columns, visibility);
  const pick = picker(columns, keep);
  const batch = {
    count: keep.length,
    n: pick<number>('n'),
    id: pick<string>('id'),
    kind: pick<string>('kind'),
    name: pick<string>('name'),
    country: pick<string | null>('country'),
    region: pick<string | null>('region'),
    materials: pick<string[]>('materials'),
    validFrom: pick<string | null>('validFrom'),
    validTo: pick<string | null>('validTo'),
  };
  return standing.descriptions.entities.size === 0
    ? batch
    : described(batch, { document: pick('document'), imports: pick('imports') }, visibility, standing);
}

const DESCRIBED = ['kind', 'name', 'country', 'region', 'materials', 'validFrom', 'validTo'] as const;

/** The batch with those entities as they show that several imports describe. */
function described(
  batch: EntityBatch,
  beside: { document: (string | null)[]; imports: number[][] },
  visibility: Visibility,
  { descriptions, dateOf }: Standing,
): EntityBatch {
  const columns: Record<string, Value[]> = {};
  for (const name of DESCRIBED) columns[name] = [...(batch[name] as readonly Value[])];
  for (let i = 0; i < batch.count; i++) {
    const further = descriptions.entities.get(batch.id[i]!);
    if (!further) continue;
    const row: Record<string, Value> = { document: beside.document[i]! };
    for (const name of DESCRIBED) row[name] = columns[name]![i]!;
    const own = { row, imports: beside.imports[i]! };
    const shown = shownEntity(standingOf(own, further, visibility), visibility, dateOf);
    for (const name of DESCRIBED) columns[name]![i] = shown?.[name] ?? null;
  }
  return { ...batch, ...(columns as unknown as Pick<EntityBatch, (typeof DESCRIBED)[number]>) };
}

function linkBatch(columns: Columns, visibility: Visibility): LinkBatch {
  const { keep, by } = visibleRows(columns, visibility);
  const pick = picker(columns, keep);
  const recorded = pick<string | null>('recordedAt').map((own, i) => visibility.recorded(by[i]!, own));
  return {
    count: keep.length,
    supplier: pick<number>('supplier'),
    customer: pick<number>('customer'),
    id: pick<string>('id'),
    materials: pick<string[]>('materials'),
    share: pick<number | null>('share'),
    basis: pick<string>('basis'),
    scope: pick<string>('scope'),
    depth: pick<string>('depth'),
    validFrom: pick<string | null>('validFrom'),
    validTo: pick<string | null>('validTo'),
    recordedAt: recorded.map((r) => r.at),
    retractedAt: pick<string | null>('retractedAt'),
    document: pick<string | null>('document'),
    importRank: recorded.map((r) => r.rank),
  };
}

/** A row of facts or statuses with its recorded time resolved; undefined where it does not show. */
function visibleRow<T>(row: Row, visibility: Visibility): T | undefined {
  const { imports, ...rest } = row;
  const by = visibility.assertedBy(imports as readonly number[]);
  if (!by) return undefined;
  const own = (rest['recordedAt'] ?? null) as string | null;
  return { ...rest, recordedAt: visibility.recorded(by, own).at } as T;
}

/** Results in order, the next one being read while the last is used. */
async function* ahead<A, R>(items: readonly A[], read: (item: A) => Promise<R>): AsyncIterable<R> {
  let next: Promise<R> | undefined;
  for (let i = 0; i < items.length; i++) {
    const current = next ?? read(items[i]!);
    next = i + 1 < items.length ? read(items[i + 1]!) : undefined;
    // awaited in its turn; until then a failure is nobody's unhandled rejection
    next?.catch(() => undefined);
    yield await current;
  }
}

/** What has to be known of a space before its rows can be read one by one. */
interface Standing {
  readonly descriptions: Descriptions;
  readonly documents: readonly ShownDocument[];
  readonly dateOf: DateOf;
}

function sourceDocument(document: ShownDocument, visibility: Visibility): SourceDocument {
  return {
    id: document.id,
    publisher: textOf(document, 'publisher'),
    title: textOf(document, 'title'),
    date: textOf(document, 'date'),
    edition: textOf(document, 'edition'),
    licence: textOf(document, 'licence'),
    recordedAt: visibility.recorded(document.by, null).at,
  };
}

/** What a space holds, as a projection is built from it. Reads are ordered by the statements, so batches are too. */
export function storeSource(
  store: Pick<Store, 'read' | 'readColumns'>,
  space: string,
  imports: readonly ImportRecord[],
): ProjectionSource {
  const visibility = new Visibility(imports);
  const runs = pageRuns(imports);
  let prepared: Promise<Standing> | undefined;
  const before = (): Promise<Standing> => {
    prepared ??= readStanding(store, space, imports, visibility);
    return prepared;
  };
  async function* batches<T>(statement: string, make: (columns: Columns) => T): AsyncIterable<T> {
    const read = (pages: number[]) => store.readColumns(statement, { space, pages });
    for await (const columns of ahead(runs, read)) yield make(columns);
  }
  async function* rows<T>(statement: string): AsyncIterable<readonly T[]> {
    const read = (pages: number[]) => store.read(statement, { space, pages });
    for await (const batch of ahead(runs, read)) {
      yield batch.map((row) => visibleRow<T>(row, visibility)).filter((row) => row !== undefined);
    }
  }
  return {
    async *entities() {
      const standing = await before();
      yield* batches('projection/entities', (columns) => entityBatch(columns, visibility, standing));
    },
    links: () => batches('projection/links', (columns) => linkBatch(columns, visibility)),
    facts: () => rows<SourceFact>('projection/facts'),
    statuses: () => rows<SourceStatus>('projection/statuses'),
    async *documents() {
      yield (await before()).documents.map((document) => sourceDocument(document, visibility));
    },
  };
}

async function readStanding(
  store: Pick<Store, 'read'>,
  space: string,
  imports: readonly ImportRecord[],
  visibility: Visibility,
): Promise<Standing> {
  const descriptions = await readDescriptions(store, space, imports);
  const documents = await readDocuments(store, space, imports, visibility, descriptions);
  return { descriptions, documents, dateOf: datesOf(documents) };
}
