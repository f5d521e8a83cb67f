/** What the rows of a space name: entities and documents that must show wherever the row itself shows. */
import type { ImportRecord } from '../imports/record.ts';
import type { TableName } from '../rows.ts';
import type { Columns, Row, Store } from '../store/store.ts';
import { type DescribedTable, type Description, inOwnWords, readDescriptions } from './descriptions.ts';
import { pageRuns } from './pages.ts';
import type { Visibility } from './visibility.ts';

/** Entities by id and by number, documents by id: those that show. */
export interface Standing {
  readonly entities: ReadonlySet<string | number>;
  readonly documents: ReadonlySet<string>;
}

/** One row that names others. */
export interface Reference {
  readonly table: TableName;
  readonly id: string;
  /** Numbers of the imports that assert the row. */
  readonly imports: readonly number[];
  readonly entities: readonly (string | number)[];
  readonly document: string | null;
}

/** Facts and statuses about these speak of no entity. */
const NO_ENTITY = /^(?:iso|material):/;

/** What shows under each of several views of the imports, from one reading of the store. */
export async function standingUnder(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  views: readonly Visibility[],
): Promise<Standing[]> {
  const found = views.map((visibility) => ({
    visibility,
    entities: new Set<string | number>(),
    documents: new Set<string>(),
  }));
  for (const pages of pageRuns(imports)) {
    const columns = await store.readColumns('projection/entities', { space, pages });
    const asserted = importsOf(columns);
    const ids = columns.column('id') as readonly string[];
    const numbers = columns.column('n') as readonly number[];
    const rows = await store.read('projection/documents', { space, pages });
    for (const { visibility, entities, documents } of found) {
      for (let i = 0; i < columns.count; i++) {
        if (visibility.assertedBy(asserted[i]!)) entities.add(ids[i]!).add(numbers[i]!);
      }
      for (const row of rows) {
        if (visibility.assertedBy(row['imports'] as readonly number[])) documents.add(String(row['id']));
      }
    }
  }
  return found;
}

/**
 * Every row of the imports that are not staged, whether it shows or not. Matches are not among them: they show only
 * while both ends do.
 */
export async function* references(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
): AsyncGenerator<Reference> {
  const descriptions = await readDescriptions(store, space, imports);
  for (const pages of pageRuns(imports)) {
    yield* linkReferences(await store.readColumns('projection/links', { space, pages }));
    for (const statement of ['facts', 'statuses', 'operates', 'owns'] as const) {
      for (const row of await store.read(`export/${statement}`, { space, pages }))
        yield claimReference(statement, row);
    }
    for (const table of ['entities', 'documents'] as const) {
      for (const row of await store.read(`projection/${table}`, { space, pages })) {
        yield* describedReferences(table, row, descriptions[table].get(String(row['id'])) ?? []);
      }
    }
  }
}

function claimReference(statement: 'facts' | 'statuses' | 'operates' | 'owns', row: Row): Reference {
  const about = row['about'] as string | undefined;
  const named = about === undefined ? [row['from'], row['to']] : NO_ENTITY.test(about) ? [] : [about];
  return {
    table: statement === 'operates' || statement === 'owns' ? 'roles' : statement,
    id: String(row['id']),
    imports: row['imports'] as readonly number[],
    entities: named as string[],
    document: (row['document'] ?? null) as string | null,
  };
}

/** What each import says of an entity or a document names a document or a declarer of its own. */
function* describedReferences(
  table: DescribedTable,
  row: Row,
  further: readonly Description[],
): Generator<Reference> {
  const own = { row, imports: row['imports'] as readonly number[] };
  for (const { row: said, imports } of inOwnWords(own, further)) {
    const declarer = table === 'documents' ? (said['declarer'] as string | null | undefined) : null;
    yield {
      table,
      id: String(row['id']),
      imports,
      entities: declarer ? [declarer] : [],
      document: table === 'entities' ? ((said['document'] ?? null) as string | null) : null,
    };
  }
}

function* linkReferences(columns: Columns): Generator<Reference> {
  const asserted = importsOf(columns);
  const ids = columns.column('id') as readonly string[];
  const suppliers = columns.column('supplier') as readonly number[];
  const customers = columns.column('customer') as readonly number[];
  const documents = columns.column('document') as readonly (string | null)[];
  for (let i = 0; i < columns.count; i++) {
    yield {
      table: 'links',
      id: ids[i]!,
      imports: asserted[i]!,
      entities: [suppliers[i]!, customers[i]!],
      document: documents[i] ?? null,
    };
  }
}

/** Whether everything that a row names shows. */
export function stands({ entities, document }: Reference, standing: Standing): boolean {
  return (
    entities.every((entity) => standing.entities.has(entity)) &&
    (document === null || standing.documents.has(document))
  );
}

function importsOf(columns: Columns): readonly (readonly number[])[] {
  return columns.column('imports') as readonly (readonly number[])[];
}
