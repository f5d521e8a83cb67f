/**
 * The named statements of cypher/: text, declared parameters and columns. Names are paths, `entity/by-keys`.
 * One for each label or relationship of the model comes from a pattern (each.ts). A statement that must differ between
 * engines has a `.bolt.cypher` or an `.embedded.cypher` twin.
 */
import { OrepathError } from '../errors.ts';
import { expandEach } from './each.ts';

export type Engine = 'bolt' | 'embedded';

/**
 * A declared type; `optional` allows null. `maps` and `columns` are lists of objects whose fields are declared by
 * `// field`. An engine gets maps as they are; of columns it gets how many rows there are, and each field as a list of
 * its own under the field's name, which costs it half as much.
 */
export interface DeclaredType {
  base:
    | 'string'
    | 'integer'
    | 'float'
    | 'boolean'
    | 'date'
    | 'datetime'
    | 'strings'
    | 'integers'
    | 'maps'
    | 'columns';
  optional: boolean;
}

export interface Statement {
  name: string;
  text: string;
  /** First comment line: what it does. */
  about: string;
  write: boolean;
  /** Readers must see what it writes: a unit with it raises the revision (see raising.ts). */
  seen: boolean;
  /** Rows come in any order; the header says why that is no harm. */
  unordered: boolean;
  params: ReadonlyMap<string, DeclaredType>;
  /** Fields of the objects in a `maps` or `columns` parameter, by parameter. */
  fields: ReadonlyMap<string, ReadonlyMap<string, DeclaredType>>;
  returns: ReadonlyMap<string, DeclaredType>;
  engines: readonly Engine[];
}

const files = import.meta.glob<string>('../../cypher/**/*.cypher', {
  eager: true,
  query: '?raw',
  import: 'default',
});

function parseDeclarations(text: string): Map<string, DeclaredType> {
  const declared = new Map<string, DeclaredType>();
  for (const item of text.split(',')) {
    const [name, type] = item.trim().split(/\s+/);
    if (!name || !type) throw new Error(`cannot read the declaration "${item}"`);
    const optional = type.endsWith('?');
    declared.set(name, { base: type.replace('?', '') as DeclaredType['base'], optional });
  }
  return declared;
}

function parse(path: string, source: string): Statement {
  const match = /cypher\/(.+?)(?:\.(bolt|embedded))?\.cypher$/.exec(path);
  if (!match?.[1]) throw new Error(`not a statement: ${path}`);
  const params = new Map<string, DeclaredType>();
  const fields = new Map<string, Map<string, DeclaredType>>();
  const returns = new Map<string, DeclaredType>();
  const comments = source.split('\n').filter((line) => line.startsWith('//'));
  for (const line of comments.slice(1)) {
    const [, word, rest] = /^\/\/ (\w+)(?: (.*))?$/.exec(line) ?? [];
    if (word === 'param') for (const [k, v] of parseDeclarations(rest ?? '')) params.set(k, v);
    if (word === 'returns') for (const [k, v] of parseDeclarations(rest ?? '')) returns.set(k, v);
    if (word === 'field') {
      const [, list = '', declarations = ''] = /^(\w+) (.*)$/.exec(rest ?? '') ?? [];
      fields.set(list, parseDeclarations(declarations));
    }
  }
  return {
    name: match[1],
    text: source.split('\n').slice(comments.length).join('\n').trim(),
    about: comments[0]?.slice(3) ?? '',
    write: comments.includes('// write') || comments.includes('// write seen'),
    seen: comments.includes('// write seen'),
    unordered: comments.some((line) => line.startsWith('// unordered ')),
    params,
    fields,
    returns,
    engines: match[2] ? [match[2] as Engine] : ['bolt', 'embedded'],
  };
}

const all = Object.entries(files)
  .flatMap(([path, source]) => expandEach(path, source))
  .map(([path, source]) => parse(path, source))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Statements by name. */
export type Catalogue = ReadonlyMap<string, Statement>;

/** Every statement that an engine runs. */
export function statementsFor(engine: Engine): Catalogue {
  return new Map(all.filter((s) => s.engines.includes(engine)).map((s) => [s.name, s]));
}

/** Every statement with its twins, sorted by name. */
export const ALL_STATEMENTS: readonly Statement[] = all;

/** Looks a statement up. Throws INTERNAL for a name that is not in cypher/: a mistake of ours, never of a caller. */
export function statement(catalogue: Catalogue, name: string): Statement {
  const found = catalogue.get(name);
  if (!found) throw new OrepathError({ code: 'INTERNAL', message: `no statement is named ${name}` });
  return found;
}
