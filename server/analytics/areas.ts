/** Places that facts speak of, as an answer: columns for a map, and one place taken apart to its facts. */
import type { EntityKind } from '../model.ts';
import type { Projection } from '../projection/projection.ts';
import { areasOf, type RiskArea } from '../risk/areas.ts';
import type { SeenFact } from '../risk/facts.ts';
import { missingLists } from '../risk/series.ts';
import { type DocumentRef, effectOf, type FactEffectAnswer } from './entity-risk.ts';
import type { Question } from './question.ts';

/** One column each, in the order of `places`. */
export interface RiskAreasAnswer {
  places: string[];
  risk: number[];
  riskHigh: number[];
  kinds: (readonly EntityKind[])[];
  /** Sources of the facts that count there, by id. */
  editions: DocumentRef[];
  /** Titles of lists that the lens takes facts from and of which no edition is on record. */
  missingLists: string[];
}

export interface RiskAreaAnswer extends Omit<RiskArea, 'facts'> {
  /** How many facts count there. */
  total: number;
  /** The first of them: the most severe, then by id. */
  facts: FactEffectAnswer[];
}

/** Of a tier limit nothing here depends. */
export function riskAreasOf(projection: Projection, question: Question): RiskAreasAnswer {
  const areas = areasOf(projection, question);
  const editions = new Map<string, DocumentRef>();
  for (const seen of areas.flatMap(({ facts }) => facts)) {
    if (editions.has(seen.fact.document)) continue;
    editions.set(seen.fact.document, asEffect(projection, question, seen).fact.document);
  }
  return {
    places: areas.map(({ place }) => place),
    risk: areas.map(({ risk }) => risk),
    riskHigh: areas.map(({ riskHigh }) => riskHigh),
    kinds: areas.map(({ kinds }) => kinds),
    editions: [...editions.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    missingLists: missingLists(projection, question.lens.risks[question.risk]!, question.knownAt),
  };
}

/** One of the places; null where no fact counts there. */
export function riskAreaOf(
  projection: Projection,
  question: Question,
  of: string,
  first: number,
): RiskAreaAnswer | null {
  const area = areasOf(projection, question).find(({ place }) => place === of);
  if (!area) return null;
  const { facts, ...rest } = area;
  const order = [...facts].sort(
    (a, b) => (b.severity ?? 1) - (a.severity ?? 1) || (a.fact.id < b.fact.id ? -1 : 1),
  );
  return {
    ...rest,
    total: facts.length,
    facts: order.slice(0, first).map((seen) => asEffect(projection, question, seen)),
  };
}

function asEffect(projection: Projection, question: Question, seen: SeenFact): FactEffectAnswer {
  const { fact, severity, rated, scale, own } = seen;
  const below = severity === 0 && rated !== 0;
  const reason = severity === null ? 'not-rated' : below ? 'below-threshold' : 'counts';
  return effectOf(projection, question, {
    fact,
    counts: reason === 'counts',
    severity,
    rated,
    scale,
    own,
    reason,
  });
}
