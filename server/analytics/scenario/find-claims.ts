/** Claims by id. There is no index of them: a scenario names few, and reading all ids takes a few milliseconds. */
import { OrepathError } from '../../errors.ts';
import { Nearest, scoreOf } from '../../nearest.ts';
import type { Projection } from '../../projection/projection.ts';

/** Ids that are looked at more closely for an error message. */
const MOST_COMPARED = 20_000;

/** Customers of the claims with this id, ascending. O(claims). */
export function customersOf({ claims }: Projection, id: string): number[] {
  const { ids, customer, count } = claims;
  const { bytes, offsets } = ids;
  const text = new TextEncoder().encode(id);
  const last = text.length - 1;
  const found = new Set<number>();
  for (let claim = 0; claim < count; claim++) {
    const start = offsets[claim]!;
    // Ids of one scheme differ most at their ends.
    if (offsets[claim + 1]! - start !== text.length || bytes[start + last] !== text[last]) continue;
    if (ids.compareTo(claim, text) === 0) found.add(customer[claim]!);
  }
  return [...found].sort((a, b) => a - b);
}

/** The first claim with this id, by its customer; undefined where there is none. O(claims). */
export function claimWithId(projection: Projection, id: string): number | undefined {
  const { byCustomer } = projection;
  for (const customer of customersOf(projection, id)) {
    for (let claim = byCustomer[customer]!; claim < byCustomer[customer + 1]!; claim++) {
      if (projection.claimId(claim) === id) return claim;
    }
  }
  return undefined;
}

/** Throws UNKNOWN_LINK with the nearest ids: those that begin alike. */
export function unknownLink({ claims }: Projection, id: string, field: string): OrepathError {
  const { bytes, offsets } = claims.ids;
  const text = new TextEncoder().encode(id);
  const alike = text.subarray(0, Math.ceil(text.length / 2));
  const nearest = new Nearest();
  let compared = 0;
  for (let claim = 0; claim < claims.count && compared < MOST_COMPARED; claim++) {
    const start = offsets[claim]!;
    if (!alike.every((byte, i) => bytes[start + i] === byte)) continue;
    const known = claims.ids.at(claim);
    nearest.offer(known, scoreOf(id.toLowerCase(), known.toLowerCase()));
    compared++;
  }
  return new OrepathError({
    code: 'UNKNOWN_LINK',
    message: `No link ${JSON.stringify(id)}`,
    expected: 'the id of a supply link',
    got: id.slice(0, 200),
    where: { field },
    nearest: nearest.names,
  });
}
