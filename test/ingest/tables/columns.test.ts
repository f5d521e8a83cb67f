import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../server/errors.ts';
import {
  type CellKind,
  type Column,
  TABLE_NAMES,
  TABLES,
  tableOf,
} from '../../../server/ingest/tables/columns.ts';
import { MODEL, type PropertyType } from '../../../server/model.ts';
import type { TableName } from '../../../server/rows.ts';
import { check, DOCUMENTS, ENTITIES, faults } from './folder.ts';

/** Properties that say how a row came in, not what it says. */
const OWN = ['space', 'imports', 'digest', 'notes', 'key', 'n', 'page', 'import', 'batch'];

const OF_MODEL: Readonly<Record<TableName, readonly Readonly<Record<string, PropertyType>>[]>> = {
  entities: [MODEL.labels.Entity.properties],
  links: [MODEL.relationships.SUPPLIES.properties],
  roles: [MODEL.relationships.OPERATES.properties, MODEL.relationships.OWNS.properties],
  facts: [MODEL.labels.RiskFact.properties],
  statuses: [MODEL.labels.Status.properties],
  documents: [MODEL.labels.Document.properties],
  matches: [MODEL.relationships.SAME_AS.properties],
};

/** Columns that name the ends of a relationship or its type, and ids that a table makes. */
const ENDS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  links: ['supplier', 'customer'],
  roles: ['from', 'relation', 'to'],
  matches: ['a', 'b'],
};

const STORED: Readonly<Record<CellKind, PropertyType>> = {
  id: 'string',
  about: 'string',
  text: 'string',
  enum: 'string',
  country: 'string',
  region: 'string',
  material: 'string',
  number: 'float',
  ids: 'strings',
  materials: 'strings',
  texts: 'strings',
  date: 'date',
  moment: 'datetime',
};

const stored = ({ kind, max }: Column, type: PropertyType | undefined): string =>
  type === 'share' && kind === 'number' && max === 1 ? 'share' : STORED[kind];

describe.each(TABLE_NAMES)('%s', (name) => {
  const { columns } = tableOf(name);
  const hasId = columns.some((column) => column.name === 'id');

  it.each(OF_MODEL[name])('has a column for every property of the model (%#)', (properties) => {
    const expected = Object.keys(properties).filter((key) => !OWN.includes(key) && (key !== 'id' || hasId));
    const own = columns.map((column) => column.name).filter((column) => !ENDS[name]?.includes(column));
    expect(own.sort()).toEqual(expected.sort());
  });
  it.each(OF_MODEL[name])('reads each as the model stores it (%#)', (properties) => {
    for (const column of columns) {
      const type = properties[column.name];
      if (type) expect([column.name, stored(column, type)]).toEqual([column.name, type]);
    }
  });
  it('says the words of an enum and the range of a number', () => {
    for (const { kind, values, min, max } of columns) {
      expect(kind === 'enum').toBe(values !== undefined);
      expect(kind === 'number').toBe(min !== undefined && max !== undefined);
    }
  });
});

describe('docs/tables.md', () => {
  const text = readFileSync('docs/tables.md', 'utf8');
  const cells = (line: string): string[] =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());

  it.each(TABLE_NAMES)('lists the columns of %s as they are read', (name) => {
    const section = text.split(`### \`${TABLES[name].file}\``)[1]?.split('\n#')[0] ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.map(cells)).toEqual(tableOf(name).columns.map(documented));
  });
  it('names every error a table can meet, and no other', () => {
    const named = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]!);
    expect(named.filter((code) => !(code in ERROR_CODES))).toEqual([]);
    const ofTables = Object.keys(ERROR_CODES).slice(0, Object.keys(ERROR_CODES).indexOf('IMPORT_REFUSED'));
    expect(ofTables.filter((code) => !named.includes(code))).toEqual([]);
  });
  it('shows an example that is right', async () => {
    const example = (file: string): string => text.split(`\`\`\`csv ${file}\n`)[1]!.split('```')[0]!;
    const files = ['entities.csv', 'links.csv', 'facts.csv', 'documents.csv'];
    const report = await check(Object.fromEntries(files.map((file) => [file, example(file)])));
    expect([report.faults, report.notices]).toEqual([[], []]);
  });
});

/** A column as a row of the documentation. */
function documented(column: Column): string[] {
  const { name, kind, required, values, fallback, min, max, means } = column;
  const words = values?.map((word) => `\`${word}\``).join(', ');
  const ranged = kind === 'number' ? `number ${min}..${max}` : kind;
  return [
    `\`${name}\`${required ? '*' : ''}`,
    words ? `${words}${fallback ? `; empty: \`${fallback}\`` : ''}` : ranged,
    means,
  ];
}

it('a table with only its required columns is read', async () => {
  for (const name of TABLE_NAMES) {
    const required = tableOf(name).columns.filter((column) => column.required || column.name === 'id');
    const header = required.map((column) => column.name).join(',');
    const files = {
      'entities.csv': ENTITIES,
      'documents.csv': DOCUMENTS,
      [TABLES[name].file]: `${header}\n`,
    };
    expect(await faults(files)).toEqual([]);
  }
});
