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

const inOrder = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);
const byBoth = (a: readonly [string, string], b: readonly [string, string]): number =>
  codeUnits(a[0], b[0]) || codeUnits(a[1], b[1]);

/** An RMI id is one plant's for one metal: not even a person joins two. */
const NEVER_TWO = 'rmi';

interface Group {
  members: string[];
  /** The first id that it holds of each register of which an entity has one number. */
  numbers: Map<string, string>;
}

function groupOfOne(id: string): Group {
  const scheme = schemeOf(id);
  return { members: [id], numbers: new Map(isExclusive(scheme) ? [[scheme, id]] : []) };
}

/** The first two ids, one of each group, that are numbers of one register. */
function twoNumbers(some: Group, others: Group, decided: boolean): readonly [string, string] | undefined {
  const pairs = [...some.numbers].flatMap(([scheme, id]) => {
    const other = decided && scheme !== NEVER_TWO ? undefined : others.numbers.get(scheme);
    return other === undefined ? [] : [inOrder(id, other)];
  });
  return pairs.sort(byBoth)[0];
}

/** Groups that grow; it knows what must not come into one. */
class Groups {
  private readonly byMember = new Map<string, Group>();
  private readonly rejected = new Map<string, Set<string>>();

  constructor(matches: readonly EffectiveMatch[]) {
    for (const { a, b, state } of matches) {
      if (state !== 'rejected') continue;
      this.rejectedBy(a).add(b);
      this.rejectedBy(b).add(a);
    }
  }

  of(id: string): Group {
    const group = this.byMember.get(id) ?? groupOfOne(id);
    this.byMember.set(id, group);
    return group;
  }

  /** The first two members, one of each group, that a person rejected. */
  rejection({ members }: Group, others: Group): readonly [string, string] | undefined {
    const other = (id: string): boolean => this.byMember.get(id) === others;
    const pairs = members.flatMap((a) =>
      [...(this.rejected.get(a) ?? [])].filter(other).map((b) => inOrder(a, b)),
    );
    return pairs.sort(byBoth)[0];
  }

  unite(group: Group, joining: Group): void {
    for (const id of joining.members) {
      group.members.push(id);
      this.byMember.set(id, group);
    }
    for (const [scheme, id] of joining.numbers) {
      const held = group.numbers.get(scheme);
      if (held === undefined || id < held) group.numbers.set(scheme, id);
    }
  }

  all(): string[][] {
    const groups = [...new Set(this.byMember.values())].filter(({ members }) => members.length > 1);
    return groups.map(({ members }) => members.sort(codeUnits));
  }

  private rejectedBy(id: string): Set<string> {
    const found = this.rejected.get(id) ?? new Set();
    this.rejected.set(id, found);
    return found;
  }
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
    const [first, second] = [groups.of(a), groups.of(b)];
    if (first === second) continue;
    const [larger, smaller] =
      first.members.length >= second.members.length ? [first, second] : [second, first];
    const rejection = groups.rejection(smaller, larger);
    const numbers = twoNumbers(smaller, larger, isDecision(match));
    if (kindOf(a) !== kindOf(b)) dropped.push({ a, b, because: 'kind', apart: [a, b] });
    else if (rejection) dropped.push({ a, b, because: 'rejected', apart: rejection });
    else if (numbers) dropped.push({ a, b, because: 'identifier', apart: numbers });
    else groups.unite(larger, smaller);
  }
  return { groups: groups.all().sort((a, b) => codeUnits(a[0]!, b[0]!)), dropped };
}
