/** cypher/ is held to the subset that both engines speak, and to the model. */
import { describe, expect, test } from 'vitest';
import { type LabelModel, MODEL } from '../../server/model.ts';
import { raising } from '../../server/store/raising.ts';
import { ALL_STATEMENTS, type Statement, statementsFor } from '../../server/store/statements.ts';

/** What one engine lacks or reads otherwise. */
const OUTSIDE_THE_SUBSET: readonly [RegExp, string][] = [
  [/\b(COLLECT|COUNT|EXISTS)\s*\{/, 'subquery expressions'],
  [/:\w+\|\w+[^\]]*\)/, 'alternative labels on a node'],
  [/\[[^\]]*\*\d*\.\./, 'variable-length paths'],
  [/\bOPTIONAL CALL\b|\bIN TRANSACTIONS\b|\bFOREACH\b/, 'CALL variants and FOREACH'],
  [/\bround\([^)]*,|\brandomUUID\b|\bpoint\(|\bisNaN\b|\bduration\b/, 'functions of one engine'],
];

const data = ALL_STATEMENTS.filter((statement) => !statement.name.startsWith('constraints/'));
const labelled = (text: string): string[] => [...text.matchAll(/\(\w*:(\w+)/g)].map((match) => match[1]!);
const related = (text: string): string[] =>
  [...text.matchAll(/\[\w*:([\w|]+)/g)].flatMap((match) => match[1]!.split('|'));

/** Fields that come as parameters of their own. */
const columnsOf = (statement: Statement): string[] =>
  [...statement.params]
    .filter(([, type]) => type.base === 'columns')
    .flatMap(([name]) => [...statement.fields.get(name)!.keys()]);

/** Properties read or written on a variable whose label or type the statement names. */
function properties(statement: Statement): { of: string; property: string }[] {
  const bound = new Map<string, string>();
  for (const [, variable, type] of statement.text.matchAll(/[([](\w+):([\w|]+)/g)) {
    bound.set(variable!, type!.split('|')[0]!);
  }
  return [...statement.text.matchAll(/\b(\w+)\.(\w+)\b/g)]
    .filter(([, variable]) => bound.has(variable!))
    .map(([, variable, property]) => ({ of: bound.get(variable!)!, property: property! }));
}

function modelProperties(name: string): object | undefined {
  const labels: Readonly<Record<string, { properties: object }>> = MODEL.labels;
  const relationships: Readonly<Record<string, { properties: object }>> = MODEL.relationships;
  return (labels[name] ?? relationships[name])?.properties;
}

describe.each(data)('$name', (statement) => {
  test('keeps to the common subset', () => {
    const found = OUTSIDE_THE_SUBSET.filter(([pattern]) => pattern.test(statement.text)).map(
      ([, what]) => what,
    );
    expect(found).toEqual([]);
  });

  test('says what it does, what it takes and what it gives', () => {
    expect(statement.about).toMatch(/^[A-Z].*\.$/);
    const used = new Set([...statement.text.matchAll(/\$(\w+)/g)].map((match) => match[1]!));
    expect([...statement.params.keys(), ...columnsOf(statement)].sort()).toEqual([...used].sort());
    const given = [...statement.text.slice(statement.text.lastIndexOf('RETURN')).matchAll(/ AS (\w+)/g)];
    expect([...statement.returns.keys()]).toEqual(given.map((match) => match[1]));
  });

  test('orders what it reads, or says why not', () => {
    if (!statement.write && !statement.unordered) expect(statement.text).toMatch(/ORDER BY/);
  });

  test('names only what the model knows', () => {
    const labels = labelled(statement.text).filter((label) => !Object.hasOwn(MODEL.labels, label));
    const types = related(statement.text).filter((type) => !Object.hasOwn(MODEL.relationships, type));
    const unknown = properties(statement).filter(({ of, property }) => {
      const known = modelProperties(of);
      return known && !Object.hasOwn(known, property);
    });
    expect({ labels, types, unknown }).toEqual({ labels: [], types: [], unknown: [] });
  });
});

describe('constraints/', () => {
  const texts = ALL_STATEMENTS.filter((s) => s.name.startsWith('constraints/')).map((s) => s.text);

  test.each(Object.entries(MODEL.labels).filter(([, label]) => !('within' in label)))(
    'keep the key of %s unique, and indexed on both engines',
    (name, label) => {
      expect(texts.some((t) => t.includes(`(x:${name}) REQUIRE x.${label.key} IS UNIQUE`))).toBe(true);
      expect(
        texts.some((t) => t.startsWith('CREATE INDEX') && t.includes(`(x:${name}) ON (x.${label.key})`)),
      ).toBe(true);
    },
  );

  test('index what the model says is looked up', () => {
    const labels: Readonly<Record<string, LabelModel>> = MODEL.labels;
    const missing = Object.entries(labels).flatMap(([name, { indexed = [] }]) =>
      indexed.filter((property) => !texts.some((t) => t.includes(`(x:${name}) ON (x.${property})`))),
    );
    expect(missing).toEqual([]);
  });
});

/** Writes that no reader sees at once, and why. All others raise the revision in their own transaction. */
const UNSEEN: readonly [RegExp, string][] = [
  [/^constraints\//, 'the schema holds no data'],
  [/^meta\//, 'of the store itself'],
  [/^ingest\//, 'staged: import/commit shows it'],
  [/^import\/(open|lock-batch|touch|advance|abandon|drop|forget-touches)$/, 'staged: import/commit shows it'],
  [/^lease\//, 'who writes is nothing that shows'],
  [/^(key|session)\//, 'read from the store with every request'],
  [/^proposal\//, 'read from the store when it is asked for; what it does raises it'],
  [/^audit\//, 'what was done is read from the store when it is asked for; the act itself raises it'],
  [/^archive\//, 'a restore: no server serves the store meanwhile'],
  [/^import\/(sweep|release)-/, 'takes away what never showed'],
];

describe('the revision', () => {
  const writes = ALL_STATEMENTS.filter((each) => each.write).map(({ name, seen }) => ({ name, seen }));

  test('is raised by every write that readers must see, and by no other', () => {
    const unseen = ({ name }: { name: string }) => UNSEEN.some(([pattern]) => pattern.test(name));
    expect(writes.filter((each) => each.seen === unseen(each))).toEqual([]);
  });

  test('is raised within the unit, once', () => {
    const catalogue = statementsFor('bolt');
    const names = (...steps: string[]) =>
      raising(
        catalogue,
        steps.map((name) => ({ statement: name })),
      ).map((step) => step.statement);
    expect(names('import/commit', 'import/keep-report').at(-1)).toBe('meta/raise-revision');
    expect(names('import/commit', 'import/keep-report')).toHaveLength(3);
    expect(names('import/advance')).toEqual(['import/advance']);
  });
});

describe('twins', () => {
  test('are few: only indexes that Neo4j makes by itself', () => {
    const twins = ALL_STATEMENTS.filter((statement) => statement.engines.length === 1);
    expect(twins.every((twin) => /^constraints\/.*-key-index$/.test(twin.name))).toBe(true);
  });
});
