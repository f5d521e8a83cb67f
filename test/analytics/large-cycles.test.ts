/** Cycles too large to be solved directly: held against the same walk cut after 1,000 links, where next to nothing is left. */
import { describe, expect, it } from 'vitest';
import { RowCollector } from '../../server/analytics/cycle-rows.ts';
import { CycleSystem } from '../../server/analytics/cycle-system.ts';
import { Elimination } from '../../server/analytics/elimination.ts';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { exposureLines } from '../../server/analytics/lines.ts';
import { MAX_TIERS } from '../../server/analytics/question.ts';
import { type Random, random } from '../oracle/random.ts';
import type { LinkRow, OracleQuestion, OracleTables } from '../oracle/tables.ts';
import { entities, fact, graph, link } from '../oracle/worked-support.ts';
import { ask, project } from './from-oracle.ts';

const COMPANIES = 300;

/** Companies that supply each other every which way; a quarter of all links have no share; mines at the edges. */
function tangle(seed: number): OracleTables {
  const draw = random(seed);
  const names = Array.from({ length: COMPANIES }, (_, i) => `C${i}`);
  const mines = ['M0', 'M1', 'M2'];
  const links: LinkRow[] = names.flatMap((customer, i) => {
    const around = [
      names[(i + 1) % COMPANIES]!,
      names[draw.int(0, COMPANIES - 1)]!,
      names[draw.int(0, COMPANIES - 1)]!,
    ];
    const suppliers = draw.chance(0.3) ? [...around, draw.pick(mines)] : around;
    return [...new Set(suppliers)].map((supplier) =>
      link(`${supplier}>${customer}`, draw.chance(0.25) ? undefined : draw.int(1, 9) / 32),
    );
  });
  const facts = [fact('M0', 1), fact('M1', 0.5), fact('C7', 0.25), fact('C9')];
  return graph({ entities: entities([...names, ...mines].join(' ')), links, facts });
}

const QUESTION: OracleQuestion = {
  risk: 'conflict',
  lens: 'proportional',
  asOf: '2024-06-30',
  knownAt: '2024-07-01T00:00:00Z',
};

describe('in a cycle of hundreds', () => {
  it.each([1, 2, 3])('every figure is the limit of walks cut ever later (seed %i)', async (seed) => {
    const projection = await project(tangle(seed));
    const whole = [...exposureLines(ask(projection, QUESTION))];
    const cut = [...exposureLines(ask(projection, { ...QUESTION, tiers: MAX_TIERS }))];
    expect(whole.length).toBe(COMPANIES);
    whole.forEach((line, i) => {
      const other = cut[i]!;
      for (const key of ['low', 'expected', 'high'] as const) {
        expect(line.exposure[key]).toBeCloseTo(other.exposure[key], 9);
      }
      expect(line.coverage).toBeCloseTo(other.coverage, 9);
      expect(line.mass.clean).toBeCloseTo(other.mass.clean, 9);
    });
  });

  it('masses add up to 1 and contributions to the exposure', async () => {
    const projection = await project(tangle(4));
    const prepared = ask(projection, QUESTION);
    for (const id of ['C0', 'C7', 'C150']) {
      const { mass, contributions } = exposureOf(prepared, projection.indexOf(id));
      expect(mass.hit + mass.clean + mass.opaque).toBeCloseTo(1, 11);
      expect(contributions.reduce((sum, row) => sum + row.contribution, 0)).toBeCloseTo(mass.hit, 11);
    }
  });
});

/** Each member steps to the next and to one at random, and loses a little. */
function randomRows(draw: Random, size: number, leak: number) {
  const rows = new RowCollector(size);
  for (let i = 0; i < size; i++) {
    const next = (1 - leak) * (draw.int(1, 9) / 10);
    rows.leaks(leak);
    rows.step((i + 1) % size, next);
    rows.step(draw.int(0, size - 1), 1 - leak - next);
    rows.next();
  }
  return rows.finish();
}

function dense({ size, starts, targets, parts, leak }: ReturnType<typeof randomRows>): Elimination {
  const steps = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) steps[i * size + targets[at]!]! += parts[at]!;
  }
  return new Elimination(size, steps, leak);
}

describe('settling and elimination find the same', () => {
  it.each([
    [100, 0.2],
    [400, 0.01],
    [200, 1e-7],
  ])('for %i members that leak %f each', (size, leak) => {
    const draw = random(size);
    const rows = randomRows(draw, size, leak);
    const side = Float64Array.from(rows.leak, (part) => part * (draw.int(0, 8) / 8));
    const [settled, direct] = [side.slice(), side.slice()];
    new CycleSystem(rows).solve(settled);
    dense(rows).solve(direct);
    settled.forEach((value, i) => {
      expect(value).toBeCloseTo(direct[i]!, 11);
    });
    const entering = new Float64Array(size).fill(0);
    entering[3] = 1;
    const arrivals = entering.slice();
    new CycleSystem(rows).arrivals(arrivals);
    dense(rows).solveTransposed(entering);
    arrivals.forEach((value, i) => {
      expect(value * leak).toBeCloseTo(entering[i]! * leak, 11);
    });
  });
});
