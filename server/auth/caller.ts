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
  /** Which person that is, where several ids are one person's; absent: the id tells. Never logged. */
  readonly person?: string;
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

/** What tells the person who calls from every other. */
export const personOf = ({ id, person }: Pick<Caller, 'id' | 'person'>): string => person ?? id;

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

/** Whether a caller has a role's rights in some space, and all that is asked is of none. */
export const mayAnywhere = ({ grants }: Caller, least: Role): boolean =>
  grants.some(({ role }) => reaches(role, least));

/** Whether a caller has a role's rights in a space, and all of the space shows to it. */
export const mayWhole = (caller: Caller, space: string, least: Role): boolean =>
  may(caller, space, least) && !grantIn(caller, space)?.buyers;

/** A space, or of a space what some of its buyers rest on. */
export interface Part {
  readonly space: string;
  /** Null: the whole space. */
  readonly buyers: readonly string[] | null;
}

/** Whether all that a part may show is open to a caller. */
export function seesPart(caller: Caller, { space, buyers }: Part): boolean {
  const grant = grantIn(caller, space);
  if (!grant?.buyers) return grant !== undefined;
  const given = new Set(grant.buyers);
  return buyers?.every((buyer) => given.has(buyer)) ?? false;
}

const refused = (what: string, expected: string): OrepathError =>
  new OrepathError({
    code: 'FORBIDDEN',
    message: `this caller may not use ${what}`,
    expected,
    where: { field: what },
  });

/** FORBIDDEN for `what` (a field, a route): says which role it takes, never whether the thing is there. */
export const forbidden = (what: string, least: Role): OrepathError =>
  refused(what, `the role ${least} or above`);

/** The same to a caller whose grant names buyers. */
export const forbiddenInPart = (what: string, least: Role): OrepathError =>
  refused(what, `the role ${least} or above for the whole space, not for some of its buyers`);

/** The same where no role is enough: the table of permissions does not know it. */
export const forbiddenToAll = (what: string): OrepathError =>
  refused(what, 'what the table of permissions has');
