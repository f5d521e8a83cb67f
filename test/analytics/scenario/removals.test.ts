/** Every single removal at once equals removing one by one. */
import { describe, expect, it } from 'vitest';
import { exposureLines } from '../../../server/analytics/lines.ts';
import { type Prepared, prepare } from '../../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../../server/analytics/question.ts';
import { allRemovals } from '../../../server/analytics/scenario/all-removals.ts';
import { changedProjection } from '../../../server/analytics/scenario/apply.ts';
import { readChanges } from '../../../server/analytics/scenario/changes.ts';
import { removalsForAll, removalsOf } from '../../../server/analytics/scenario/removals.ts';
import { isBuyer } from '../../../server/analytics/supply.ts';
import { loadLenses } from '../../../server/risk/lenses.ts';
import { random } from '../../oracle/random.ts';
import { randomQuestions, randomTables } from '../../oracle/random-graphs.ts';
import { entity, fact, link, project } from '../../projection/rows.ts';
import { ask, project as projectTables } from '../from-oracle.ts';

const { OREPATH_TEST_DEEP } = process.env;
const GRAPHS = OREPATH_TEST_DEEP === '1' ? 5000 : 60;

/** Expected by buyer's id, with the pair of a link gone. */
function without({ projection, question }: Prepared, supplier: string, customer: string) {
  const changes = readChanges([{ removeSupplier: { supplier, customer, leaves: 'opaque' } }]);
  const changed = prepare(changedProjection(projection, changes, question), question);
  return new Map([...exposureLines(changed)].map((line) => [line.buyer.id, line.exposure.expected]));
}

const expectedOf = (prepared: Prepared) =>
  new Map([...exposureLines(prepared)].map((line) => [line.buyer.id, line.exposure.expected]));
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Every pair with what its removal does to the buyer (all where absent), one by one. */
function oneByOne(prepared: Prepared, buyer?: string): { pair: string; effect: number }[] {
  const { projection, supply } = prepared;
  const before = expectedOf(prepared);
  const rows: { pair: string; effect: number }[] = [];
  for (let x = 0; x < projection.entities.count; x++) {
    for (let at = supply.offsets[x]!; at < supply.offsets[x + 1]!; at++) {
      const [from, to] = [projection.idOf(supply.supplier[at]!), projection.idOf(x)];
      const after = without(prepared, from, to);
      const effect =
        buyer === undefined
          ? sum(before.values()) - sum(after.values())
          : before.get(buyer)! - after.get(buyer)!;
      rows.push({ pair: `${from} -> ${to}`, effect });
    }
  }
  return rows.filter(({ effect }) => Math.abs(effect) > 1e-13);
}

function faults(wanted: { pair: string; effect: number }[], found: ReturnType<typeof removalsOf>): string[] {
  const effects = new Map(
    found.removals.map(({ supplier, customer, effect }) => [`${supplier.id} -> ${customer.id}`, effect]),
  );
  const order = found.removals.map(({ effect }) => effect);
  return [
    ...wanted.flatMap(({ pair, effect }) =>
      Math.abs((effects.get(pair) ?? 0) - effect) <= 1e-12
        ? []
        : [`${pair}: ${effects.get(pair)}, not ${effect}`],
    ),
    ...(sum(order) - sum(wanted.map(({ effect }) => effect)) <= 1e-11 ? [] : ['more than one by one']),
    ...(order.every((effect, i) => i === 0 || effect <= order[i - 1]!) ? [] : ['not in order']),
  ];
}

describe('every removal at once', () => {
  it(`equals removing one by one on ${GRAPHS} random graphs, for one buyer and for all`, async () => {
    const found: string[] = [];
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const draw = random(seed);
      const projection = await projectTables(randomTables(seed));
      const prepared = ask(projection, draw.pick(randomQuestions(seed, 6)));
      const buyers = [...expectedOf(prepared).keys()];
      if (buyers.length === 0) continue;
      const buyer = draw.pick(buyers);
      const one = faults(oneByOne(prepared, buyer), removalsOf(prepared, projection.indexOf(buyer), 1000));
      const all =
        prepared.question.tiers === null ? faults(oneByOne(prepared), removalsForAll(prepared, 1000)) : [];
      found.push(...[...one, ...all].map((fault) => `${seed}: ${fault}`));
    }
    expect(found.slice(0, 3)).toEqual([]);
  }, 600_000);

  it('equals it inside a cycle too large to solve for every pair', async () => {
    const prepared = await ring(80);
    const { projection, supply } = prepared;
    const start = Float64Array.from(supply.opaque, (_, x) => (isBuyer(supply, x) ? 1 : 0));
    const { effect, exactly } = allRemovals(prepared, start);
    const before = sum(expectedOf(prepared).values());
    for (const id of ['x00', 'x07', 'x40']) {
      const x = projection.indexOf(id);
      for (let at = supply.offsets[x]!; at < supply.offsets[x + 1]!; at++) {
        const after = without(prepared, projection.idOf(supply.supplier[at]!), id);
        expect(exactly(at, x)).toBeCloseTo(before - sum(after.values()), 11);
        expect(effect[at]).toBeGreaterThanOrEqual(exactly(at, x));
      }
    }
    const listed = removalsForAll(prepared, 5).removals.map(({ effect: each }) => each);
    const every = removalsForAll(prepared, 1000).removals.map(({ effect: each }) => each);
    expect(listed).toEqual(every.slice(0, 5));
  });

  it('of a pair that the walk crosses again and again is worked by hand', async () => {
    // b takes all from p; p takes 1/2 from q and 1/2 from a mine; q takes all from p. Only q is risky, r = 1/2.
    const projection = await project({
      entities: [...['b', 'p', 'q'].map((id) => entity(id)), entity('m', { kind: 'mine' })],
      links: [
        link('p>b', { share: 1 }),
        link('q>p', { share: 0.5 }),
        link('m>p', { share: 0.5 }),
        link('p>q', { share: 1 }),
      ],
      facts: [fact('q', { severity: 0.5 })],
    });
    const input = { risk: 'conflict', lens: 'proportional', asOf: '2024-06-30' };
    const prepared = prepare(projection, resolveQuestion(projection, loadLenses(), input));
    const { removals, expected } = removalsOf(prepared, projection.indexOf('b'), 10);
    // h(p) = h(q)/2, h(q) = 1/2 + h(p)/2: h(q) = 2/3, h(p) = 1/3. Without p -> q: h(q) = 1/2, h(p) = 1/4.
    expect(expected).toBeCloseTo(1 / 3, 14);
    expect(removals.map(({ link: id, effect }) => [id, Math.round(effect * 1e12)])).toEqual([
      ['p>b', Math.round(1e12 / 3)],
      ['q>p', Math.round(1e12 / 3)],
      ['p>q', Math.round(1e12 / 12)],
    ]);
  });
});

/** So many entities each supplied by the next and by the one seven on, with risk at every ninth. */
async function ring(size: number): Promise<Prepared> {
  const name = (i: number) => `x${String(i % size).padStart(2, '0')}`;
  const projection = await project({
    entities: Array.from({ length: size }, (_, i) => entity(name(i))),
    links: Array.from({ length: size }, (_, i) => [
      link(`${name(i + 1)}>${name(i)}`, { share: 0.5 }),
      link(`${name(i + 7)}>${name(i)}`, { share: 0.4 }),
    ]).flat(),
    facts: Array.from({ length: size }, (_, i) => i)
      .filter((i) => i % 9 === 0)
      .map((i) => fact(name(i), { severity: 0.5 })),
  });
  const input = { risk: 'conflict', lens: 'proportional', asOf: '2024-06-30' };
  return prepare(projection, resolveQuestion(projection, loadLenses(), input));
}
