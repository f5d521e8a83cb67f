import { countsOnKind, speaksOf, weight } from './lens.ts';
import { counts, lapsedDocuments } from './rows.ts';
import type { EntityRow, FactRow, OracleQuestion, OracleTables } from './tables.ts';

export interface EntityRisk {
  /** r(x) of low and expected: "A fact without severity counts nothing in low and expected". */
  r: number;
  /** r(x) of high: "1 in high". */
  rHigh: number;
  /** The facts that count, in table order, unrated and stale ones included. None: "no fact on record". */
  facts: FactRow[];
}

/** The rows that count for the question, before asking whom they reach. */
function factsInForce(tables: OracleTables, question: OracleQuestion): FactRow[] {
  const lapsed = lapsedDocuments(tables, question);
  return tables.facts.filter(
    (fact) => fact.risk === question.risk && counts(fact, question) && !lapsed.has(fact.document),
  );
}

/** "r(x) in [0,1] = 1 - product over the facts that count of (1 - severity)". No mitigation in these lenses. */
function riskOf(x: EntityRow, facts: FactRow[], question: OracleQuestion): EntityRisk {
  const mine = facts.filter(
    (fact) => speaksOf(fact, x, question.material) && countsOnKind(fact, x, question.lens),
  );
  let spared = 1;
  let sparedHigh = 1;
  for (const fact of mine) {
    const severity = weight(fact, question);
    spared *= 1 - (severity ?? 0);
    sparedHigh *= 1 - (severity ?? 1);
  }
  return { r: 1 - spared, rHigh: 1 - sparedHigh, facts: mine };
}

/** One entry per entity, in table order. */
export function risks(tables: OracleTables, question: OracleQuestion): EntityRisk[] {
  const facts = factsInForce(tables, question);
  return tables.entities.map((x) => riskOf(x, facts, question));
}
