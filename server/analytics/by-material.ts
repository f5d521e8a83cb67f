/** Each material's own figures beside a question without one, the worst first (method.md 1). */
import { compareCodePoints } from '../projection/code-points.ts';
import { partOf } from '../projection/part.ts';
import type { MaterialExposure } from './answer.ts';
import { figuresOf, ofTraced } from './figures.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { ReachTree } from './reach-tree.ts';
import { isBuyer } from './supply.ts';
import { upstreamMembers } from './upstream-part.ts';

/**
 * Materials named on links upstream of the buyer for which the buyer has a link that counts. Each is asked about on
 * what is upstream alone: nothing else can move its figures.
 */
export function byMaterial(prepared: Prepared, buyer: number, tree: ReachTree): MaterialExposure[] {
  const materials = materialsUpstream(prepared, new Set([buyer, ...tree.entities]));
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

function materialsUpstream({ projection, counted }: Prepared, members: ReadonlySet<number>): string[] {
  const { byCustomer, claims, materialSets } = projection;
  const sets = new Set<number>();
  for (const customer of members) {
    for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
      if (counted[claim]) sets.add(claims.materials[claim]!);
    }
  }
  const materials = new Set([...sets].flatMap((set) => [...materialSets[set]!]));
  return [...materials].sort((a, b) => a - b).map((material) => projection.materials[material]!);
}
