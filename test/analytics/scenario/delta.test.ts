/** Passing changes on gives what solving anew gives, for every figure of every buyer. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../server/analytics/figures.ts';
import { type Prepared, prepare } from '../../../server/analytics/prepare.ts';
import { resolveQuestion } from '../../../server/analytics/question.ts';
import { applyChanges, changedProjection } from '../../../server/analytics/scenario/apply.ts';
import { type Change, readChanges } from '../../../server/analytics/scenario/changes.ts';
import { Delta } from '../../../server/analytics/scenario/delta.ts';
import { movedBuyers } from '../../../server/analytics/scenario/every-buyer.ts';
import { patchOf } from '../../../server/analytics/scenario/patch.ts';
import { isBuyer } from '../../../server/analytics/supply.ts';
import type { Rows } from '../../../server/projection/memory-source.ts';
import { loadLenses } from '../../../server/risk/lenses.ts';
import { type Random, random } from '../../oracle/random.ts';
import { randomChanges } from '../../oracle/random-changes.ts';
import { randomQuestions, randomTables } from '../../oracle/random-graphs.ts';
import { entity, fact, link, project } from '../../projection/rows.ts';
import { ask, project as projectTables } from '../from-oracle.ts';

const { OREPATH_TEST_DEEP } = process.env;
const GRAPHS = OREPATH_TEST_DEEP === '1' ? 20_000 : 120;
const FIGURES_OF_ALL = (figures: ReturnType<typeof figuresOf>) => [
  ...Object.values(figures.exposure),
  figures.coverage,
  ...Object.values(figures.mass),
];

interface Compared {
  faults: string[];
  /** Whether it was passed on, and how many figures moved. */
  passedOn: boolean;
  moved: number;
  exact: boolean;
}

/** Every buyer's figures under the changes, passed on and solved anew. */
function compare(delta: Delta, changes: Change[]): Compared {
  const { prepared } = delta;
  const { projection, question } = prepared;
  const anew = prepare(changedProjection(projection, changes, question), question);
  const result: Compared = { faults: [], passedOn: false, moved: 0, exact: true };
  const edits = applyChanges(projection, changes, question);
  delta.under(patchOf(prepared, edits), (touched) => {
    result.passedOn = true;
    const met = new Set(touched);
    for (let x = 0; x < projection.entities.count; x++) {
      const wanted = FIGURES_OF_ALL(figuresOf(anew, x));
      const found = FIGURES_OF_ALL(met.has(x) ? delta.figuresOf(x) : figuresOf(prepared, x));
      const before = FIGURES_OF_ALL(figuresOf(prepared, x));
      if (delta.isBuyer(x) !== isBuyer(anew.supply, x))
        result.faults.push(`${projection.idOf(x)} as a buyer`);
      wanted.forEach((figure, i) => {
        if (figure !== before[i]) result.moved++;
        if (figure !== found[i]) result.exact = false;
        if (!(Math.abs(figure - found[i]!) <= 1e-12))
          result.faults.push(`${projection.idOf(x)} figure ${i}: ${found[i]}, not ${figure}`);
      });
    }
  });
  return result;
}

const columnsOf = (delta: Delta) => JSON.stringify(Array.from(delta.figures.values));

describe('changes passed on', () => {
  it(`give every figure of solving anew on ${GRAPHS} random graphs, and take nothing with them`, async () => {
    const faults: string[] = [];
    const counts = { passedOn: 0, moved: 0 };
    for (let seed = 1; seed <= GRAPHS; seed++) {
      const tables = randomTables(seed);
      const draw = random(seed ^ 0x1b873593);
      const { tiers: _, ...question } = draw.pick(randomQuestions(seed, 6));
      const projection = await projectTables(tables);
      const prepared = ask(projection, question);
      const delta = new Delta(prepared);
      const before = columnsOf(delta);
      for (let round = 0; round < 3; round++) {
        const changes = readChanges(randomChanges(draw, tables, question, [...projection.materials]));
        const found = compare(delta, changes);
        faults.push(...found.faults.map((fault) => `${seed} ${JSON.stringify(changes)}: ${fault}`));
        counts.passedOn += found.passedOn ? 1 : 0;
        counts.moved += found.moved;
      }
      if (columnsOf(delta) !== before) faults.push(`${seed}: figures were left behind`);
    }
    expect(faults.slice(0, 3)).toEqual([]);
    // Not all were solved anew, and not all moved nothing.
    expect(counts.passedOn).toBeGreaterThan(GRAPHS);
    expect(counts.moved).toBeGreaterThan(GRAPHS * 3);
  }, 600_000);

  it('are the same to the last bit where nothing is in a cycle', async () => {
    let figures = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const draw = random(seed);
      const prepared = await question(layered(draw, 40));
      const delta = new Delta(prepared);
      for (let round = 0; round < 5; round++) {
        const { faults, exact, passedOn, moved } = compare(delta, [removalIn(draw, prepared)]);
        expect({ faults, exact, passedOn }).toEqual({ faults: [], exact: true, passedOn: true });
        figures += moved;
      }
    }
    expect(figures).toBeGreaterThan(1000);
  });

  it('settle in a cycle too large to solve at once', async () => {
    const counts = { settled: 0 };
    for (let seed = 1; seed <= 3; seed++) {
      const draw = random(seed);
      const prepared = await question(tangle(draw, 150));
      const delta = new Delta(prepared);
      for (let round = 0; round < 10; round++) {
        const { faults, passedOn, moved } = compare(delta, [removalIn(draw, prepared)]);
        expect(faults.slice(0, 3)).toEqual([]);
        if (passedOn && moved > 100) counts.settled++;
      }
    }
    expect(counts.settled).toBeGreaterThan(15);
  });

  it('list the buyers that move, by how much, and none that does not', async () => {
    const rows: Rows = {
      entities: ['a', 'b', 'c', 'd', 's'].map((id) => entity(id)),
      links: [
        link('s>b', { share: 0.5 }),
        link('b>a', { share: 0.5 }),
        link('d>c', { share: 1 }),
        link('d>a', { share: 0.5 }),
      ],
      facts: [fact('s', { severity: 0.5 })],
    };
    const prepared = await question(rows);
    const answer = movedBuyers(prepared, readChanges([{ setShare: { link: 's>b', share: 0.25 } }]), 10);
    expect(answer.total).toBe(2);
    expect(answer.moved.map(({ buyer, difference }) => [buyer.id, difference.exposure.expected])).toEqual([
      ['b', -0.125],
      ['a', -0.0625],
    ]);
    // Under a tier limit a is out of reach of the change.
    const limited = prepare(prepared.projection, { ...prepared.question, tiers: 1 });
    expect(movedBuyers(limited, answer.scenario, 10).moved.map(({ buyer }) => buyer.id)).toEqual(['b']);
    // A change that closes a cycle is solved anew.
    const closing = readChanges([{ addClaim: { supplier: 'a', customer: 's', share: 0.5 } }]);
    expect(movedBuyers(prepared, closing, 10).total).toBeGreaterThan(1);
  });
});

async function question(rows: Rows): Promise<Prepared> {
  const projection = await project(rows);
  const input = { risk: 'conflict', lens: 'proportional', asOf: '2024-06-30' };
  return prepare(projection, resolveQuestion(projection, loadLenses(), input));
}

const name = (i: number) => `x${String(i).padStart(3, '0')}`;

/** Entities each supplied by some of those after it. */
function layered(draw: Random, size: number): Rows {
  return grown(draw, size, (i) => draw.int(i + 1, Math.min(size - 1, i + 8)), size - 1);
}

/** Entities each supplied by any others. */
function tangle(draw: Random, size: number): Rows {
  return grown(draw, size, () => draw.int(0, size - 1), size);
}

function grown(draw: Random, size: number, supplierOf: (i: number) => number, customers: number): Rows {
  const pairs = new Set<string>();
  for (let i = 0; i < customers; i++) {
    for (let k = 0; k < 3; k++) pairs.add(`${name(supplierOf(i))}>${name(i)}`);
  }
  return {
    entities: Array.from({ length: size }, (_, i) => entity(name(i))),
    links: [...pairs].map((pair) => link(pair, draw.chance(0.4) ? {} : { share: draw.int(1, 5) / 16 })),
    facts: Array.from({ length: size }, (_, i) => i)
      .filter(() => draw.chance(0.2))
      .map((i) => fact(name(i), { severity: draw.int(1, 8) / 16 })),
  };
}

function removalIn(draw: Random, { projection }: Prepared): Change {
  const claim = draw.int(0, projection.claims.count - 1);
  const supplier = projection.idOf(projection.claims.supplier[claim]!);
  const customer = projection.idOf(projection.claims.customer[claim]!);
  const leaves = draw.pick(['opaque', 'reallocate'] as const);
  return readChanges([{ removeSupplier: { supplier, customer, leaves } }])[0]!;
}
