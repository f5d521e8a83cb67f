/**
 * Whether a smelter is, was or never was on RMI's lists, by all editions that were read. "Removed since" is told by a
 * dated revision, or by an edition that no longer has what an earlier one of the same list had.
 */
import type { DocumentRow, StatusRow } from '../../rows.ts';
import { LOOKUP_SERIES } from './lists.ts';
import { ON_LIST, splitAliases } from './status-writer.ts';

/** Rows of any number of lists, as their readings give them and as the store holds them. */
export interface ListRows {
  documents: Iterable<Pick<DocumentRow, 'id' | 'series' | 'date' | 'edition'>>;
  /** Of any kinds; those about smelters being listed count. */
  statuses: Iterable<Omit<StatusRow, 'id' | 'validTo'>>;
}

/** A smelter that some edition has or had. */
export interface ListedSmelter {
  /** `CID001234` */
  id: string;
  /** In lower case: an id belongs to one material; '' where no list says which. */
  material: string;
  /** Standard name first, then what else lists know it by. */
  names: readonly string[];
  /** ISO 3166-1 alpha-2. */
  countryCode?: string;
  /** Set where it has left the list: the day where a revision tells it, else the day of the edition that lacks it. */
  removed?: { date?: string };
}

export type Listing =
  | { state: 'never' }
  | { state: 'listed'; smelter: ListedSmelter; editions: readonly string[] }
  | { state: 'removed'; smelter: ListedSmelter; editions: readonly string[]; date?: string };

/** Something that is said of a smelter on a day. */
interface Event {
  /** ISO; '' where nothing says it, which comes before every day. */
  date: string;
  value: 'listed' | 'removed';
  /** Of an edition that has it. */
  edition?: string;
  /** Of a look-up: an edition says where things stand, and a revision of the same day why. */
  revision: boolean;
}

interface Series {
  /** Days of its editions that were read, in order. */
  dates: string[];
  /** Days of those that have the smelter, by id. */
  having: Map<string, Set<string>>;
}

const PREFIX = 'rmi:';
const byDate = (a: Event, b: Event): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : Number(a.revision) - Number(b.revision);

function add<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  map.set(key, (map.get(key) ?? new Set<V>()).add(value));
}

type ListDocument = ListRows['documents'] extends Iterable<infer D> ? D : never;
type ListStatus = ListRows['statuses'] extends Iterable<infer S> ? S : never;

export class SmelterListing {
  private readonly documents = new Map<string, ListDocument>();
  private readonly described = new Map<string, ListedSmelter & { date: string }>();
  private readonly events = new Map<string, Event[]>();
  private readonly series = new Map<string, Series>();

  constructor(rows: ListRows) {
    for (const document of rows.documents) {
      this.documents.set(document.id, document);
      this.addEdition(document);
    }
    for (const status of rows.statuses) {
      if (status.kind === ON_LIST && status.about.startsWith(PREFIX)) this.addStatus(status);
    }
    for (const series of this.series.values()) this.addAbsences(series);
    for (const events of this.events.values()) events.sort(byDate);
  }

  /** What the lists say of an id such as `CID001234`; by what was known on a day where one is given. */
  of(id: string, asOf?: string): Listing {
    const events = (this.events.get(id) ?? []).filter(({ date }) => asOf === undefined || date <= asOf);
    const last = events.at(-1);
    if (!last) return { state: 'never' };
    const editions = [...new Set(events.flatMap(({ edition }) => edition ?? []))];
    const smelter = this.smelter(id);
    if (last.value === 'listed') return { state: 'listed', smelter, editions };
    const date = lastRemoval(events);
    const removed = { ...smelter, removed: date === '' ? {} : { date } };
    return { state: 'removed', smelter: removed, editions, ...(date !== '' && { date }) };
  }

  /** Every smelter that is or was listed, those that left with `removed`. */
  *smelters(): Iterable<ListedSmelter> {
    for (const id of this.events.keys()) {
      const listing = this.of(id);
      if (listing.state !== 'never') yield listing.smelter;
    }
  }

  private smelter(id: string): ListedSmelter {
    const { date: _, ...smelter } = this.described.get(id)!;
    return smelter;
  }

  /** The description of the latest edition comes first, and its country counts. */
  private describe(id: string, { material, notes = {} }: ListStatus, date: string): void {
    const said = [...(notes['name'] ? [notes['name']] : []), ...splitAliases(notes['aliases'])];
    const held = this.described.get(id);
    const later = !held || date >= held.date;
    const before = held?.names ?? [];
    const countryCode = later
      ? (notes['country'] ?? held?.countryCode)
      : (held.countryCode ?? notes['country']);
    this.described.set(id, {
      id,
      material: held?.material || material || '',
      names: [...new Set(later ? [...said, ...before] : [...before, ...said])],
      date: later ? date : held.date,
      ...(countryCode !== undefined && { countryCode }),
    });
  }

  private addEdition({ series, date = '' }: ListDocument): void {
    if (!series?.startsWith(LOOKUP_SERIES)) return;
    const held: Series = this.series.get(series) ?? { dates: [], having: new Map() };
    this.series.set(series, held);
    if (!held.dates.includes(date)) held.dates = [...held.dates, date].sort();
  }

  private addStatus(status: ListStatus): void {
    const { about, value, validFrom, document } = status;
    const id = about.slice(PREFIX.length);
    const { series = '', date = '', edition = date } = this.documents.get(document) ?? {};
    this.describe(id, status, date);
    const having = this.series.get(series)?.having;
    if (having) {
      add(having, id, date);
      this.addEvent(id, { date, value: 'listed', revision: false, edition });
    } else if (value === 'listed' || value === 'removed') {
      this.addEvent(id, { date: validFrom ?? '', value, revision: true });
    }
  }

  /** An edition without a smelter that an earlier one has says that it is gone. */
  private addAbsences({ dates, having }: Series): void {
    for (const [id, present] of having) {
      const first = dates.findIndex((date) => present.has(date));
      for (const date of dates.slice(first + 1)) {
        if (!present.has(date)) this.addEvent(id, { date, value: 'removed', revision: false });
      }
    }
  }

  private addEvent(id: string, event: Event): void {
    const events = this.events.get(id) ?? [];
    events.push(event);
    this.events.set(id, events);
  }
}

/** The day on which a smelter left for good: the first of the removals that no listing follows. */
function lastRemoval(events: readonly Event[]): string {
  const from = events.findLastIndex(({ value }) => value === 'listed') + 1;
  const removals = events.slice(from);
  return (removals.find(({ revision }) => revision) ?? removals[0])!.date;
}
