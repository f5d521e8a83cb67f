/**
 * What every engine must do alike. Each engine's test hands over how to open a store, how to end it uncleanly and how
 * to open it again; the suite walks every statement and returns all rows, which the tests compare between engines.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, SCHEMA_VERSION } from '../../server/store/migrate.ts';
import {
  ALL_STATEMENTS,
  type Catalogue,
  type Engine,
  type Statement,
  statementsFor,
} from '../../server/store/statements.ts';
import type { Row, Store } from '../../server/store/store.ts';
import { matchesType } from '../../server/store/values.ts';
import { type Call, SCENARIO } from './scenario.ts';

/** What no engine may take: a second node with a key that is unique. */
const REFUSED: Statement = {
  name: 'test/refused',
  text: "CREATE (m:Meta {id: 'store'}) RETURN m.id AS id",
  about: 'Breaks a constraint.',
  write: true,
  seen: false,
  unordered: false,
  params: new Map(),
  fields: new Map(),
  returns: new Map([['id', { base: 'string', optional: false }]]),
  engines: ['bolt', 'embedded'],
};

/** An engine's statements, and the one that is refused. */
export const contractCatalogue = (engine: Engine): Catalogue =>
  new Map([...statementsFor(engine), [REFUSED.name, REFUSED]]);

export interface EngineUnderTest {
  name: string;
  /** An empty store with contractCatalogue's statements. */
  open(): Promise<Store>;
  /** Ends it as a crash would, then opens what is left. */
  crashAndReopen(store: Store): Promise<Store>;
  /** Takes away all that the test made. */
  clean(): Promise<void>;
}

/** One call and what came of it, in a form that can be compared between engines to the letter. */
export interface Outcome {
  about: string;
  rows: readonly Row[];
}

async function play(store: Store, call: Call): Promise<readonly Row[]> {
  if (!call.write) return store.read(call.statement, call.params);
  const results = await store.write([{ statement: call.statement, params: call.params ?? {} }]);
  return results[0] ?? [];
}

/** Runs the suite; the outcomes are complete when its tests are done. */
export function storeContract(engine: EngineUnderTest): Outcome[] {
  const outcomes: Outcome[] = [];
  describe(`store contract: ${engine.name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
      await migrate(store);
    });
    afterAll(async () => {
      await store.close();
      await engine.clean();
    });

    test('the schema comes up twice without a fault', async () => {
      await migrate(store);
      const [meta] = await store.read('meta/read');
      expect(meta?.['schemaVersion']).toBe(SCHEMA_VERSION);
    });

    test.each(SCENARIO)('$about', async (call) => {
      const rows = await play(store, call);
      const returns = statementsFor(store.engine).get(call.statement)!.returns;
      for (const row of rows) {
        for (const [column, type] of returns) {
          const value = row[column] ?? null;
          expect(matchesType(type, value), `${column} = ${JSON.stringify(value)} is no ${type.base}`).toBe(
            true,
          );
        }
      }
      if (call.expect) expect(rows).toEqual(call.expect);
      const { unordered } = statementsFor(store.engine).get(call.statement)!;
      const text = (row: Row): string => JSON.stringify(row);
      outcomes.push({
        about: call.about,
        rows: unordered ? [...rows].sort((a, b) => (text(a) < text(b) ? -1 : 1)) : rows,
      });
    });

    test('every statement was walked', () => {
      const walked = new Set(SCENARIO.map((call) => call.statement));
      const missing = ALL_STATEMENTS.map((s) => s.name).filter(
        (name) => !walked.has(name) && !name.startsWith('constraints/'),
      );
      expect(missing).toEqual([]);
    });

    test('columns hold what rows hold', async () => {
      const params = { space: 'main', pages: [0, 1] };
      const rows = await store.read('projection/entities', params);
      const columns = await store.readColumns('projection/entities', params);
      expect(columns.count).toBe(rows.length);
      for (const name of ['n', 'id', 'materials', 'country']) {
        expect(columns.column(name)).toEqual(rows.map((row) => row[name]));
      }
    });

    test('a parameter of another type is refused before anything is sent', async () => {
      const before = await store.read('meta/read');
      await expect(
        store.write([
          { statement: 'meta/raise-revision' },
          { statement: 'import/list', params: { space: 5 } },
        ]),
      ).rejects.toThrow(/\$space has the wrong type/);
      expect(await store.read('meta/read')).toEqual(before);
    });

    test('a unit that the engine refuses halfway is rolled back', async () => {
      const before = await store.read('meta/read');
      const opened = {
        space: 'rolled-back',
        source: 's',
        digest: 'd',
        now: '2026-01-01T00:00:00.000Z',
        trustRecorded: false,
        rows: 0,
        pages: 1,
      };
      await expect(
        store.write([
          { statement: 'meta/raise-revision' },
          { statement: 'import/open', params: opened },
          { statement: REFUSED.name },
        ]),
      ).rejects.toThrow();
      expect(await store.read('meta/read')).toEqual(before);
      expect(await store.read('import/list', { space: 'rolled-back' })).toEqual([]);
    });

    test('what was acknowledged is there after an unclean end', async () => {
      const [[raised] = []] = await store.write([{ statement: 'meta/raise-revision' }]);
      store = await engine.crashAndReopen(store);
      const [meta] = await store.read('meta/read');
      expect(meta?.['revision']).toBe(raised?.['revision']);
      expect(await store.read('ingest/known-entities', { keys: ['main|own:buyer'] })).toHaveLength(1);
    });
  });
  return outcomes;
}
