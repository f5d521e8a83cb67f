/** Which claims count for a question, and which of parallel ones wins (method.md 1). */
import type { ClaimColumns, Projection } from '../projection/projection.ts';
import { comparedByRecording, knownRecordings } from '../projection/recordings.ts';
import { sharedColumn } from '../projection/shared.ts';
import type { SupplyQuestion } from './question.ts';

/** Material number of a question without a material. */
export const EVERY_MATERIAL = -1;
/** Material number of a material that no row names: only links that name none are of its layer. */
const NAMED_NOWHERE = -2;

export function materialNumber(projection: Projection, material: string | null): number {
  if (material === null) return EVERY_MATERIAL;
  const number = projection.materials.indexOf(material);
  return number < 0 ? NAMED_NOWHERE : number;
}

/** For each set of materials, 1 where links that carry it count in the layer: it names the material or none. */
export function setsInLayer(projection: Projection, material: number): Uint8Array {
  const inLayer = new Uint8Array(projection.materialSets.length);
  projection.materialSets.forEach((set, i) => {
    inLayer[i] = material === EVERY_MATERIAL || set.length === 0 || set.includes(material) ? 1 : 0;
  });
  return inLayer;
}

/** Marks the claims that hold on the date, are known, name the material or none, and do not lead into an end. */
export function countedClaims(projection: Projection, question: SupplyQuestion): Uint8Array {
  const { claims, entities } = projection;
  const { validFrom, validTo, recording, materials, customer } = claims;
  const { terminal } = entities;
  const { asOf, knownAt } = question;
  const inLayer = setsInLayer(projection, materialNumber(projection, question.material));
  const known = knownRecordings(claims.recordings, knownAt);
  const counted = sharedColumn(Uint8Array, claims.count);
  for (let claim = 0; claim < counted.length; claim++) {
    if (validFrom[claim]! > asOf || validTo[claim]! < asOf) continue;
    if (!known[recording[claim]!]) continue;
    counted[claim] = inLayer[materials[claim]!]! & ~terminal[customer[claim]!]!;
  }
  return counted;
}

/** Whether one claim holds on the date, is known and names the material or none, wherever it leads. */
export function countsInLayer(projection: Projection, question: SupplyQuestion, claim: number): boolean {
  const { validFrom, validTo, recording, recordings, materials } = projection.claims;
  const recorded = recording[claim]!;
  const { asOf, knownAt, material } = question;
  const set = projection.materialSets[materials[claim]!]!;
  return (
    validFrom[claim]! <= asOf &&
    asOf <= validTo[claim]! &&
    recordings.recordedAt[recorded]! <= knownAt &&
    knownAt < recordings.retractedAt[recorded]! &&
    (material === null || set.length === 0 || set.includes(materialNumber(projection, material)))
  );
}

/**
 * Whether claim a wins over claim b for the same pair: a stated share, then the stronger basis, the newer validFrom,
 * the newer recording, the smaller id (claims of a pair stand in order of id).
 */
export function wins(claims: ClaimColumns, a: number, b: number): boolean {
  const { share, basis, validFrom, recording } = claims;
  const unknownA = Number.isNaN(share[a]!);
  if (unknownA !== Number.isNaN(share[b]!)) return !unknownA;
  if (basis[a] !== basis[b]) return basis[a]! < basis[b]!;
  if (validFrom[a] !== validFrom[b]) return validFrom[a]! > validFrom[b]!;
  const order = comparedByRecording(claims.recordings, recording[a]!, recording[b]!);
  return order === 0 ? a < b : order > 0;
}
