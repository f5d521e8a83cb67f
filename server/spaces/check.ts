/** The store's own consistency: what must hold whatever was imported, undone or broken off. */
import { brokenChain } from '../audit/verify.ts';
import { listImports } from '../imports/record.ts';
import type { Store } from '../store/store.ts';
import { checkQuestions, type QuestionFault } from './check-questions.ts';
import { references, standingUnder, stands } from './references.ts';
import { Visibility } from './visibility.ts';

export interface StoreFault {
  code:
    | 'AUDIT_BROKEN'
    | 'LEFT_STAGED'
    | 'WITHOUT_IMPORT'
    | 'ACROSS_SPACES'
    | 'DANGLING'
    | QuestionFault['code'];
  message: string;
  /** Empty: it is of no space. */
  space: string;
  count: number;
}

const PARTS = [
  'entities',
  'documents',
  'descriptions',
  'facts',
  'statuses',
  'links',
  'operates',
  'owns',
  'matches',
] as const;

/** Rows per table of each space, as far as they show. */
export type Counts = Record<string, Record<string, number>>;

export interface StoreCheck {
  faults: StoreFault[];
  counts: Counts;
}

export async function checkStore(store: Store): Promise<StoreCheck> {
  const imports = await store.read('check/imports');
  const state = new Map(imports.map((row) => [Number(row['n']), String(row['state'])]));
  const faults: StoreFault[] = imports
    .filter((row) => row['state'] === 'staged')
    .map((row) => ({
      code: 'LEFT_STAGED' as const,
      message: `import ${row['n']} was never made visible and has not been swept`,
      space: String(row['space']),
      count: Number(row['rows']),
    }));
  const counts: Counts = {};
  for (const part of PARTS) await countPart(store, part, state, counts, faults);
  for (const row of await store.read('check/foreign-links')) {
    faults.push({
      code: 'ACROSS_SPACES',
      message: `link ${row['id']} joins entities of two spaces`,
      space: String(row['space']),
      count: 1,
    });
  }
  for (const part of ['facts', 'statuses']) {
    for (const row of await store.read(`check/${part}-about-nothing`)) {
      faults.push({
        code: 'WITHOUT_SUBJECT',
        message: `${part} ${row['id']} is tied to nothing`,
        space: String(row['space']),
        count: 1,
      });
    }
  }
  const broken = await brokenChain(store);
  if (broken) faults.push({ code: 'AUDIT_BROKEN', message: broken.why, space: '', count: 1 });
  const questions = await checkQuestions(store);
  faults.push(...questions.faults);
  for (const [space, count] of questions.counts) counts[space] = { ...counts[space], questions: count };
  for (const space of new Set(imports.map((row) => String(row['space'])))) {
    faults.push(...(await danglingRows(store, space)));
  }
  return { faults, counts };
}

/** Rows that show and name an entity or a document that does not, counted by table. */
async function danglingRows(store: Store, space: string): Promise<StoreFault[]> {
  const imports = await listImports(store, space);
  const visibility = new Visibility(imports);
  const [standing] = await standingUnder(store, space, imports, [visibility]);
  const found = new Map<string, { count: number; first: string }>();
  for await (const row of references(store, space, imports)) {
    if (!visibility.assertedBy(row.imports) || stands(row, standing!)) continue;
    const { count, first } = found.get(row.table) ?? { count: 0, first: row.id };
    found.set(row.table, { count: count + 1, first });
  }
  return Array.from(found, ([table, { count, first }]) => ({
    code: 'DANGLING' as const,
    message: `${count} rows of ${table} name an entity or a document that does not show, ${first} among them`,
    space,
    count,
  }));
}

async function countPart(
  store: Store,
  part: (typeof PARTS)[number],
  state: ReadonlyMap<number, string>,
  counts: Counts,
  faults: StoreFault[],
): Promise<void> {
  for (const row of await store.read(`check/${part}-by-import`)) {
    const space = String(row['space']);
    const count = Number(row['count']);
    const imports = row['imports'] as number[];
    if (!imports.some((n) => state.has(n))) {
      const message = `${count} rows of ${part} belong to no import on record (${imports.join(', ') || 'none'})`;
      faults.push({ code: 'WITHOUT_IMPORT', message, space, count });
    }
    if (imports.some((n) => state.get(n) === 'visible')) {
      counts[space] ??= {};
      counts[space][part] = (counts[space][part] ?? 0) + count;
    }
  }
}
