import type { Projection } from '../projection/projection.ts';
import type { Prepared } from './prepare.ts';
import type { Question } from './question.ts';
import type { ReachTree } from './reach-tree.ts';

/** Whether the lens has something to say on a material. */
export function speaksOf({ lens, risk }: Question, material: string): boolean {
  return lens.risks[risk]!.materials?.includes(material) ?? true;
}

/** Materials that links upstream of the buyer name, by code point. `tree` is everything upstream. */
export function materialsUpstream(
  { projection, counted }: Prepared,
  buyer: number,
  tree: ReachTree,
): string[] {
  const { byCustomer, claims, materialSets } = projection;
  const sets = new Set<number>();
  for (const customer of new Set([buyer, ...tree.entities])) {
    for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
      if (counted[claim]) sets.add(claims.materials[claim]!);
    }
  }
  const materials = new Set([...sets].flatMap((set) => [...materialSets[set]!]));
  return [...materials].sort((a, b) => a - b).map((material) => projection.materials[material]!);
}

/** Materials that the chosen claims name, by code point. `claim` is a position in the projection. */
export function materialsOfClaims(
  { claims, materialSets, materials }: Projection,
  chosen: (claim: number) => boolean,
): string[] {
  const sets = new Uint8Array(materialSets.length);
  for (let claim = 0; claim < claims.count; claim++) if (chosen(claim)) sets[claims.materials[claim]!] = 1;
  const named = new Set(materialSets.flatMap((set, i) => (sets[i] ? [...set] : [])));
  return materials.filter((_, material) => named.has(material));
}
