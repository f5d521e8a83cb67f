import { isExclusive, schemeOf } from '../identifiers/index.ts';

/** Identifiers of registers of which an entity has one, by register. */
export type ExclusiveNumbers = ReadonlyMap<string, readonly string[]>;

export function exclusiveNumbers(identifiers: readonly string[]): ExclusiveNumbers {
  const byScheme = new Map<string, string[]>();
  for (const id of identifiers) {
    const scheme = schemeOf(id);
    if (!isExclusive(scheme)) continue;
    const held = byScheme.get(scheme);
    if (held) held.push(id);
    else byScheme.set(scheme, [id]);
  }
  return byScheme;
}

/**
 * The register (`lei`) of which both have a number and none in common; undefined where no register keeps them apart.
 * `beside` names a register that is not looked at.
 */
export function conflictingScheme(a: ExclusiveNumbers, b: ExclusiveNumbers, beside = ''): string | undefined {
  for (const [scheme, ids] of a) {
    const others = scheme === beside ? undefined : b.get(scheme);
    if (others && !others.some((id) => ids.includes(id))) return scheme;
  }
  return undefined;
}
