/** Which entities are one, by what holds of their pairs. */
import { isExclusive, schemeOf } from '../identifiers/index.ts';
import { type EffectiveMatch, isDecision } from './effective.ts';

/** A confirmation that was not followed, and what it would have joined. */
export interface DroppedMatch {
  a: string;
  b: string;
  /** `rejected`: a pair that a person rejected; `identifier`: two numbers of one register; `kind`: two kinds of entity. */
  because: 'rejected' | 'identifier' | 'kind';
  /** The two that must stay apart. */
  apart: readonly [string, string];
}

export interface MergeGroups {
  /** Members by code units, two at least; groups by their first member. */
  groups: readonly (readonly string[])[];
  /** Weakest first of what each conflict cost, in the order in which they were weighed. */
  dropped: readonly DroppedMatch[];
}

const codeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Strongest first: what persons confirmed, then by score, then by the ids. */
function byStrength(a: EffectiveMatch, b: EffectiveMatch): number {
  return (
    Number(isDecision(b)) - Number(isDecision(a)) ||
    (b.score ?? 1) - (a.score ?? 1) ||
    codeUnits(a.a, b.a) ||
    codeUnits(a.b, b.b)
  );
}

/** An RMI id is one plant's for one metal: not even a person joins two. */
const NEVER_TWO = 'rmi';

/** Groups that grow; each keeps what it must not be joined with. */
class Groups {
  private readonly groupOf = new Map<string, string[]>();
  private readonly rejected = new Map<string, Set<string>>();

  constructor(matches: readonly EffectiveMatch[]) {
    for (const { a, b, state } of matches) {
      if (state !== 'rejected') continue;
      this.rejectedBy(a).add(b);
      this.rejectedBy(b).add(a);
    }
  }

  membersOf(id: string): string[] {
    return this.groupOf.get(id) ?? [id];
  }

  /** Two members, one of each group, that a person rejected. */
  rejection(some: readonly string[], others: readonly string[]): readonly [string, string] | undefined {
    const among = new Set(others);
    for (const a of some) for (const b of this.rejected.get(a) ?? []) if (among.has(b)) return [a, b];
    return undefined;
  }

  unite(some: string[], others: readonly string[]): void {
    for (const id of others) some.push(id);
    for (const id of some) this.groupOf.set(id, some);
  }

  all(): string[][] {
    return [...new Set(this.groupOf.values())].map((members) => members.sort(codeUnits));
  }

  private rejectedBy(id: string): Set<string> {
    const found = this.rejected.get(id) ?? new Set();
    this.rejected.set(id, found);
    return found;
  }
}

/** Two ids, one of each group, that are different numbers of one register of which an entity has one. */
function twoNumbers(
  some: readonly string[],
  others: readonly string[],
  decided: boolean,
): readonly [string, string] | undefined {
  const applies = (scheme: string): boolean => (decided ? scheme === NEVER_TWO : isExclusive(scheme));
  const byScheme = new Map<string, string>();
  for (const id of some) if (applies(schemeOf(id))) byScheme.set(schemeOf(id), id);
  for (const id of others) {
    const other = byScheme.get(schemeOf(id));
    if (other && other !== id) return [other, id];
  }
  return undefined;
}

/**
 * The groups of entities that are one. Being the same carries over (a = b and b = c make a = c), but a rejected pair
 * never comes into one group: confirmations are followed from the strongest on, and one that would bring a rejected
 * pair, two RMI ids or two kinds together is dropped and told. Identifiers do not bring together two ids of another
 * exclusive register either (two LEI); persons may. The order of `matches` does not matter.
 */
export function mergeGroups(
  matches: readonly EffectiveMatch[],
  kindOf: (id: string) => string | undefined,
): MergeGroups {
  const groups = new Groups(matches);
  const dropped: DroppedMatch[] = [];
  for (const match of matches.filter(({ state }) => state === 'confirmed').sort(byStrength)) {
    const { a, b } = match;
    const [first, second] = [groups.membersOf(a), groups.membersOf(b)];
    if (first === second) continue;
    const [larger, smaller] = first.length >= second.length ? [first, second] : [second, first];
    const rejection = groups.rejection(smaller, larger);
    const numbers = twoNumbers(smaller, larger, isDecision(match));
    if (kindOf(a) !== kindOf(b)) dropped.push({ a, b, because: 'kind', apart: [a, b] });
    else if (rejection) dropped.push({ a, b, because: 'rejected', apart: inOrder(rejection) });
    else if (numbers) dropped.push({ a, b, because: 'identifier', apart: inOrder(numbers) });
    else groups.unite(larger, smaller);
  }
  return { groups: groups.all().sort((a, b) => codeUnits(a[0]!, b[0]!)), dropped };
}

const inOrder = ([a, b]: readonly [string, string]): readonly [string, string] => (a < b ? [a, b] : [b, a]);
