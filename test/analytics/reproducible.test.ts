/** Asked again, an answer has the same bytes: whatever the order of rows, the store's numbers, and what came later. */
import { describe, expect, it } from 'vitest';
import { chokepointsOf } from '../../server/analytics/attribution/chokepoints.ts';
import { upstreamEntityOf } from '../../server/analytics/attribution/upstream-entity.ts';
import { blastOf } from '../../server/analytics/blast/blast.ts';
import { exposureOf } from '../../server/analytics/exposure.ts';
import { gapGains } from '../../server/analytics/gaps/gains.ts';
import { questionsToAsk } from '../../server/analytics/gaps/questions-to-ask.ts';
import { exposureLines } from '../../server/analytics/lines.ts';
import { pathsOf } from '../../server/analytics/paths.ts';
import { mitigationOf } from '../../server/analytics/plan/mitigation.ts';
import { reachCutOf } from '../../server/analytics/plan/reach-cut.ts';
import { reachOf } from '../../server/analytics/reach.ts';
import { reachOfAll } from '../../server/analytics/reach-many/reach-ranking.ts';
import { upstreamOf } from '../../server/analytics/upstream.ts';
import { buildProjection } from '../../server/projection/builder.ts';
import { type Rows, sourceFromRows } from '../../server/projection/memory-source.ts';
import type { Projection } from '../../server/projection/projection.ts';
import type { ProjectionSource } from '../../server/projection/source.ts';
import { type Random, random } from '../oracle/random.ts';
import { randomQuestions, randomTables } from '../oracle/random-graphs.ts';
import type { OracleQuestion } from '../oracle/tables.ts';
import { ask, rowsOf } from './from-oracle.ts';

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

/** Everything that can be said about every buyer, as text. */
function everything(projection: Projection, question: OracleQuestion): string {
  const prepared = ask(projection, question);
  const answers = [...exposureLines(prepared)].map((line) => {
    const buyer = projection.indexOf(line.buyer.id);
    const drawing = upstreamOf(prepared, buyer, 5);
    return [
      line,
      exposureOf(prepared, buyer),
      pathsOf(prepared, buyer, 20),
      chokepointsOf(prepared, buyer, 20),
      upstreamEntityOf(prepared, buyer, projection.indexOf('own:E2')),
      reachOf(prepared, buyer),
      gapGains(prepared, buyer, 3),
      reachCutOf(prepared, buyer),
      { ...drawing, nodes: drawing.nodes.map(({ index: _, ...node }) => node) },
    ];
  });
  const blasts = ['own:E2', 'own:E3'].map((id) => {
    const { rows, ...blast } = blastOf(projection, prepared.question, id, 100, null);
    return { ...blast, rows: rows.map(({ index: _, ...row }) => row) };
  });
  const { buyers: _, ...reach } = reachOfAll(prepared, null);
  return JSON.stringify([prepared.editions, answers, blasts, reach]);
}

/** What to ask and what to change, for every buyer, as text. */
function plans(projection: Projection, question: OracleQuestion): string {
  const prepared = ask(projection, question);
  const answers = [...exposureLines(prepared)].map(({ buyer, exposure }) => {
    const x = projection.indexOf(buyer.id);
    const plan = (figure: 'expected' | 'high') =>
      mitigationOf(prepared, x, { figure, target: exposure[figure] / 2 });
    return [plan('expected'), plan('high'), questionsToAsk(prepared, x, 3)];
  });
  return JSON.stringify(answers);
}

function shuffled<T>(draw: Random, rows: readonly T[] = []): T[] {
  const keyed = rows.map((row) => ({ row, key: draw.int(0, 1_000_000) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
}

function shuffleRows(draw: Random, rows: Rows): Rows {
  return {
    entities: shuffled(draw, rows.entities),
    links: shuffled(draw, rows.links),
    facts: shuffled(draw, rows.facts),
    statuses: shuffled(draw, rows.statuses),
    documents: shuffled(draw, rows.documents),
  };
}

/** Ids follow content, as the readers make them, and not the place of a row. */
function withFixedIds(rows: Rows): Rows {
  return {
    ...rows,
    facts: (rows.facts ?? []).map((row, i) => ({ ...row, id: `fact:${i}` })),
    statuses: (rows.statuses ?? []).map((row, i) => ({ ...row, id: `status:${i}` })),
  };
}

/** The same source with links one by one and entities numbered apart. */
function inSmallBatches(source: ProjectionSource): ProjectionSource {
  return {
    ...source,
    async *entities() {
      for await (const batch of source.entities())
        yield { ...batch, n: Array.from(batch.n, (n) => n * 7 + 1000) };
    },
    async *links() {
      for await (const batch of source.links()) {
        for (let i = 0; i < batch.count; i++) {
          const one = Object.entries(batch).map(([column, values]) => [
            column,
            column === 'count' ? 1 : (values as ArrayLike<unknown>)[i],
          ]);
          const row = Object.fromEntries(
            one.map(([column, value]) => [column, column === 'count' ? 1 : [value]]),
          );
          row['supplier'] = [batch.supplier[i]! * 7 + 1000];
          row['customer'] = [batch.customer[i]! * 7 + 1000];
          yield row as never;
        }
      }
    },
  };
}

describe('an answer has the same bytes', () => {
  it('whatever the order of rows, batches and the numbers of entities', async () => {
    for (const seed of SEEDS) {
      const rows = withFixedIds(rowsOf(randomTables(seed)));
      const draw = random(seed);
      const first = await buildProjection(sourceFromRows(rows));
      const second = await buildProjection(inSmallBatches(sourceFromRows(shuffleRows(draw, rows))));
      for (const question of randomQuestions(seed, 4)) {
        expect(everything(second, question), `seed ${seed}`).toBe(everything(first, question));
      }
    }
  });

  it('whatever the order of rows, where a plan or questions to ask are wanted', async () => {
    for (const seed of SEEDS.slice(0, 5)) {
      const rows = withFixedIds(rowsOf(randomTables(seed)));
      const first = await buildProjection(sourceFromRows(rows));
      const second = await buildProjection(inSmallBatches(sourceFromRows(shuffleRows(random(seed), rows))));
      for (const question of randomQuestions(seed, 1)) {
        expect(plans(second, question), `seed ${seed}`).toBe(plans(first, question));
      }
    }
  }, 60_000);

  it('as known at a moment, whatever was recorded after it', async () => {
    for (const seed of SEEDS) {
      const rows = withFixedIds(rowsOf(randomTables(seed)));
      const later = withFixedIds(rowsOf(randomTables(seed + 1000)));
      const recorded = { recordedAt: '2031-01-01T00:00:00.000Z', document: 'doc:later' };
      const known = new Set(rows.entities.map(({ id }) => id));
      const grown: Rows = {
        entities: [...rows.entities, ...later.entities.filter(({ id }) => !known.has(id))],
        links: [
          ...rows.links!,
          ...later.links!.map((row) => ({ ...row, ...recorded, id: `later:${row.id}` })),
        ],
        facts: [
          ...rows.facts!,
          ...later.facts!.map((row) => ({ ...row, ...recorded, id: `later:${row.id}` })),
        ],
        statuses: [
          ...rows.statuses!,
          ...later.statuses!.map((row) => ({ ...row, ...recorded, id: `later:${row.id}` })),
        ],
        documents: rows.documents!,
      };
      const before = await buildProjection(sourceFromRows(rows));
      const after = await buildProjection(sourceFromRows(grown));
      for (const question of randomQuestions(seed, 4)) {
        expect(everything(after, question), `seed ${seed}`).toBe(everything(before, question));
      }
    }
  });
});
