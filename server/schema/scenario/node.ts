/** The answer about a scenario as resolvers hand it around. */
import type { Figures } from '../../analytics/answer.ts';
import type { Question } from '../../analytics/question.ts';
import type { ScenarioAnswer } from '../../analytics/scenario/answer.ts';
import type { Change } from '../../analytics/scenario/changes.ts';
import type { Asker } from '../../ask.ts';
import { entityNodeById } from '../entity/node.ts';
import type { ExposureNode } from '../exposure/question.ts';
import { WithUnnamed } from './with-unnamed.ts';

export interface ScenarioNode {
  __typename: 'Scenario';
  answer: ScenarioAnswer;
  before: ExposureNode;
  after: ExposureNode;
}

/** Throws as Asker.scenario does. */
export async function scenarioNode(
  asker: Asker,
  question: Question,
  buyer: number,
  changes: readonly Change[],
): Promise<ScenarioNode> {
  const answer = await asker.scenario(question, buyer, changes);
  const side = (of: 'before' | 'after', who: Asker): ExposureNode => ({
    __typename: 'Exposure',
    entity: entityNodeById(who.state, answer.buyer.id)!,
    asker: who,
    question,
    answer: answer[of],
  });
  const changedBy = (made: readonly Change[]) =>
    asker.changedBy(made, new WithUnnamed(asker.state.projection));
  // Wholly opaque: it may have no supplier yet, and only of a scenario is that no reason to refuse.
  const unchanged = answer.before.mass.opaque === 1 ? changedBy([]) : asker;
  return {
    __typename: 'Scenario',
    answer,
    before: side('before', unchanged),
    after: side('after', changedBy(changes)),
  };
}

export const bandOf = ({ exposure: { low, expected, high }, coverage, mass }: Figures) => ({
  low,
  expected,
  high,
  coverage,
  mass,
});
