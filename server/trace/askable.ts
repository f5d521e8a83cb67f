/** What can be asked of a space that is not held whole: what hangs on one entity and its upstream, and nothing else. */
import { OrepathError } from '../errors.ts';
import type { TracePart } from '../spaces/registry.ts';
import type { Analyses } from '../workers/analyses.ts';

/** Denied unless it stands here: an answer over a part must be the answer over the whole. */
const OF_ONE_ENTITY: ReadonlySet<keyof Analyses> = new Set([
  'arrowPage',
  'buyerRisks',
  'byMaterial',
  'changed',
  'chokepoints',
  'compare',
  'contributions',
  'directSuppliers',
  'editions',
  'entity',
  'exposure',
  'gaps',
  'likely',
  'narrowing',
  'opaqueOn',
  'origins',
  'passingOver',
  'paths',
  'questionsToAsk',
  'reach',
  'reachCut',
  'reachPage',
  'removals',
  'risk',
  'riskEvidence',
  'scenario',
  'scenarioSteps',
  'smelters',
  'snapshot',
  'tierEvidence',
  'upstream',
  'upstreamEntity',
] as const);

/** What says nothing of its limits and would be wrong where not all was read. */
const OF_ALL_UPSTREAM: ReadonlySet<keyof Analyses> = new Set([
  'narrowing',
  'questionsToAsk',
  'reachCut',
] as const);

/** Throws TOO_LARGE_TO_PROJECT where the answer would need more of the space than is held. */
export function refuseBeyondTrace(trace: TracePart | undefined, name: keyof Analyses, args: object): void {
  if (!trace) return;
  const ofEvery = 'buyer' in args && args.buyer === null;
  if (trace.of === null || ofEvery || !OF_ONE_ENTITY.has(name)) throw tooLarge(name);
  if (trace.cut.length > 0 && OF_ALL_UPSTREAM.has(asked(name, args))) throw tooMuchUpstream(name, trace);
}

/** Of what would be, the analysis that is asked about it. */
const asked = (name: keyof Analyses, args: object): keyof Analyses =>
  name === 'changed' && 'analysis' in args ? (args.analysis as keyof Analyses) : name;

function tooMuchUpstream(what: string, { cut }: TracePart): OrepathError {
  return new OrepathError({
    code: 'TOO_LARGE_TO_PROJECT',
    message: `the suppliers of ${cut.length} entities upstream were not read, and this question hangs on all of them`,
    expected:
      'exposure, reach, paths or gaps, which say what was left out; or a higher OREPATH_TRACE_AT_MOST',
    got: what,
  });
}

/** For what needs the space whole. */
export function tooLarge(what: string): OrepathError {
  return new OrepathError({
    code: 'TOO_LARGE_TO_PROJECT',
    message: 'the space is too large to be held in memory, and this question is about all of it',
    expected:
      'a question about one buyer: exposure, tiers, reach, paths, gaps, chokepoints, a scenario or a report; or a higher OREPATH_PROJECT_AT_MOST',
    got: what,
  });
}

/** Throws TOO_LARGE_TO_PROJECT unless the state holds its space whole. */
export function requireWhole(state: { readonly trace?: TracePart }, what: string): void {
  if (state.trace) throw tooLarge(what);
}
