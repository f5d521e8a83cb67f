/** A plain, slow reading of what shows of a history at a moment: straight from docs/method.md, claim by claim. */
import type { ClaimTimes, DocumentRow, EntityRow, LinkRow, StatusRow } from '../../server/rows.ts';
import { type Brought, COMPANIES } from './history.ts';

/** An import with its number and the moment it was committed. */
export interface Recorded {
  n: number;
  at: string;
  undone: boolean;
  brought: Brought;
}

export interface Shown {
  /** Name, country, region and materials by id. */
  entities: Record<string, unknown>;
  /** The id that each merged one shows under. */
  merged: Record<string, string>;
  /** Claims that count: id and the ids they join. */
  links: string[];
  statuses: string[];
}

/** As known at `known`, on `day`. */
export function shownAt(history: readonly Recorded[], known: string, day: string): Shown {
  const visible = history.filter(({ undone }) => !undone);
  const heard = visible.filter(({ at }) => at <= known);
  const documentOf = (id: string): DocumentRow & { since: string; order: number } => {
    const telling = visible.filter(({ brought }) => brought.documents.some((row) => row.id === id));
    const first = telling[0]!;
    const last = telling.filter((entry) => heard.includes(entry)).at(-1) ?? first;
    return {
      ...last.brought.documents.find((row) => row.id === id)!,
      since: first.at,
      order: first.n,
    };
  };

  const confirmed = new Map<string, boolean>();
  const decisions = heard.flatMap(({ brought }) => brought.matches);
  decisions.sort((a, b) => (a.decidedAt! < b.decidedAt! ? -1 : 1));
  for (const { a, b, state } of decisions) confirmed.set([a, b].sort().join(' '), state === 'confirmed');
  const groupOf = (id: string, met = new Set([id])): Set<string> => {
    for (const [pair, same] of confirmed) {
      const ends = pair.split(' ');
      const other = ends.find((end) => end !== id)!;
      if (!same || !ends.includes(id) || met.has(other)) continue;
      groupOf(other, met.add(other));
    }
    return met;
  };
  const membersOf = (id: string) => COMPANIES.filter((each) => groupOf(id).has(each));
  const nameOf = (id: string) => membersOf(id)[0] ?? id;

  const entityOf = (id: string): EntityRow => {
    const telling = visible.filter(({ brought }) => brought.entities.some((row) => row.id === id));
    const known = telling.filter((entry) => heard.includes(entry));
    const rows = (known.length > 0 ? known : telling.slice(0, 1)).map(({ n, brought }) => {
      const row = brought.entities.find((each) => each.id === id)!;
      return { n, row, date: (row.document && documentOf(row.document).date) ?? '' };
    });
    rows.sort((a, b) => b.date.localeCompare(a.date) || b.n - a.n);
    return filled(rows.map(({ row }) => row));
  };
  const ids = [...new Set(visible.flatMap(({ brought }) => brought.entities.map((row) => row.id)))].sort();
  const entities: Shown['entities'] = {};
  const merged: Shown['merged'] = {};
  for (const id of ids) {
    if (nameOf(id) !== id) merged[id] = nameOf(id);
    else {
      const members = membersOf(id).length > 0 ? membersOf(id) : [id];
      const { name, country = null, region = null, materials } = filled(members.map(entityOf));
      entities[id] = { name, country, region, materials: [...materials].sort() };
    }
  }

  const documents = [...new Set(visible.flatMap(({ brought }) => brought.documents.map((row) => row.id)))];
  const replacedOn = (id: string): boolean => {
    const own = documentOf(id);
    const dayOf = (document: ReturnType<typeof documentOf>) => document.date ?? document.since.slice(0, 10);
    if (!own.series) return false;
    return documents.map(documentOf).some((other) => {
      if (other.series !== own.series || nameOf(other.declarer!) !== nameOf(own.declarer!)) return false;
      const later = dayOf(other) > dayOf(own) || (dayOf(other) === dayOf(own) && other.order > own.order);
      return later && [own, other].every(({ since }) => since <= known) && dayOf(other) <= day;
    });
  };
  const counts = ({ validFrom = '', validTo = '9', document }: ClaimTimes & { document?: string }) =>
    validFrom <= day && day <= validTo && !replacedOn(document!);
  const told = <T extends LinkRow | StatusRow>(rowsOf: (brought: Brought) => T[]): T[] => {
    const byId = new Map(heard.flatMap(({ brought }) => rowsOf(brought)).map((row) => [row.id, row]));
    return [...byId.values()].filter(counts);
  };
  return {
    entities,
    merged,
    links: told(({ links }) => links)
      .map(({ id, supplier, customer }) => `${id} ${nameOf(supplier)} ${nameOf(customer)}`)
      .sort(),
    statuses: told(({ statuses }) => statuses)
      .map(({ id, about }) => `${id} ${nameOf(about)}`)
      .sort(),
  };
}

/** The first row; its blanks of place from the others, as long as they do not contradict it; everybody's materials. */
function filled(rows: readonly EntityRow[]): EntityRow {
  const shown = { ...rows[0]! };
  for (const row of rows.slice(1)) {
    const country = shown.region?.slice(0, 2) ?? shown.country;
    const theirs = row.country ?? row.region?.slice(0, 2);
    if (country !== undefined && theirs !== country) continue;
    if (country === undefined && row.country) shown.country = row.country;
    if (!shown.region && row.region) shown.region = row.region;
  }
  return { ...shown, materials: [...new Set(rows.flatMap((row) => row.materials))] };
}
