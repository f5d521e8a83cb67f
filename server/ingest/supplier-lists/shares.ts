/**
 * Shares out of amounts. The share of a supplier in a buyer's intake of a material is its amount over the sum of all
 * amounts of that layer, made only where the sum can be trusted to be all of it (`noSharesOf`).
 */
import { type Finding, finding } from '../formats/finding.ts';
import { ExactSum } from './exact-sum.ts';
import { type Layer, NO_SHARES, type NoShares, noSharesOf } from './layer.ts';
import type { ListRows } from './list-rows.ts';
import type { ShareRule } from './mapping.ts';
import type { Supply } from './supply.ts';

/** The share of a supply, undefined where it stays unknown. */
export type ShareOf = (supply: Supply) => number | undefined;

const LARGEST = 1 + 1e-9;

/** Shares that the list states itself: several rows of one supplier add up. */
function stated({ share }: Supply): number | undefined {
  const total = share?.total;
  return total === undefined || total > LARGEST ? undefined : Math.min(total, 1);
}

/** The layer that a supply is part of; none where it is part of several. */
const layerOf = ({ intake: { layers } }: Supply): Layer | undefined =>
  layers.length === 1 ? layers[0] : undefined;

function totalsOf(list: ListRows, from: 'spend' | 'quantity'): Map<Layer, ExactSum> {
  const sums = new Map<Layer, ExactSum>();
  for (const supply of list.all()) {
    const [layer, total] = [layerOf(supply), supply[from]?.total];
    if (!layer || total === undefined) continue;
    const sum = sums.get(layer) ?? new ExactSum();
    sums.set(layer, sum);
    sum.add(total);
  }
  return sums;
}

/** Customers with rows that name a material and rows that name none. */
function mixedCustomers(layers: readonly Layer[]): Set<string> {
  const named = new Set(layers.filter(({ material }) => material !== '').map(({ customer }) => customer));
  const unnamed = layers.filter(({ material }) => material === '').map(({ customer }) => customer);
  return new Set(unnamed.filter((customer) => named.has(customer)));
}

function notMade(layer: Layer, from: string, why: NoShares): Finding {
  const { customer, material, rows, stated, units } = layer;
  const of = material === '' ? '' : ` of ${material}`;
  return finding('SHARES_NOT_MADE', {
    message: `no shares are made of the ${from}${of} that ${customer} takes: ${NO_SHARES[why]}`,
    values: {
      why,
      customer,
      material,
      rows: String(rows),
      stated: String(stated),
      units: [...units].sort().join(', '),
    },
  });
}

/** How shares are made of a list that was read, and for which layers none are. */
export function sharesOf(
  list: ListRows,
  { from, complete }: ShareRule,
): { shareOf: ShareOf; findings: readonly Finding[] } {
  if (from === 'none') return { shareOf: () => undefined, findings: [] };
  if (from === 'share') return { shareOf: stated, findings: [] };
  const layers = [...list.intakes.layers()].filter(({ rows }) => rows > 0);
  const [totals, mixed] = [totalsOf(list, from), mixedCustomers(layers)];
  const made = new Map<Layer, number>();
  const findings: Finding[] = [];
  for (const layer of layers) {
    const total = totals.get(layer)?.value ?? 0;
    const why = noSharesOf(layer, total, mixed.has(layer.customer), complete);
    if (why === undefined) made.set(layer, total);
    else findings.push(notMade(layer, from, why));
  }
  const shareOf: ShareOf = (supply) => {
    const layer = layerOf(supply);
    const [total, amount] = [layer && made.get(layer), supply[from]?.total];
    return total === undefined || amount === undefined ? undefined : Math.min(1, amount / total);
  };
  return { shareOf, findings };
}
