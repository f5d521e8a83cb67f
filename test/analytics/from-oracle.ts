/** Hands the oracle's tables to the product, and asks it the oracle's questions. */
import { type Prepared, prepare } from '../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import { type Rows, sourceFromRows } from '../../server/projection/memory-source.ts';
import type { Projection } from '../../server/projection/projection.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { lapsedDocuments } from '../oracle/rows.ts';
import type { OracleQuestion, OracleTables } from '../oracle/tables.ts';

export function rowsOf(tables: OracleTables): Rows {
  return {
    entities: tables.entities.map((row) => ({
      name: `The ${row.id}`,
      identifiers: [],
      materials: [],
      ...row,
    })),
    links: tables.links.map(({ scope: _, ...row }) => ({
      scope: 'company',
      products: [],
      materials: [],
      ...row,
    })),
    facts: tables.facts.map((row, i) => ({ id: `own:fact-${i}`, ...row })),
    statuses: tables.statuses.map((row, i) => ({ id: `own:status-${i}`, ...row })),
    documents: tables.documents,
  };
}

/** Every layer that the oracle may be asked about is known, even where nothing names it. */
export function project(tables: OracleTables): Promise<Projection> {
  return buildProjection(sourceFromRows(rowsOf(tables)));
}

/** Asks although no row may name the material: the product refuses such a question, the oracle answers it. */
export function ask(projection: Projection, question: OracleQuestion): Prepared {
  const { material = null, ...rest } = question;
  const resolved = resolveQuestion(projection, loadLenses(), rest);
  return prepare(projection, { ...resolved, material });
}

/**
 * The one reading on which the two differ: where no known edition is dated on or before the as-of date, a later one
 * counts here (the EU's list of 2026 speaks of 2020: the real case rests on it) and lapses in the oracle.
 */
export function beforeAnyEdition(tables: OracleTables, question: OracleQuestion): boolean {
  const lapsed = lapsedDocuments(tables, question);
  const editions = tables.documents.filter(({ publisher }) => publisher === 'Institute');
  return editions.length > 0 && editions.every(({ id }) => lapsed.has(id));
}
