/** The paths that explain most of an exposure, each step with the claim that stands for it. */
import type { RiskPath } from '../../analytics/answer.ts';
import { claimInto, reportClaim } from '../content/claims.ts';
import { reportEntityById } from '../content/entities.ts';
import type { Desk } from '../desk.ts';
import type { ReportPath, TierNContent } from './content.ts';

/** The part of the expected exposure that the listed paths explain. */
const EXPLAINED = 0.9;
/** Paths listed at most. */
const MOST_PATHS = 1_000;

export async function pathsThatExplain(desk: Desk, buyer: number): Promise<TierNContent['paths']> {
  const { asker, question } = desk;
  const asked = { question, buyer, first: MOST_PATHS, explain: EXPLAINED };
  const { paths, explained, truncated } = await asker.analyse('paths', asked);
  return { rows: paths.map((path) => reportPath(desk, path)), explained, truncated };
}

function reportPath({ asker, citations }: Desk, { contribution, entities, steps }: RiskPath): ReportPath {
  const { projection } = asker.state;
  return {
    contribution,
    steps: steps.map(({ linkId, weight, assumed }, i) => {
      const customer = projection.indexOf(entities[i]!);
      return {
        customer: reportEntityById(projection, entities[i]!),
        supplier: reportEntityById(projection, entities[i + 1]!),
        weight,
        assumed,
        claim: reportClaim(projection, claimInto(projection, customer, linkId), citations),
      };
    }),
  };
}
