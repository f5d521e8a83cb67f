/** Entities as a projection takes them: those that show, each as it shows. */
import type { EntityBatch } from '../projection/source.ts';
import type { Columns, Row, Value } from '../store/store.ts';
import { type DateOf, type Descriptions, shownEntity, standingOf } from './descriptions.ts';
import type { Visibility } from './visibility.ts';
import { picker, visibleRows } from './visible-columns.ts';

/** What decides which description of an entity shows. */
export interface Showing {
  /** Which imports assert a row. */
  readonly visibility: Visibility;
  /** Which imports' words are known; the same unless the question is about an earlier moment. */
  readonly words: Visibility;
  readonly descriptions: Descriptions;
  readonly dateOf: DateOf;
}

const DESCRIBED = [
  'kind',
  'name',
  'country',
  'region',
  'identifiers',
  'materials',
  'validFrom',
  'validTo',
] as const;

export function entityBatch(columns: Columns, showing: Showing): EntityBatch {
  const { keep } = visibleRows(columns, showing.visibility);
  const pick = picker(columns, keep);
  const batch = {
    count: keep.length,
    n: pick<number>('n'),
    id: pick<string>('id'),
    kind: pick<string>('kind'),
    name: pick<string>('name'),
    country: pick<string | null>('country'),
    region: pick<string | null>('region'),
    identifiers: pick<string[]>('identifiers'),
    materials: pick<string[]>('materials'),
    validFrom: pick<string | null>('validFrom'),
    validTo: pick<string | null>('validTo'),
  };
  if (showing.descriptions.entities.size === 0) return batch;
  const documents = pick<string | null>('document');
  const imports = pick<number[]>('imports');
  return withRows(batch, (id, i) => {
    const further = showing.descriptions.entities.get(id);
    if (!further) return undefined;
    const row: Record<string, Value> = { document: documents[i]! };
    for (const name of DESCRIBED) row[name] = batch[name][i]!;
    return shownOf({ row, imports: imports[i]! }, further, showing);
  });
}

/** Where none of the words were known yet, the earliest stand for them: no claim about the entity was known either. */
function shownOf(
  own: Parameters<typeof standingOf>[0],
  further: Parameters<typeof standingOf>[1],
  { visibility, words, dateOf }: Showing,
): Row | undefined {
  const known = standingOf(own, further, words);
  if (known.length > 0) return withFormerNames(shownEntity(known, words, dateOf), known);
  const [first] = standingOf(own, further, visibility).sort(
    (a, b) => visibility.assertedBy(a.imports)!.n - visibility.assertedBy(b.imports)!.n,
  );
  return first?.row;
}

/** Names that another description gives are further names: one may be looked for by them. */
function withFormerNames(shown: Row | undefined, known: readonly { row: Row }[]): Row | undefined {
  if (!shown) return undefined;
  const names = new Set(known.map(({ row }) => String(row['name'])));
  names.delete(String(shown['name']));
  const identifiers = (shown['identifiers'] ?? []) as readonly string[];
  return { ...shown, identifiers: [...identifiers, ...[...names].map((name) => `name:${name}`)] };
}

/** The batch with other rows in the place of those for which `rowOf` has one. */
export function withRows(batch: EntityBatch, rowOf: (id: string, i: number) => Row | undefined): EntityBatch {
  let columns: Record<string, Value[]> | undefined;
  for (let i = 0; i < batch.count; i++) {
    const row = rowOf(batch.id[i]!, i);
    if (!row) continue;
    columns ??= Object.fromEntries(DESCRIBED.map((name) => [name, [...batch[name]] as Value[]]));
    for (const name of DESCRIBED) columns[name]![i] = row[name] ?? null;
  }
  return columns
    ? { ...batch, ...(columns as unknown as Pick<EntityBatch, (typeof DESCRIBED)[number]>) }
    : batch;
}
