/**
 * Shares out of amounts. The share of a supplier in a buyer's intake of a material is its amount over the sum of all
 * amounts of that layer, made only where the sum can be trusted to be all of it (`noSharesOf`).
 */
import { finding } from '../formats/finding.ts';
import type { ReadingRows } from '../formats/reading-rows.ts';
import { ExactSum, NO_SHARES, noSharesOf } from './layer.ts';
import { type ListRows, layerKey } from './list-rows.ts';
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

function totalsOf({ supplies }: ListRows, from: 'spend' | 'quantity'): Map<string, number> {
  const sums = new Map<string, ExactSum>();
  for (const supply of supplies.values()) {
    const total = supply[from]?.total;
    if (total === undefined || supply.materials.length > 1) continue;
    const key = layerKey(supply.customer, supply.materials[0] ?? '');
    const sum = sums.get(key) ?? new ExactSum();
    sums.set(key, sum);
    sum.add(total);
  }
  return new Map([...sums].map(([key, sum]) => [key, sum.value]));
}

/** Customers with rows that name a material and rows that name none. */
function mixedCustomers({ layers }: ListRows): Set<string> {
  const [named, unnamed] = [new Set<string>(), new Set<string>()];
  for (const { customer, material } of layers.values()) (material === '' ? unnamed : named).add(customer);
  return new Set([...unnamed].filter((customer) => named.has(customer)));
}

/** How shares are made of a list that was read; the layers of which none are made are told of in `rows`. */
export function sharesOf(list: ListRows, { from, complete }: ShareRule, rows: ReadingRows): ShareOf {
  if (from === 'none') return () => undefined;
  if (from === 'share') return stated;
  const totals = totalsOf(list, from);
  const mixed = mixedCustomers(list);
  const made = new Map<string, number>();
  for (const [key, layer] of list.layers) {
    const total = totals.get(key) ?? 0;
    const why = noSharesOf(layer, total, mixed.has(layer.customer), complete);
    if (why === undefined) {
      made.set(key, total);
      continue;
    }
    const of = layer.material === '' ? '' : ` of ${layer.material}`;
    rows.say(
      finding('SHARES_NOT_MADE', {
        message: `no shares are made of the ${from}${of} that ${layer.customer} takes: ${NO_SHARES[why]}`,
        values: {
          why,
          customer: layer.customer,
          material: layer.material,
          rows: String(layer.rows),
          stated: String(layer.stated),
          units: [...layer.units].sort().join(', '),
        },
      }),
    );
  }
  return (supply) => {
    const total =
      supply.materials.length > 1
        ? undefined
        : made.get(layerKey(supply.customer, supply.materials[0] ?? ''));
    const amount = supply[from]?.total;
    return total === undefined || amount === undefined ? undefined : Math.min(1, amount / total);
  };
}
