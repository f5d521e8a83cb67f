/** Each material's own figures beside a question without one, the worst first (method.md 1). */
import { compareCodePoints } from '../projection/code-points.ts';
import { partOf } from '../projection/part.ts';
import type { MaterialExposure } from './answer.ts';
import { figuresOf, ofTraced } from './figures.ts';
import { materialsUpstream, speaksOf } from './materials-upstream.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { ReachTree } from './reach-tree.ts';
import { isBuyer } from './supply.ts';
import { upstreamMembers } from './upstream-part.ts';

/**
 * Materials named on links upstream of the buyer, of which the lens speaks and for which the buyer has a link that
 * counts. Each is asked about on what is upstream alone: nothing else can move its figures.
 */
export function byMaterial(prepared: Prepared, buyer: number, tree: ReachTree): MaterialExposure[] {
  const materials = materialsUpstream(prepared, buyer, tree).filter((material) =>
    speaksOf(prepared.question, material),
  );
  if (materials.length === 0) return [];
  const members = upstreamMembers(prepared, buyer);
  const part = partOf(prepared.projection, members);
  const buyerInPart = members.indexOf(buyer);
  const rows: MaterialExposure[] = [];
  for (const material of materials) {
    const alone = prepare(part, { ...prepared.question, material });
    if (!isBuyer(alone.supply, buyerInPart)) continue;
    const figures = figuresOf(alone, buyerInPart);
    rows.push({ material, ...figures, ofTraced: ofTraced(figures) });
  }
  return rows.sort(
    (a, b) =>
      b.exposure.expected - a.exposure.expected ||
      b.exposure.high - a.exposure.high ||
      b.exposure.low - a.exposure.low ||
      compareCodePoints(a.material, b.material),
  );
}
