/** What the claims of a token give. */
import { readFileSync } from 'node:fs';
import type { JWTPayload } from 'jose';
import { invalidArgument, OrepathError } from '../../errors.ts';
import type { Caller, Grant } from '../caller.ts';
import { mergeGrants, parseGrant } from '../grants.ts';
import type { ClaimMap, OidcSettings } from './settings.ts';

/** Values of one claim that are looked at. */
const MOST_VALUES = 500;
const MOST_NAME = 200;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By its whole name first, for names may hold dots; then step by step. */
function claimAt(claims: JWTPayload, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const step of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** A list, or words with spaces between as `scope` has them. */
function textsOf(value: unknown): string[] {
  const values: unknown[] = typeof value === 'string' ? value.split(' ') : Array.isArray(value) ? value : [];
  return values.slice(0, MOST_VALUES).filter((one) => typeof one === 'string');
}

function grantsOf(value: string, map: ClaimMap | null): readonly Grant[] {
  if (map) return map.get(value) ?? [];
  try {
    return [parseGrant(value)];
  } catch {
    // issuers have roles of their own, which mean nothing here
    return [];
  }
}

/** Printable, on one line, and no longer than a name is. */
const nameOf = (claims: JWTPayload): string => {
  const given = ['name', 'preferred_username', 'email', 'sub'].map((claim) => claims[claim]);
  const name = given.find((one) => typeof one === 'string' && one.trim()) as string;
  return name.replace(/\p{C}/gu, ' ').trim().slice(0, MOST_NAME);
};

/** Who the claims speak of. Without a grant it is known, and may do nothing. */
export function callerOfClaims(claims: JWTPayload, { issuer, claim, map }: OidcSettings): Caller {
  const grants = textsOf(claimAt(claims, claim)).flatMap((value) => grantsOf(value, map));
  return { id: `oidc:${issuer}#${claims.sub}`, name: nameOf(claims), grants: mergeGrants(grants) };
}

function mapOf(parsed: unknown): ClaimMap {
  if (!isObject(parsed)) throw invalidArgument('the file', '{ "GROUP": ["SPACE:ROLE"] }', 'no object');
  return new Map(
    Object.entries(parsed).map(([group, grants]) => {
      if (!Array.isArray(grants)) throw invalidArgument(group, 'a list of grants', JSON.stringify(grants));
      return [group, grants.map((grant) => parseGrant(String(grant)))];
    }),
  );
}

/** The grants of groups, from a JSON file. Throws INPUT_UNREADABLE, INVALID_ARGUMENT. */
export function readClaimMap(path: string): ClaimMap {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new OrepathError(
      {
        code: 'INPUT_UNREADABLE',
        message: 'the grants of groups cannot be read',
        expected: 'a JSON file, { "GROUP": ["SPACE:ROLE"] }',
        where: { file: path },
      },
      { cause },
    );
  }
  return mapOf(parsed);
}
