/** What would be of one buyer's exposure: before, after and the difference (method.md 5). */
import { compareCodePoints } from '../../projection/code-points.ts';
import type { ExposureAnswer, Figures } from '../answer.ts';
import { requireBuyer } from '../buyer.ts';
import { answerAbout } from '../exposure.ts';
import { type Prepared, prepare } from '../prepare.ts';
import { isBuyer } from '../supply.ts';
import type { MovedContribution, ScenarioAnswer, ScenarioDifference } from './answer.ts';
import { applyChanges, partWith } from './apply.ts';
import type { Change } from './changes.ts';

/** What is upstream of a buyer once the changes are made, prepared: whatever is asked of it holds for the scenario. */
export interface ChangedBuyer {
  readonly prepared: Prepared;
  readonly buyer: number;
}

/** Throws as `applyChanges` does. */
export function changedBuyer(before: Prepared, buyer: number, changes: readonly Change[]): ChangedBuyer {
  const { projection, question } = before;
  const part = partWith(applyChanges(projection, changes, question), buyer, question);
  const prepared = prepare(part.projection, question);
  // What a scenario assumes is in no document.
  const editions = prepared.editions.filter((id) => projection.documentById.has(id));
  return { prepared: { ...prepared, editions }, buyer: part.buyer };
}

/**
 * A buyer that loses its last supplier is wholly opaque, and so is one that has none yet.
 * Throws as `applyChanges` does, and NOT_A_BUYER where no link counts for the question before or after.
 */
export function scenarioOf(prepared: Prepared, buyer: number, changes: readonly Change[]): ScenarioAnswer {
  const changed = changedBuyer(prepared, buyer, changes);
  if (!isBuyer(changed.prepared.supply, changed.buyer)) requireBuyer(prepared, buyer);
  const before = answerAbout(prepared, buyer);
  const scenario = [...changes];
  const after = { ...answerAbout(changed.prepared, changed.buyer), scenario };
  return { buyer: before.buyer, scenario, before, after, difference: differenceOf(before, after) };
}

/** Every figure after less before. */
export function figuresMoved(before: Figures, after: Figures): Figures {
  const { low, expected, high } = after.exposure;
  const { hit, clean, opaque, beyondLimit } = after.mass;
  return {
    exposure: {
      low: low - before.exposure.low,
      expected: expected - before.exposure.expected,
      high: high - before.exposure.high,
    },
    coverage: after.coverage - before.coverage,
    mass: {
      hit: hit - before.mass.hit,
      clean: clean - before.mass.clean,
      opaque: opaque - before.mass.opaque,
      beyondLimit: beyondLimit - before.mass.beyondLimit,
    },
  };
}

function differenceOf(before: ExposureAnswer, after: ExposureAnswer): ScenarioDifference {
  return { ...figuresMoved(before, after), contributions: contributionsMoved(before, after) };
}

function contributionsMoved(before: ExposureAnswer, after: ExposureAnswer): MovedContribution[] {
  const rows = new Map<string, MovedContribution>();
  for (const { entity, contribution } of before.contributions) {
    rows.set(entity.id, { entity, before: contribution, after: 0, difference: -contribution });
  }
  for (const { entity, contribution } of after.contributions) {
    const was = rows.get(entity.id)?.before ?? 0;
    rows.set(entity.id, { entity, before: was, after: contribution, difference: contribution - was });
  }
  return [...rows.values()]
    .filter(({ difference }) => difference !== 0)
    .sort(
      (a, b) =>
        Math.abs(b.difference) - Math.abs(a.difference) || compareCodePoints(a.entity.id, b.entity.id),
    );
}
