/** The entities through which most of the exposure goes. */
import type { Chokepoint } from '../../analytics/answer.ts';
import { reportEntityById } from '../content/entities.ts';
import type { Desk } from '../desk.ts';
import type { Listed, ReportEntity } from '../report.ts';

export interface ReportChokepoint extends Omit<Chokepoint, 'entity'> {
  entity: ReportEntity;
}

/** Chokepoints listed at most: round a cycle what goes through each is solved for by itself. */
const MOST_CHOKEPOINTS = 100;

export async function reportChokepoints(
  { asker, question }: Desk,
  buyer: number,
): Promise<Listed<ReportChokepoint>> {
  const asked = { question, buyer, first: MOST_CHOKEPOINTS };
  const { chokepoints, total } = await asker.analyse('chokepoints', asked);
  const { projection } = asker.state;
  const rows = chokepoints.map((row) => ({ ...row, entity: reportEntityById(projection, row.entity.id) }));
  return { rows, total };
}
