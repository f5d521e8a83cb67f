import { knownRecordings } from '../../projection/recordings.ts';
import type { Question } from '../question.ts';
import type { Edits } from './edits.ts';

/**
 * Everything upstream of a buyer before the edits or after them, by any claim that holds on the day and is known,
 * whatever its material, and the buyer: ascending. Nothing is walked behind ends, but who has claims into them is
 * there, for such claims are faults of the data.
 */
export function upstreamMembers(
  edits: Edits,
  buyer: number,
  { asOf, knownAt }: Pick<Question, 'asOf' | 'knownAt'>,
): Int32Array {
  const { entities, claims, byCustomer } = edits.base;
  const { validFrom, validTo, recording } = claims;
  const known = knownRecordings(claims.recordings, knownAt);
  const met = new Uint8Array(entities.count + edits.added.length);
  const members = [buyer];
  const besideEnds: number[] = [];
  met[buyer] = 1;
  const meet = (supplier: number) => {
    if (met[supplier]) return;
    met[supplier] = 1;
    members.push(supplier);
  };
  for (let i = 0; i < members.length; i++) {
    const x = members[i]!;
    const take = entities.terminal[x] ? (supplier: number) => besideEnds.push(supplier) : meet;
    if (edits.isEdited(x)) for (const { supplier } of edits.claimsInto(x)) take(supplier);
    if (x >= entities.count) continue;
    for (let claim = byCustomer[x]!; claim < byCustomer[x + 1]!; claim++) {
      if (validFrom[claim]! > asOf || validTo[claim]! < asOf) continue;
      if (known[recording[claim]!]) take(claims.supplier[claim]!);
    }
  }
  for (const supplier of besideEnds) meet(supplier);
  return Int32Array.from(members).sort();
}
