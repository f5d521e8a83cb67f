/** Each material's own figures beside a question without one, the worst first (method.md 1). */
import { compareCodePoints } from '../projection/code-points.ts';
import type { MaterialExposure } from './answer.ts';
import { ofTraced } from './figures.ts';
import type { Prepared } from './prepare.ts';
import type { ReachTree } from './reach-tree.ts';

/** Materials named on links upstream of the buyer for which the buyer has a link that counts. */
export function byMaterial(prepared: Prepared, buyer: number, tree: ReachTree): MaterialExposure[] {
  const rows: MaterialExposure[] = [];
  for (const material of materialsUpstream(prepared, buyer, tree)) {
    const figures = prepared.figuresFor(material, buyer);
    if (figures) rows.push({ material, ...figures, ofTraced: ofTraced(figures) });
  }
  return rows.sort(
    (a, b) =>
      b.exposure.expected - a.exposure.expected ||
      b.exposure.high - a.exposure.high ||
      b.exposure.low - a.exposure.low ||
      compareCodePoints(a.material, b.material),
  );
}

function materialsUpstream({ projection, counted }: Prepared, buyer: number, tree: ReachTree): string[] {
  const { byCustomer, claims, materialSets } = projection;
  const sets = new Set<number>();
  for (const customer of [buyer, ...tree.entities]) {
    for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
      if (counted[claim]) sets.add(claims.materials[claim]!);
    }
  }
  const materials = new Set([...sets].flatMap((set) => [...materialSets[set]!]));
  return [...materials].sort((a, b) => a - b).map((material) => projection.materials[material]!);
}
