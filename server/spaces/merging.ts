/** Entities that are one: each group under one id, described by all of its members (docs/method.md). */
import { schemeOf } from '../identifiers/index.ts';
import { keyOf } from '../imports/record.ts';
import { effectiveMatches, type RecordedMatch } from '../matching/effective.ts';
import { mergeGroups } from '../matching/merge-groups.ts';
import type { EntityBatch } from '../projection/source.ts';
import type { Row, Store } from '../store/store.ts';
import { fillPlace } from './descriptions.ts';
import { entityBatch, type Showing } from './entity-rows.ts';

/** An id that stands for another entity, with the name it went by. */
export interface MergedId {
  readonly id: string;
  readonly name: string;
  /** The id under which the group shows. */
  readonly of: string;
}

export interface Merging {
  /** Ids that show under another. */
  readonly merged: readonly MergedId[];
  /** The id under which an entity shows: its own where it is merged with none. */
  canonical(id: string): string;
  /** The same by the number of its node. */
  canonicalNumber(n: number): number;
  /** A group's row by the id under which it shows. */
  readonly rows: ReadonlyMap<string, Row>;
  /** Confirmations that were not followed: they would have joined what must stay apart. */
  readonly notFollowed: number;
}

export const NOTHING_MERGED: Merging = {
  merged: [],
  canonical: (id) => id,
  canonicalNumber: (n) => n,
  rows: new Map(),
  notFollowed: 0,
};

/** Whose id names a group: registers first, then the importer's own numbers, then ids made of names. */
const PREFERRED = ['rmi', 'lei', 'duns'];
const OWN = 'own';
const MADE = ['named', 'named-mine', 'unlisted', 'unidentified'];

function rankOf(id: string): number {
  const scheme = schemeOf(id);
  const place = PREFERRED.indexOf(scheme);
  if (place >= 0) return place;
  if (scheme === OWN) return PREFERRED.length + 1;
  return MADE.includes(scheme) ? PREFERRED.length + 2 : PREFERRED.length;
}

/** The order of a group's ids: the first is the one it shows under. */
export const byPreference = (a: string, b: string): number => rankOf(a) - rankOf(b) || (a < b ? -1 : 1);

const ASKED_AT_ONCE = 2_000;

/** The groups that these matches make of the entities that show. */
export async function mergingOf(
  store: Pick<Store, 'readColumns'>,
  space: string,
  matches: readonly RecordedMatch[],
  showing: Showing,
): Promise<Merging> {
  if (matches.length === 0) return NOTHING_MERGED;
  const members = await readMembers(store, space, matches, showing);
  const standing = matches.filter(({ a, b }) => members.has(a) && members.has(b));
  const { groups, dropped } = mergeGroups(effectiveMatches(standing), (id) =>
    String(members.get(id)?.row['kind']),
  );
  const canonical = new Map<string, string>();
  const numbers = new Map<number, number>();
  const rows = new Map<string, Row>();
  const merged: MergedId[] = [];
  for (const group of groups) {
    const [of, ...others] = [...group].sort(byPreference) as [string, ...string[]];
    rows.set(of, oneRow([of, ...others].map((id) => members.get(id)!.row)));
    for (const id of others) {
      canonical.set(id, of);
      numbers.set(members.get(id)!.n, members.get(of)!.n);
      merged.push({ id, name: String(members.get(id)!.row['name']), of });
    }
  }
  return {
    merged,
    canonical: (id) => canonical.get(id) ?? id,
    canonicalNumber: (n) => numbers.get(n) ?? n,
    rows,
    notFollowed: dropped.length,
  };
}

interface Member {
  readonly n: number;
  readonly row: Row;
}

async function readMembers(
  store: Pick<Store, 'readColumns'>,
  space: string,
  matches: readonly RecordedMatch[],
  showing: Showing,
): Promise<Map<string, Member>> {
  const keys = [...new Set(matches.flatMap(({ a, b }) => [a, b]))].map((id) => keyOf(space, id));
  const members = new Map<string, Member>();
  for (let i = 0; i < keys.length; i += ASKED_AT_ONCE) {
    const some = keys.slice(i, i + ASKED_AT_ONCE);
    const columns = await store.readColumns('projection/entities-by-keys', { keys: some });
    const batch = entityBatch(columns, showing);
    for (let at = 0; at < batch.count; at++) {
      members.set(batch.id[at]!, { n: batch.n[at]!, row: rowAt(batch, at) });
    }
  }
  return members;
}

const rowAt = (batch: EntityBatch, i: number): Row => ({
  kind: batch.kind[i]!,
  name: batch.name[i]!,
  country: batch.country[i]!,
  region: batch.region[i]!,
  identifiers: batch.identifiers[i]!,
  materials: batch.materials[i]!,
  validFrom: batch.validFrom[i]!,
  validTo: batch.validTo[i]!,
});

/** The first member's row with every member's further names and materials; what it leaves blank of the place the next fills. */
function oneRow([first, ...others]: readonly Row[]): Row {
  const row = { ...first! };
  for (const other of others) fillPlace(row, other);
  for (const list of ['identifiers', 'materials']) {
    row[list] = [...new Set([first!, ...others].flatMap((each) => each[list] as string[]))];
  }
  return row;
}
