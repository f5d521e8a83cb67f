/** Changes that may lower a buyer's figure, with what each promises. */
import { mitigationsOf } from '../../risk/mitigation.ts';
import type { Change } from '../scenario/changes.ts';
import type { CleanerSuppliers } from './cleaner-suppliers.ts';
import { type PairFlow, type PairFlows, pairFlows } from './pair-flows.ts';
import type { PlanState, PlanStates } from './plan-state.ts';

export interface Candidate {
  readonly change: () => Change;
  /** The pair that it changes, or the entity and status, in order of ids: one change for each is enough. */
  readonly element: number;
  /** What it is worth to first order; orders the search, proves nothing. */
  readonly promise: number;
  /** No more of the figure than this runs over the pair, or is hit at the entity. */
  readonly most: number;
}

const NEGLIGIBLE = 1e-12;
/** Of more pairs those are looked at that most of the figure runs over. */
const MOST_PAIRS = 2000;
/** Statuses of one entity that are told apart. */
const STATUSES = 64;

/** Over what the figure runs, the most promising first; equal ones by element. */
export function candidatesFor(states: PlanStates, state: PlanState, cleaner: CleanerSuppliers): Candidate[] {
  const flows = pairFlows(state, states.figure);
  const carrying = carryingMost(states, state, flows.pairs);
  return inOrder([...statuses(states, state, flows), ...onPairs(states, state, carrying, flows, cleaner)]);
}

/**
 * Over all pairs upstream: a pair that carries nothing may do so once another is gone. Those that carry most first;
 * where there are very many pairs only those.
 */
export function everyCandidate(states: PlanStates, cleaner: CleanerSuppliers): Candidate[] {
  const { start } = states;
  const flows = pairFlows(start, states.figure);
  const pairs =
    start.prepared.supply.supplier.length <= MOST_PAIRS
      ? everyPair(start, flows)
      : carryingMost(states, start, flows.pairs);
  const found = [...statuses(states, start, flows), ...onPairs(states, start, pairs, flows, cleaner)];
  return inOrder(found).sort((a, b) => b.most - a.most);
}

function everyPair({ prepared: { supply } }: PlanState, flows: PairFlows): PairFlow[] {
  const carrying = new Map(flows.pairs.map((pair) => [pair.link, pair]));
  const pairs: PairFlow[] = [];
  for (let x = 0; x < supply.end.length; x++) {
    if (supply.end[x]) continue;
    for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
      pairs.push(carrying.get(link) ?? { link, customer: x, mass: 0, exposed: 0 });
    }
  }
  return pairs;
}

function carryingMost(states: PlanStates, state: PlanState, pairs: readonly PairFlow[]): PairFlow[] {
  const carrying = pairs.filter(({ exposed }) => exposed > NEGLIGIBLE);
  if (carrying.length <= MOST_PAIRS) return carrying;
  const element = (pair: PairFlow) => elementOf(states, state, pair);
  return carrying.sort((a, b) => b.exposed - a.exposed || element(a) - element(b)).slice(0, MOST_PAIRS);
}

function inOrder(candidates: Candidate[]): Candidate[] {
  return candidates.sort((a, b) => b.promise - a.promise || a.element - b.element);
}

function onPairs(
  states: PlanStates,
  state: PlanState,
  pairs: readonly PairFlow[],
  { standing }: PairFlows,
  cleaner: CleanerSuppliers,
): Candidate[] {
  return pairs.flatMap((pair) => [
    ...replacement(states, state, pair, cleaner),
    ...removal(states, state, pair, standing[pair.customer]!),
  ]);
}

/** What any changes to so many pairs and entities can bring at most, by number of changes: the largest first. */
export function mostByElement(states: PlanStates, state: PlanState): Float64Array {
  const { pairs, hits } = pairFlows(state, states.figure);
  const { lens, risk } = state.prepared.question;
  const mitigable = lens.risks[risk]!.mitigations.length > 0;
  const most = [...pairs.map(({ exposed }) => exposed), ...(mitigable ? hits : [])];
  return Float64Array.from(most).sort().reverse();
}

function removal(states: PlanStates, state: PlanState, pair: PairFlow, standing: number): Candidate[] {
  const { supply } = state.prepared;
  const { customer, link } = pair;
  if (supply.offsets[customer + 1]! - supply.offsets[customer]! < 2) return [];
  const worth = worthIn(states, state);
  const promise = standing * (onward(state, customer, worth, -1) - onward(state, customer, worth, link));
  return [
    {
      change: () => ({ removeSupplier: { ...idsOf(states, state, pair), leaves: 'reallocate' } }),
      element: elementOf(states, state, pair),
      promise,
      most: pair.exposed,
    },
  ];
}

function replacement(
  states: PlanStates,
  state: PlanState,
  pair: PairFlow,
  cleaner: CleanerSuppliers,
): Candidate[] {
  const { members } = state;
  const { supply, values } = state.prepared;
  const u = supply.supplier[pair.link]!;
  const links = supply.supplier.subarray(supply.offsets[pair.customer]!, supply.offsets[pair.customer + 1]!);
  const excluded = (x: number) =>
    x === members[state.buyer] || links.some((supplier) => members[supplier] === x);
  const by = cleaner.insteadOf(members[u]!, members[pair.customer]!, excluded);
  if (by < 0) return [];
  const now = states.figure === 'high' ? values.high[u]! : values.hit[u]!;
  const byId = states.whole.projection.idOf(by);
  return [
    {
      change: () => ({ removeSupplier: { ...idsOf(states, state, pair), leaves: 'replace', by: byId } }),
      element: elementOf(states, state, pair),
      promise: pair.mass * (now - cleaner.worthOf(by)),
      most: pair.exposed,
    },
  ];
}

/** A status that the lens lets count against the risk, held by a risky entity from now on. */
function statuses(states: PlanStates, state: PlanState, { hits }: PairFlows): Candidate[] {
  const { projection, question, vector } = state.prepared;
  const rule = question.lens.risks[question.risk]!;
  const useful = rule.mitigations.filter(({ leaves }) => leaves < 1);
  if (useful.length === 0) return [];
  const rank = states.whole.projection.idRank;
  const worth = worthIn(states, state);
  const risk = states.figure === 'high' ? vector.riskHigh : vector.risk;
  return Array.from(hits.keys()).flatMap((x) => {
    if (hits[x]! <= NEGLIGIBLE) return [];
    const about = projection.idOf(x);
    const held = mitigationsOf(projection, question, x).map(({ mitigation }) => mitigation);
    return useful
      .filter((mitigation) => !held.includes(mitigation))
      .map(({ status, values, leaves }, i) => ({
        change: () => ({ setStatus: { about, kind: status, value: values[0]!, material: null } }),
        element: rank[state.members[x]!]! * (rank.length + 1) * STATUSES + i,
        promise: hits[x]! * (1 - leaves) * (risk[x] === 1 ? 1 : 1 - onward(state, x, worth, -1)),
        most: hits[x]!,
      }));
  });
}

/** What one unit that flows out of an entity brings of the figure. */
function worthIn({ figure }: PlanStates, { prepared }: PlanState): Float64Array {
  return figure === 'high' ? prepared.values.high : prepared.values.hit;
}

/** What one unit of x's intake brings; `without` a link the rest is scaled up to what it was. */
function onward({ prepared }: PlanState, x: number, worth: Float64Array, without: number): number {
  const { offsets, supplier, weight } = prepared.supply;
  let all = 0;
  let kept = 0;
  let sum = 0;
  for (let link = offsets[x]!; link < offsets[x + 1]!; link++) {
    all += weight[link]!;
    if (link === without) continue;
    kept += weight[link]!;
    sum += weight[link]! * worth[supplier[link]!]!;
  }
  return kept > 0 ? (sum * all) / kept : 0;
}

function idsOf({ whole }: PlanStates, { prepared, members }: PlanState, { link, customer }: PairFlow) {
  const { projection } = whole;
  return {
    supplier: projection.idOf(members[prepared.supply.supplier[link]!]!),
    customer: projection.idOf(members[customer]!),
  };
}

function elementOf(
  { whole }: PlanStates,
  { prepared, members }: PlanState,
  { link, customer }: PairFlow,
): number {
  const { idRank, entities } = whole.projection;
  const supplier = members[prepared.supply.supplier[link]!]!;
  return (idRank[supplier]! * (entities.count + 1) + idRank[members[customer]!]! + 1) * STATUSES;
}
