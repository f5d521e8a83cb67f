/** The questions whose answers, taken together, narrow a buyer's band most (method.md 4, "Trace gaps"). */
import type { QuestionsAnswer } from '../answer.ts';
import { refOf } from '../entity-ref.ts';
import type { Prepared } from '../prepare.ts';
import { type UpstreamPart, upstreamPart } from '../upstream-part.ts';
import { UNWATCHED, type Watch } from '../watch.ts';
import { AnsweredBand, bandsOf, type Candidate, widthOf } from './answered-band.ts';
import { type GapMass, rankedGaps } from './gaps.ts';
import { bestSet, choose, greedySet } from './question-set.ts';

/** All sets are tried where sets times links upstream stay below this: some 100 ms. */
const TRIED_IN_FULL = 2e5;

/** At most `count` questions, the best first. Throws NOT_A_BUYER, CANCELLED. */
export function questionsToAsk(
  prepared: Prepared,
  buyer: number,
  count: number,
  watch: Watch = UNWATCHED,
): QuestionsAnswer {
  const { gaps, assumed } = rankedGaps(prepared, buyer);
  const part = upstreamPart(prepared, buyer);
  const candidates = candidatesOf(part, gaps, assumed);
  const band = new AnsweredBand(part);
  const sets = choose(candidates.length, count);
  const exact = sets * (part.prepared.supply.supplier.length + 1) <= TRIED_IN_FULL;
  const { asked, states } = exact
    ? bestSet(band, candidates, count, watch)
    : greedySet(band, candidates, count, watch);
  const before = widthOf(states[0]!);
  const narrowed = before - widthOf(states.at(-1)!);
  const { highHit, lowClean } = states[0]!;
  return {
    before: { low: lowClean.figure, high: highHit.figure },
    questions: asked.map(({ entity, about, mass }, i) => ({
      entity: refOf(part.prepared.projection, entity),
      about,
      mass,
      after: bandsOf(states[i + 1]!),
      narrowed: before - widthOf(states[i + 1]!),
    })),
    narrowed,
    exact,
    atMost: exact ? narrowed : before - widthOf(band.after(candidates)),
    candidates: candidates.length,
  };
}

/** Gaps and splits together, by mass, then by id, gaps first. */
function candidatesOf(part: UpstreamPart, gaps: readonly GapMass[], assumed: readonly GapMass[]) {
  const { idRank } = part.prepared.projection;
  const candidate =
    (about: Candidate['about']) =>
    ({ entity, mass }: GapMass): Candidate => ({ entity: part.indexOf[entity]!, about, mass });
  return [...gaps.map(candidate('gap')), ...assumed.map(candidate('split'))].sort(
    (a, b) => b.mass - a.mass || idRank[a.entity]! - idRank[b.entity]!,
  );
}
