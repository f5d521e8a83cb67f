/** Whose suppliers a row lists. */
import { OrepathError } from '../../errors.ts';
import { companyId, OWN } from '../../identifiers/index.ts';
import { countryOf } from '../../places/index.ts';
import type { EntityRow } from '../../rows.ts';
import { CellFault } from '../tables/fault.ts';
import { parseId } from '../tables/ids.ts';
import type { MappedBuyer } from './mapping.ts';
import type { RowCells } from './row-cells.ts';

/** A buyer's id and name; `entity` is undefined for one that the space must know. */
export interface Buyer {
  id: string;
  name: string;
  entity?: EntityRow;
}

const asEntity = (id: string, name: string, identifiers: readonly string[], country?: string): EntityRow => ({
  id,
  kind: 'company',
  name,
  ...(country !== undefined && { country }),
  identifiers,
  materials: [],
});

/** Throws INVALID_VALUE for an id that can be none. */
function ofMapping({ id, name, country }: MappedBuyer, fallback: string): Buyer {
  const place = country === undefined ? undefined : countryOf(country);
  const code = place && 'code' in place ? place.code : undefined;
  if (id === undefined) {
    const known = companyId({ name: name!, identifiers: [], ...(code && { country: code }), fallback });
    return { id: known.id, name: name!, entity: asEntity(known.id, name!, known.identifiers, code) };
  }
  const read = parseId(id);
  if (read instanceof CellFault) {
    throw new OrepathError({
      code: 'INVALID_VALUE',
      message: 'Mapping field buyer.id is no id of an entity',
      expected: 'an id such as lei:5299…, or own:S-17',
      got: id.slice(0, 200),
      where: { field: 'buyer.id' },
    });
  }
  return {
    id: read,
    name: name ?? read,
    ...(name !== undefined && { entity: asEntity(read, name, [], code) }),
  };
}

/** The buyer of all rows that name none of their own: who imports has said it, or the mapping. */
export function usualBuyer(
  asked: string | undefined,
  mapped: MappedBuyer | undefined,
  fallback: string,
): Buyer | undefined {
  if (asked !== undefined) return { id: asked, name: asked };
  return mapped && ofMapping(mapped, fallback);
}

/** The buyer that a row names in its own columns. */
export function buyerIn(cells: RowCells, fallback: string): Buyer | undefined {
  const [number, name] = [cells.text('customer-id'), cells.text('customer-name')];
  if (number === '' && name === '') return undefined;
  const identifiers = number === '' ? [] : [{ value: number, authority: OWN }];
  const known = companyId({ name: name || number, identifiers, fallback });
  return {
    id: known.id,
    name: name || number,
    entity: asEntity(known.id, name || number, known.identifiers),
  };
}

/** What to do where nobody is named. */
export const noBuyer = (path: string): OrepathError =>
  new OrepathError({
    code: 'MISSING_VALUE',
    message: 'nothing says whose suppliers these are',
    expected:
      '`--buyer ID=NAME`, a `buyer` in the mapping, or a column mapped as customer-id or customer-name',
    where: { file: path, field: 'buyer' },
  });
