/** Whether anything risky is upstream, whatever the shares: the yes or no that regulators ask for. */
import type { ReachedEntity } from '../../analytics/answer.ts';
import { reportEntityById } from '../content/entities.ts';
import type { Desk } from '../desk.ts';
import type { Listed, ReportEntity } from '../report.ts';

export interface ReportReached extends Omit<ReachedEntity, 'entity' | 'path'> {
  entity: ReportEntity;
  /** A shortest path, from the buyer on. */
  steps: { customer: ReportEntity; supplier: ReportEntity }[];
}

export interface ReportReach {
  reached: boolean;
  /** Least number of links to a risky entity; null where none is upstream. */
  nearest: number | null;
  /** Every shortest path to those nearest ones that are listed goes over a chain pair: that tier or further. */
  nearestAtLeast: boolean;
  /** Risky entities upstream, nearest first. */
  entities: Listed<ReportReached>;
}

/** Risky entities listed at most: each comes with its path. */
const MOST_REACHED = 1_000;

export async function reportReach({ asker, question }: Desk, buyer: number): Promise<ReportReach> {
  const { projection } = asker.state;
  const asked = { question, buyer, first: MOST_REACHED };
  const { reached, entities: rows, total } = await asker.analyse('reach', asked);
  const named = (id: string) => reportEntityById(projection, id);
  const stepsOf = (path: readonly string[]) =>
    path.slice(1).map((id, i) => ({ customer: named(path[i]!), supplier: named(id) }));
  const nearest = rows[0]?.tier ?? null;
  const atNearest = rows.filter(({ tier }) => tier === nearest);
  return {
    reached,
    nearest,
    nearestAtLeast: atNearest.length > 0 && atNearest.every(({ tierAtLeast }) => tierAtLeast),
    entities: {
      rows: rows.map(({ path, ...row }) => ({ ...row, entity: named(row.entity.id), steps: stepsOf(path) })),
      total,
    },
  };
}
