/** The company that declares, as an entity. */
import { type CompanyId, companyId } from '../../../identifiers/index.ts';
import { countryOf } from '../../../places/index.ts';
import type { EntityRow } from '../../../rows.ts';
import type { CompanyBlock } from '../declaration.ts';

/** A name that is a state of a country as well as a country. */
const OFTEN_A_STATE = new Set(['GE']);

/** The country that an address ends in, or begins with as Chinese and Japanese ones do, written out. */
function countryIn(address: string | undefined): string | undefined {
  const parts = (address ?? '').split(/[,，\n;；、]/).map((part) => part.trim().replace(/\.$/, ''));
  for (const part of [parts.at(-1)!, parts[0]!]) {
    const found = part === '' ? undefined : countryOf(part, { scheme: 'name' });
    if (found && 'code' in found && !OFTEN_A_STATE.has(found.code)) return found.code;
  }
  return undefined;
}

function idOf(company: CompanyBlock, country: string | undefined, hash: string): CompanyId {
  const { name, uniqueId, uniqueIdAuthority, contactEmail, authorizerEmail, address } = company;
  const email = contactEmail?.value ?? authorizerEmail?.value;
  const number = uniqueId && {
    value: uniqueId.value,
    ...(uniqueIdAuthority && { authority: uniqueIdAuthority.value }),
  };
  return companyId({
    name: name?.value ?? '',
    identifiers: number ? [number] : [],
    // who says no name is told from others of no name by the file alone
    ...(name && email !== undefined && { email }),
    ...(name && address && { address: address.value }),
    ...(country !== undefined && { country }),
    fallback: hash,
  });
}

/** `hash`: SHA-256 of the file; `path` names who names itself nowhere. */
export function declarerOf(company: CompanyBlock, document: string, hash: string, path: string): EntityRow {
  const country = countryIn(company.address?.value);
  const { id, identifiers } = idOf(company, country, hash);
  return {
    id,
    kind: 'company',
    name: company.name?.value.replace(/\s+/g, ' ') ?? `Company that ${path.split('/').at(-1)} does not name`,
    ...(country !== undefined && { country }),
    identifiers,
    materials: [],
    document,
  };
}
