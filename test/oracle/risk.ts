import {
  countsOnKind,
  factsOfTheText,
  isAccepted,
  isInArea,
  isInMaterials,
  isOfTheList,
  risksRead,
  speaksOf,
  weight,
} from './lens.ts';
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
  return tables.facts.filter((fact) => counts(fact, question) && !lapsed.has(fact.document));
}

/** Places of the Union's indicative list in force. */
const listedPlaces = (inForce: FactRow[], tables: OracleTables): string[] =>
  inForce
    .filter(({ risk }) => risk === 'conflict' || risk === 'high-risk-area')
    .filter((fact) => fact.about.startsWith('iso:') && !fact.material)
    .filter((fact) => fact.severity !== 0 && isOfTheList(fact, tables))
    .map(({ about }) => about);

/** "times what mitigation leaves": lens `mitigated` halves r twice for a smelter or mine found conformant. */
function leftOf(x: EntityRow, tables: OracleTables, question: OracleQuestion): number {
  if (question.lens !== 'mitigated') return 1;
  const stated = x.materials ?? [];
  const holds = tables.statuses.some(
    (status) =>
      status.about === x.id &&
      status.kind === 'conformance' &&
      status.value === 'conformant' &&
      counts(status, question) &&
      (!status.material || !question.material || status.material === question.material) &&
      (!status.material || stated.length === 0 || stated.includes(status.material)),
  );
  return holds ? 0.25 : 1;
}

/** "r(x) in [0,1] = 1 - product over the facts that count of (1 - severity), times what mitigation leaves". */
function riskOf(
  x: EntityRow,
  facts: FactRow[],
  listed: string[],
  left: number,
  question: OracleQuestion,
): EntityRisk {
  const mine = facts.filter(
    (fact) =>
      speaksOf(fact, x, question.material) &&
      countsOnKind(fact, x, question) &&
      isInMaterials(fact, x, question) &&
      isInArea(fact, x, question, listed),
  );
  let spared = 1;
  let sparedHigh = 1;
  for (const fact of mine) {
    const severity = weight(fact, question);
    spared *= 1 - (severity ?? 0);
    sparedHigh *= 1 - (severity ?? 1);
  }
  return { r: (1 - spared) * left, rHigh: (1 - sparedHigh) * left, facts: mine };
}

/** One entry per entity, in table order. */
export function risks(tables: OracleTables, question: OracleQuestion): EntityRisk[] {
  const inForce = factsInForce(tables, question);
  const read = risksRead(question);
  const asked = inForce.filter((fact) => read.includes(fact.risk) && isAccepted(fact, tables, question));
  const facts = [...asked, ...factsOfTheText(question)];
  const listed = listedPlaces(inForce, tables);
  return tables.entities.map((x) => riskOf(x, facts, listed, leftOf(x, tables, question), question));
}
