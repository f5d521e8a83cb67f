/**
 * A supplier goes and the others take on what it had: layer by layer the customer's remaining known shares are scaled
 * up to their old sum (method.md 5).
 */
import { knownRecordings } from '../../projection/recordings.ts';
import { countedClaims } from '../claims.ts';
import { declaredUnused } from '../declared-unused.ts';
import { mergeSupply } from '../merge.ts';
import type { Question } from '../question.ts';
import { editedProjection } from './changed-projection.ts';
import type { Claim } from './claim.ts';
import type { Edits } from './edits.ts';

/** Stands for the layers of all materials that no claim names. */
const UNNAMED = -1;
/** A name that no material has: only links that name none are in its layer. */
const NO_MATERIAL = '';

/** What the known shares left in a layer are multiplied by. */
interface Factor {
  readonly by: number;
  /** Only claims of the supplier named the material: without a claim that names it, its layer would go with them. */
  readonly goes: boolean;
}
/** By material, and for UNNAMED. */
type Factors = ReadonlyMap<number, Factor>;

/**
 * The claims into the customer without those of the supplier. A claim whose layers are scaled apart is kept once for
 * each factor, under its own id, naming the materials of those layers. The customer keeps its layers as long as a
 * claim counts in them.
 */
export function reallocated(edits: Edits, customer: number, supplier: number, question: Question): Claim[] {
  const { asOf, knownAt } = question;
  const known = knownRecordings(edits.recordings, knownAt);
  const counts = (claim: Claim) =>
    claim.validFrom <= asOf && asOf <= claim.validTo && known[claim.recording] === 1;
  const claims = edits.claimsInto(customer);
  const factors = factorsOf(edits, customer, supplier, claims.filter(counts), question);
  return claims
    .filter((claim) => claim.supplier !== supplier)
    .flatMap((claim) => (counts(claim) ? scaled(edits, claim, factors) : [claim]));
}

function factorsOf(
  edits: Edits,
  customer: number,
  supplier: number,
  counted: readonly Claim[],
  question: Question,
): Factors {
  const { factor, declared } = layersOf(edits, customer, supplier, question);
  const materials = (claims: readonly Claim[]) =>
    new Set(claims.flatMap((claim) => [...edits.materialsOf(claim.materials)]));
  const stillNamed = materials(counted.filter((claim) => claim.supplier !== supplier));
  const factors = new Map([[UNNAMED, { by: factor(NO_MATERIAL), goes: false }]]);
  for (const material of [...materials(counted)].sort((a, b) => a - b)) {
    const goes = !stillNamed.has(material);
    // Links that name the material contradicted the declaration not to use it; none is left to do so.
    if (goes && declared.has(material)) continue;
    factors.set(material, { by: factor(edits.base.materials[material]!), goes });
  }
  return factors;
}

/** The customer's layers as the method merges them, one at a time. */
function layersOf(edits: Edits, customer: number, supplier: number, question: Question) {
  const suppliers = edits.claimsInto(customer).map((claim) => claim.supplier);
  const members = Int32Array.from(new Set([customer, ...suppliers])).sort();
  const alone = editedProjection(edits, members, new Set([customer]));
  const x = members.indexOf(customer);
  const gone = members.indexOf(supplier);
  return {
    declared: declaredUnused(alone, question).get(x) ?? new Set<number>(),
    /** The old sum of the known shares by the sum of those left; 1 where none is left. */
    factor(material: string): number {
      const asked = { ...question, material };
      const supply = mergeSupply(alone, asked, countedClaims(alone, asked));
      let left = 0;
      let removed = 0;
      for (let link = supply.offsets[x]!; link < supply.offsets[x + 1]!; link++) {
        if (supply.supplier[link] === gone) removed += supply.known[link]!;
        else left += supply.known[link]!;
      }
      return left > 0 ? (left + removed) / left : 1;
    },
  };
}

/** The claim, once for each factor that its layers are scaled by. */
function scaled(edits: Edits, claim: Claim, factors: Factors): Claim[] {
  const set = edits.materialsOf(claim.materials);
  const withShare = (by: number): Claim => (by === 1 ? claim : { ...claim, share: claim.share * by });
  const naming = (materials: readonly number[], by: number): Claim => ({
    ...withShare(by),
    materials: edits.setOf(materials),
  });
  if (set.length > 0) {
    const groups = byFactor(set, factors);
    if (groups.size === 1) return [withShare([...groups.keys()][0]!)];
    return Array.from(groups, ([by, materials]) => naming(materials, by));
  }
  // The claim that names the material comes first, and so wins its layer over the one that names none.
  const unnamed = factors.get(UNNAMED)!;
  const apart = [...factors].filter(
    ([, { by, goes }]) => goes || (by !== unnamed.by && !Number.isNaN(claim.share)),
  );
  const groups = byFactor(
    apart.map(([material]) => material),
    factors,
  );
  return [...Array.from(groups, ([by, materials]) => naming(materials, by)), withShare(unnamed.by)];
}

function byFactor(materials: Iterable<number>, factors: Factors): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const material of materials) {
    const by = factors.get(material)?.by ?? 1;
    const group = groups.get(by);
    if (group) group.push(material);
    else groups.set(by, [material]);
  }
  return groups;
}
