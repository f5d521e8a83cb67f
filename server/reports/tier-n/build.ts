/** Asks everything that the tier-N report of one buyer says. */
import { withLikely } from '../../analytics/likely/with-likely.ts';
import { reportEntityById } from '../content/entities.ts';
import { reportGaps } from '../content/gaps.ts';
import { listed } from '../content/listed.ts';
import { questionsHash, reportQuestions } from '../content/questions.ts';
import { smeltersOnRecord } from '../content/smelters.ts';
import type { Desk } from '../desk.ts';
import type { Built } from '../kinds.ts';
import { comparedOf } from '../previous/previous.ts';
import { type Compared, changesSince } from './changes.ts';
import type { ReportChanges } from './changes-content.ts';
import { reportChokepoints } from './chokepoints.ts';
import type { TierNContent } from './content.ts';
import { reportContributions } from './contributions.ts';
import { pathsThatExplain } from './paths.ts';
import { reportReach } from './reach.ts';
import { reportRisks } from './risks.ts';
import { summaryOf } from './summary.ts';
import { reportTiers } from './tiers.ts';

/** Throws UNKNOWN_ENTITY, NOT_A_BUYER and what the analyses throw. */
export async function buildTierN(desk: Desk): Promise<Built<TierNContent>> {
  const { asker, question, progress } = desk;
  const { projection } = asker.state;
  const buyer = await asker.entity(desk.request.buyer ?? '');
  progress('exposure', 0);
  const answer = await asker.exposure(question, buyer, { materials: false });
  progress('likely', 0.1);
  const likely = await asker.analyse('likely', { question, buyer });
  const { mass, coverage, ofTraced } = answer;
  const figures = { exposure: withLikely(answer.exposure, likely), coverage, mass, ofTraced };
  progress('paths', 0.3);
  const paths = await pathsThatExplain(desk, buyer);
  progress('tiers', 0.4);
  const tiers = await reportTiers(desk, buyer, answer);
  const reach = await reportReach(desk, buyer);
  progress('risks', 0.5);
  const risks = await reportRisks(desk, buyer, figures);
  progress('contributions', 0.6);
  const contributions = await reportContributions(desk, answer.contributions);
  progress('chokepoints', 0.7);
  const chokepoints = await reportChokepoints(desk, buyer);
  progress('smelters', 0.8);
  const smelters = await smeltersOnRecord(desk, buyer);
  progress('gaps', 0.9);
  const gaps = await reportGaps(desk, buyer);
  const questions = await reportQuestions(desk, answer.buyer.id);
  const body = {
    buyer: reportEntityById(projection, answer.buyer.id),
    figures,
    response: answer.response,
    reach,
    census: answer.census,
    tiers,
    risks,
    contributions,
    chokepoints,
    smelters: listed(smelters.map(({ smelter }) => smelter)),
    paths,
    gaps,
    questions,
  };
  const changes = await changesOf(desk, buyer, comparedOf(body));
  return {
    body: { ...body, changes, summary: summaryOf({ ...body, changes }, desk.request) },
    questions: questionsHash(questions),
    limits: [...answer.limits, ...likely.limits],
    faults: answer.faults,
  };
}

/** Last of all, so that documents which only it cites come after all others. */
async function changesOf(
  desk: Desk,
  buyer: number,
  now: Omit<Compared, 'documents'>,
): Promise<ReportChanges | null> {
  const { asker, question, citations, request } = desk;
  if (!request.previous) return null;
  for (const id of await asker.analyse('editions', { question })) citations.cite(id);
  return changesSince(desk, buyer, request.previous, { ...now, documents: citations.ids() });
}
