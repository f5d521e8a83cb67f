/** What reduces the risk of an entity: statuses that a rule names, valid on the date (method.md 2). */
import { counts, type Projection, type Status } from '../projection/projection.ts';
import { type RiskQuestion, ruleOf } from './facts.ts';
import type { Mitigation } from './lens.ts';

/** A mitigation, and the status that brings it: of several the first by id. */
export interface Mitigated {
  readonly mitigation: Mitigation;
  readonly status: Status;
}

/**
 * The mitigations of the question's rule that a status of the entity brings, each once. A status with a material
 * follows the rule of facts with one: the question names it or none, and the entity's materials include it or are
 * not stated.
 */
export function mitigationsOf(projection: Projection, question: RiskQuestion, entity: number): Mitigated[] {
  const { mitigations } = ruleOf(question);
  if (mitigations.length === 0) return [];
  const materials = projection.materialsOf(entity);
  const applies = ({ material }: Status) =>
    material === null ||
    ((question.material === null || question.material === material) &&
      (materials.length === 0 || materials.includes(material)));
  const held = projection
    .statusesOf(entity)
    .filter((status) => counts(status, question.asOf, question.knownAt) && applies(status));
  return mitigations.flatMap((mitigation) => {
    const status = held.find(
      ({ kind, value }) => kind === mitigation.status && mitigation.values.includes(value),
    );
    return status ? [{ mitigation, status }] : [];
  });
}

/** What all of them together leave of r, 0..1. */
export function leftBy(mitigated: readonly Mitigated[]): number {
  return mitigated.reduce((left, { mitigation }) => left * mitigation.leaves, 1);
}
