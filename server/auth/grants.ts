/** Grants as people write them: `SPACE:ROLE`, and `=BUYER;BUYER` after it where only some buyers are to show. */
import { invalidArgument } from '../errors.ts';
import type { Grant } from './caller.ts';
import { ROLES, type Role, reaches } from './roles.ts';

const FORM = /^(\*|[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?):([a-z]+)(?:=(.+))?$/;
const EXPECTED = `SPACE:ROLE or SPACE:ROLE=BUYER;BUYER, with a space or *, and ${ROLES.join(', ')}`;

/** Throws INVALID_ARGUMENT. */
export function parseGrant(text: string): Grant {
  const [, space, role, buyers] = FORM.exec(text) ?? [];
  const ids = buyers?.split(';').map((id) => id.trim());
  if (!space || !(ROLES as readonly string[]).includes(role!) || ids?.some((id) => !id)) {
    throw invalidArgument('grant', EXPECTED, text);
  }
  return { space, role: role as Role, buyers: ids ?? null };
}

export const grantText = ({ space, role, buyers }: Grant): string =>
  `${space}:${role}${buyers ? `=${buyers.join(';')}` : ''}`;

/** Of two grants for one space the higher role; of two alike, the buyers of both. */
function merged(one: Grant, other: Grant): Grant {
  if (one.role !== other.role) return reaches(one.role, other.role) ? one : other;
  const buyers = one.buyers && other.buyers && [...new Set([...one.buyers, ...other.buyers])];
  return { ...one, buyers };
}

/** One grant a space, whichever order they came in. */
export function mergeGrants(grants: readonly Grant[]): Grant[] {
  const bySpace = new Map<string, Grant>();
  for (const grant of grants) {
    const held = bySpace.get(grant.space);
    bySpace.set(grant.space, held ? merged(held, grant) : grant);
  }
  return [...bySpace.values()];
}
