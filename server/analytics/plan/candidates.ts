/** Changes that may lower a buyer's figure, with what each promises. */
import { mitigationsOf } from '../../risk/mitigation.ts';
import type { Change } from '../scenario/changes.ts';
import type { CleanerSuppliers } from './cleaner-suppliers.ts';
import { type PairFlow, type PairFlows, pairFlows } from './pair-flows.ts';
import type { PlanState, PlanStates } from './plan-state.ts';

export interface Candidate {
  readonly change: Change;
  /** The pair or entity that it changes: one change for each is enough. */
  readonly element: string;
  /** What it is worth to first order; orders the search, proves nothing. */
  readonly promise: number;
  /** No more of the figure than this runs over the pair, or is hit at the entity. */
  readonly most: number;
}

const NEGLIGIBLE = 1e-12;

/** The most promising first; equal ones by element, statuses before replacements before removals. */
export function candidatesFor(states: PlanStates, state: PlanState, cleaner: CleanerSuppliers): Candidate[] {
  const flows = pairFlows(state, states.figure);
  const found = [
    ...statuses(states, state, flows),
    ...flows.pairs
      .filter(({ exposed }) => exposed > NEGLIGIBLE)
      .flatMap((pair) => [
        ...replacement(states, state, pair, cleaner),
        ...removal(states, state, pair, flows.standing[pair.customer]!),
      ]),
  ];
  return found.sort(
    (a, b) => b.promise - a.promise || (a.element < b.element ? -1 : Number(a.element > b.element)),
  );
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
  const [supplierId, customerId] = idsOf(state, pair);
  const worth = worthIn(states, state);
  const promise = standing * (onward(state, customer, worth, -1) - onward(state, customer, worth, link));
  return [
    {
      change: { removeSupplier: { supplier: supplierId, customer: customerId, leaves: 'reallocate' } },
      element: elementOf(supplierId, customerId),
      promise,
      most: pair.exposed,
    },
  ];
}

function replacement(
  { whole, figure }: PlanStates,
  state: PlanState,
  pair: PairFlow,
  cleaner: CleanerSuppliers,
): Candidate[] {
  const { supply, projection } = state.prepared;
  const [supplierId, customerId] = idsOf(state, pair);
  const supplier = whole.projection.indexOf(supplierId);
  const suppliers = new Set<number>();
  for (let link = supply.offsets[pair.customer]!; link < supply.offsets[pair.customer + 1]!; link++) {
    suppliers.add(whole.projection.indexOf(projection.idOf(supply.supplier[link]!)));
  }
  const by = cleaner.insteadOf(supplier, whole.projection.indexOf(customerId), (x) => suppliers.has(x));
  if (by < 0) return [];
  const { values } = state.prepared;
  const u = supply.supplier[pair.link]!;
  const now = figure === 'high' ? values.high[u]! : values.hit[u]!;
  return [
    {
      change: {
        removeSupplier: {
          supplier: supplierId,
          customer: customerId,
          leaves: 'replace',
          by: whole.projection.idOf(by),
        },
      },
      element: elementOf(supplierId, customerId),
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
  const worth = worthIn(states, state);
  const risk = states.figure === 'high' ? vector.riskHigh : vector.risk;
  return Array.from(hits.keys()).flatMap((x) => {
    if (hits[x]! <= NEGLIGIBLE) return [];
    const about = projection.idOf(x);
    const held = mitigationsOf(projection, question, x).map(({ mitigation }) => mitigation);
    return useful
      .filter((mitigation) => !held.includes(mitigation))
      .map(({ status, values, leaves }) => ({
        change: { setStatus: { about, kind: status, value: values[0]!, material: null } },
        element: about,
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

function idsOf({ prepared }: PlanState, { link, customer }: PairFlow): [string, string] {
  const { projection, supply } = prepared;
  return [projection.idOf(supply.supplier[link]!), projection.idOf(customer)];
}

function elementOf(supplier: string, customer: string): string {
  return JSON.stringify([supplier, customer]);
}
