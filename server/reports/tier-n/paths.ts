/** The paths that explain most of an exposure, each step with the claim that stands for it and those beside it. */
import type { RiskPath } from '../../analytics/answer.ts';
import { claimInto, reportClaim } from '../content/claims.ts';
import { claimsBeside } from '../content/claims-beside.ts';
import { reportEntityById } from '../content/entities.ts';
import type { Desk } from '../desk.ts';
import type { ReportBesideClaim, ReportClaim, ReportPathStep, TierNContent } from './content.ts';

/** The part of the expected exposure that the listed paths explain. */
export const EXPLAINED = 0.9;
/** Paths listed at most. */
const MOST_PATHS = 1_000;

type Evidence = (customer: string, claim: string) => { claim: ReportClaim; beside: ReportBesideClaim[] };

export async function pathsThatExplain(desk: Desk, buyer: number): Promise<TierNContent['paths']> {
  const { asker, question } = desk;
  const asked = { question, buyer, first: MOST_PATHS, explain: EXPLAINED };
  const { paths, explained, truncated } = await asker.analyse('paths', asked);
  const evidence = evidenceOf(desk);
  const steps = (path: RiskPath) => stepsOf(desk, path, evidence);
  return {
    rows: paths.map((path) => ({ contribution: path.contribution, steps: steps(path) })),
    explained,
    truncated,
  };
}

function stepsOf({ asker }: Desk, { entities, steps }: RiskPath, evidence: Evidence): ReportPathStep[] {
  const { projection } = asker.state;
  return steps.map(({ linkId, weight, assumed, risk }, i) => ({
    customer: reportEntityById(projection, entities[i]!),
    supplier: reportEntityById(projection, entities[i + 1]!),
    weight,
    assumed,
    risk,
    ...evidence(entities[i]!, linkId),
  }));
}

/** Large paths share most of what they go over: each claim is looked up once. */
function evidenceOf({ asker, question, citations }: Desk): Evidence {
  const { projection } = asker.state;
  const known = new Map<string, ReturnType<Evidence>>();
  return (customer, id) => {
    const key = JSON.stringify([customer, id]);
    const made = known.get(key);
    if (made) return made;
    const winner = claimInto(projection, projection.indexOf(customer), id);
    const found = {
      claim: reportClaim(projection, winner, citations),
      beside: claimsBeside(projection, question, winner).map(({ claim, counts }) => ({
        claim: reportClaim(projection, claim, citations),
        counts,
      })),
    };
    known.set(key, found);
    return found;
  };
}
