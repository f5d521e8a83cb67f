/** Makes the roll-up: asks for the smelters, and gathers by metal what claims say of each. */
import { compareCodePoints } from '../../projection/code-points.ts';
import { reportEntityById } from '../content/entities.ts';
import type { Desk } from '../desk.ts';
import type { Built } from '../kinds.ts';
import type { RollUpRow, SmeltersContent } from './content.ts';
import { declarersOf } from './declarers.ts';
import { rowsOf } from './rows.ts';
import { summaryOf } from './summary.ts';
import { totalsOf } from './totals.ts';

/** Throws UNKNOWN_ENTITY, NOT_A_BUYER and what the analyses throw. */
export async function buildSmelters(desk: Desk): Promise<Built<SmeltersContent>> {
  const { asker, question, request, loaders, progress } = desk;
  const { projection } = asker.state;
  progress('smelters', 0);
  const buyer = request.buyer === null ? null : projection.indexOf(request.buyer);
  const found = await asker.analyse('smelters', { question, buyer });
  progress('declarers', 0.3);
  const details = await loaders.entity.loadMany(found.map(({ entity }) => entity.id));
  const declarers = await declarersOf(
    desk,
    found.flatMap(({ claims }) => claims),
    found.flatMap(({ statuses, lapsed }) => [...statuses, ...lapsed].map(({ document }) => document)),
  );
  progress('roll-up', 0.6);
  const rows = found.flatMap((smelter, i): RollUpRow[] => {
    const detail = details[i];
    if (detail instanceof Error) throw detail;
    return rowsOf(desk, smelter, detail?.identifiers ?? [], declarers);
  });
  rows.sort(
    (a, b) =>
      compareCodePoints(a.material ?? '', b.material ?? '') || compareCodePoints(a.smelter.id, b.smelter.id),
  );
  const totals = totalsOf(rows, declarers, found, projection.claims.document);
  return {
    body: {
      buyer: request.buyer === null ? null : reportEntityById(projection, request.buyer),
      totals,
      rollUp: { rows, total: rows.length },
      summary: summaryOf(totals),
    },
    limits: asker.limits(),
    faults: [],
  };
}
