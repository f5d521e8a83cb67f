/** Who calls, and what that caller was given. */
import { OrepathError } from '../errors.ts';
import { type Role, reaches } from './roles.ts';

/** What a caller may do in one space. */
export interface Grant {
  /** Name of a space; `*`: every space there is or will be. */
  readonly space: string;
  readonly role: Role;
  /** Ids of the only buyers that show, with what is upstream of them; null: the whole space. */
  readonly buyers: readonly string[] | null;
}

export interface Caller {
  /** What tells it from every other, for records: `local`, `key:ID`, `oidc:ISSUER#SUBJECT`. */
  readonly id: string;
  /** For people; personal data, so never logged. */
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Nobody is asked who they are: this machine's own user, to whom everything is open. */
export const LOCAL_CALLER: Caller = {
  id: 'local',
  name: 'local',
  grants: [{ space: '*', role: 'admin', buyers: null }],
};

/** What a caller was given in a space: by its name before what holds for all. Undefined: nothing. */
export function grantIn({ grants }: Caller, space: string): Grant | undefined {
  return grants.find((grant) => grant.space === space) ?? grants.find((grant) => grant.space === '*');
}

/** Whether a caller may see anything of a space. */
export const sees = (caller: Caller, space: string): boolean => grantIn(caller, space) !== undefined;

/** Whether a caller has a role's rights in a space. */
export function may(caller: Caller, space: string, least: Role): boolean {
  const grant = grantIn(caller, space);
  return grant !== undefined && reaches(grant.role, least);
}

/** FORBIDDEN for `what` (a field, a route): says which role it takes, never whether the thing is there. */
export function forbidden(what: string, least: Role): OrepathError {
  return new OrepathError({
    code: 'FORBIDDEN',
    message: `this caller may not use ${what}`,
    expected: `the role ${least} or above`,
    where: { field: what },
  });
}
