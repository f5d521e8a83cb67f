/** Grants as people write them: `SPACE:ROLE`, and `=BUYER;BUYER` after it where only some buyers are to show. */
import { invalidArgument } from '../errors.ts';
import type { Grant } from './caller.ts';
import { ROLES, type Role } from './roles.ts';

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
