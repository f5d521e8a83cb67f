/** What stands behind the supply that arrives at each tier, against dense matrices written from the method. */
import { expect, test } from 'vitest';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { resolveEntity } from '../../server/analytics/question.ts';
import { isBuyer } from '../../server/analytics/supply.ts';
import { type TierEvidence, tierEvidenceOf } from '../../server/analytics/tier-evidence.ts';
import { type Chain, chainOf, equally, openLoops } from '../oracle/chain.ts';
import { buildModel, type Model } from '../oracle/model.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import { ask, beforeAnyEdition, project } from './from-oracle.ts';

const { OREPATH_TEST_DEEP } = process.env;
const GRAPHS = OREPATH_TEST_DEEP === '1' ? 10_000 : 600;
const NEAR = 1e-9;
const KINDS = ['verified', 'declared', 'inferred', 'assumed'] as const;

/** By basis: the part of x's intake that claims of it state, layer by layer; and the part that is assumed. */
function intakes({ layers }: Model, chain: Chain, x: number): Record<(typeof KINDS)[number], number> {
  const parts = { verified: 0, declared: 0, inferred: 0, assumed: 0 };
  // A closed loop, opened, passes nothing on.
  if (chain.w[x]!.every((share) => share === 0)) return parts;
  for (const { known, claims, unknown, remainder } of layers[x]!) {
    for (const [supplier, share] of known) {
      parts[claims.get(supplier)!.basis] += share / layers[x]!.length;
    }
    if (unknown.length > 0) parts.assumed += remainder / layers[x]!.length;
  }
  return parts;
}

function dense(model: Model, chain: Chain, buyer: number, last: number): TierEvidence[] {
  const rows: TierEvidence[] = [];
  let standing = chain.r.map((_, x) => Number(x === buyer));
  for (let tier = 1; tier <= last; tier++) {
    const row = { tier, verified: 0, declared: 0, inferred: 0, assumed: 0 };
    for (const [x, mass] of standing.entries()) {
      if (mass === 0) continue;
      const parts = intakes(model, chain, x);
      for (const kind of KINDS) row[kind] += mass * parts[kind];
    }
    rows.push(row);
    const arriving = chain.r.map((_, u) =>
      standing.reduce((sum, mass, x) => sum + mass * chain.w[x]![u]!, 0),
    );
    standing = arriving.map((mass, u) => mass * (1 - chain.r[u]!));
  }
  return rows;
}

test(`agrees with dense matrices on ${GRAPHS} random graphs, cycles among them, and adds up to what arrives`, async () => {
  const faults: string[] = [];
  const met = { rows: 0, verified: 0, declared: 0, inferred: 0, assumed: 0, late: 0 };
  for (let seed = 1; seed <= GRAPHS && faults.length < 5; seed++) {
    const tables = randomTables(seed);
    const projection = await project(tables);
    for (const question of randomQuestions(seed, 2)) {
      if (beforeAnyEdition(tables, question)) continue;
      const prepared = ask(projection, question);
      const model = buildModel(tables, question);
      const closed = chainOf(
        model,
        model.risk.map(({ r }) => r),
        equally,
      );
      const chain = question.tiers === undefined ? openLoops(closed) : closed;
      for (const [x, id] of model.ids.entries()) {
        const buyer = resolveEntity(projection, id);
        if (!isBuyer(prepared.supply, buyer)) continue;
        const rows = tierEvidenceOf(prepared, buyer);
        const wanted = dense(model, chain, x, rows.length);
        const { byTier } = exposureOf(prepared, buyer, false);
        expect(rows.map(({ tier }) => tier)).toEqual(byTier.slice(1).map(({ tier }) => tier));
        rows.forEach((row, i) => {
          const sum = KINDS.reduce((total, kind) => total + row[kind], 0);
          if (Math.abs(sum - byTier[i + 1]!.arriving) > NEAR)
            faults.push(`${seed} ${id}: tier ${row.tier} adds up to ${sum}, not ${byTier[i + 1]!.arriving}`);
          met.rows++;
          if (row.tier > tables.entities.length) met.late++;
          for (const kind of KINDS) {
            if (row[kind] > 0) met[kind]++;
            if (Math.abs(row[kind] - wanted[i]![kind]) > NEAR)
              faults.push(`${seed} ${id}: tier ${row.tier} ${kind} ${row[kind]}, not ${wanted[i]![kind]}`);
          }
        });
      }
    }
  }
  expect(faults).toEqual([]);
  // Each kind is met, and tiers further than there are entities: round a cycle.
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(GRAPHS / 10);
}, 3_600_000);
