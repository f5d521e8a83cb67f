import { expect } from 'vitest';
import { resolveQuestion } from '../../server/analytics/question.ts';
import { explainRisk } from '../../server/risk/explain.ts';
import type { Lens } from '../../server/risk/lens.ts';
import { loadLenses } from '../../server/risk/lenses.ts';
import { riskOf } from '../../server/risk/risk-vector.ts';
import type { DocumentRow, EntityRow, FactRow, StatusRow } from '../../server/rows.ts';
import { entity, project } from '../projection/rows.ts';

/** One entity x with what is on record, and a question as of 2024-06-30, as known at 2024-07-01. */
export interface Case {
  x?: Partial<EntityRow>;
  facts: FactRow[];
  statuses?: StatusRow[];
  documents?: DocumentRow[];
  ask?: { risk?: string; material?: string; lens?: string; asOf?: string; knownAt?: string };
  lens?: Lens;
}

/** r(x), and why: by facts, as `explainRisk` and `riskOf` agree. */
export async function judged({ x, facts, statuses = [], documents = [], ask, lens }: Case) {
  const rows = {
    entities: [entity('x', x), entity('t', { materials: ['tin', 'gold', 'cobalt'] })],
    facts,
    statuses,
    documents,
  };
  const projection = await project(rows);
  const now = Date.parse('2024-07-01T00:00:00Z');
  const input = { risk: 'conflict', lens: 'proportional', asOf: '2024-06-30', ...ask };
  const question = { ...resolveQuestion(projection, loadLenses(), input, now), ...(lens && { lens }) };
  const at = projection.indexOf('x');
  const { risk, riskHigh, flags } = riskOf(projection, question);
  const explained = explainRisk(projection, question, at);
  expect([explained.risk, explained.riskHigh]).toEqual([risk[at], riskHigh[at]]);
  return {
    risk: risk[at]!,
    high: riskHigh[at]!,
    flags: flags[at]!,
    why: explained.facts.map(({ reason }) => reason),
    explained,
  };
}
