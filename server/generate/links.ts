import type { Basis, Scope } from '../model.ts';
import type { LinkRow } from '../rows.ts';
import type { Evidence } from './documents.ts';
import type { Cast } from './entity.ts';
import { materialNames } from './goods.ts';
import { heavyTailed, Random } from './random.ts';
import { type Claim, splitIntake, WHOLE } from './shares.ts';
import { Suppliers } from './suppliers.ts';

/** Of a hundred claims after a customer's first, so many say of the same supplier what another document says. */
const PARALLEL = 4;

const day = (random: Random, from: number, years: number): string => {
  const part = (n: number): string => `${n + 1}`.padStart(2, '0');
  return `${from + random.below(years)}-${part(random.below(12))}-${part(random.below(28))}`;
};

/** Materials that a claim names: none, one, or all that both deal in. */
function named(cast: Cast, supplier: number, customer: number, random: Random): number {
  const goods = cast.goods(supplier);
  const choice = random.below(100);
  if (supplier >= cast.layout.smelters) return choice < 5 ? 0 : goods;
  if (choice < 25) return 0;
  const shared = goods & cast.goods(customer) || goods;
  if (choice < 55) return shared;
  const names = materialNames(shared).length;
  let set = shared;
  for (let skip = random.below(names); skip > 0; skip--) set &= set - 1;
  return set & -set;
}

/** The claims about one customer's suppliers. */
function claimsOf(cast: Cast, suppliers: Suppliers, customer: number, random: Random): Claim[] {
  const claims: Claim[] = [];
  const count = suppliers.count(customer);
  const allKnown = random.percent(25);
  for (let n = 0; n < count; n++) {
    const before = n > 1 && random.percent(PARALLEL) ? claims[random.below(n)]! : undefined;
    const supplier = before?.supplier ?? suppliers.draw(customer, n, random);
    const far = supplier >= cast.layout.smelters && customer < cast.layout.coreEnd;
    claims.push({
      supplier,
      materials: before?.materials ?? named(cast, supplier, customer, random),
      weight: heavyTailed(random.bits()),
      known: !far && (allKnown || random.percent(72)),
      share: 0,
    });
  }
  splitIntake(claims, random.percent(45) ? WHOLE : WHOLE - 1 - random.below(6_000));
  return claims;
}

function basisOf(random: Random): Basis {
  const choice = random.below(100);
  if (choice < 20) return 'verified';
  return choice < 82 ? 'declared' : 'inferred';
}

function scopeOf(random: Random): Scope {
  const choice = random.below(100);
  if (choice < 70) return 'company';
  return choice < 95 ? 'product' : 'user-defined';
}

/** A smelter named by a company far from it is somewhere in its chain. */
function rowOf(
  cast: Cast,
  evidence: Evidence,
  customer: number,
  claim: Claim,
  n: number,
  random: Random,
): LinkRow {
  const far = claim.supplier >= cast.layout.smelters && customer < cast.layout.coreEnd;
  const scope = scopeOf(random);
  const document = random.percent(90) ? evidence.declaration(customer) : undefined;
  const from = random.percent(85) ? day(random, 2015, 9) : undefined;
  const to = random.percent(6) ? day(random, 2024, 3) : undefined;
  return {
    id: `own:L${n}`,
    supplier: cast.id(claim.supplier),
    customer: cast.id(customer),
    materials: materialNames(claim.materials),
    ...(claim.known && { share: claim.share / WHOLE }),
    basis: basisOf(random),
    scope,
    depth: far && random.percent(85) ? 'chain' : 'direct',
    products: scope === 'product' ? [`P-${1 + random.below(5_000)}`] : [],
    ...(from && { validFrom: from }),
    ...(to && { validTo: to }),
    ...(document && { document }),
  };
}

/** Every link, customer by customer in the order of their numbers. */
export function* linkRows(cast: Cast, evidence: Evidence, links: number): Generator<LinkRow> {
  const suppliers = new Suppliers(cast, links);
  const random = new Random(0);
  let n = 0;
  for (const customer of cast.positions) {
    random.reseed(cast.seed, customer, 41);
    for (const claim of claimsOf(cast, suppliers, customer, random)) {
      yield rowOf(cast, evidence, customer, claim, ++n, random);
    }
  }
}
