/**
 * Whether a smelter is, was or never was on RMI's lists, by all editions that were read. "Removed since" is told by a
 * dated revision, or by an edition that no longer has what an earlier one of the same list had.
 */
import type { DocumentRow, EntityRow, StatusRow } from '../../rows.ts';
import { LOOKUP_SERIES } from './lists.ts';
import { ON_LIST } from './statuses.ts';

/** Rows of any number of lists, as their readings give them and as the store holds them. */
export interface ListRows {
  documents: Iterable<DocumentRow>;
  entities: Iterable<EntityRow>;
  statuses: Iterable<StatusRow>;
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

export class SmelterListing {
  private readonly documents = new Map<string, DocumentRow>();
  private readonly entities = new Map<string, EntityRow>();
  private readonly names = new Map<string, Set<string>>();
  private readonly materials = new Map<string, Set<string>>();
  private readonly events = new Map<string, Event[]>();
  private readonly series = new Map<string, Series>();

  constructor(rows: ListRows) {
    for (const document of rows.documents) this.documents.set(document.id, document);
    for (const document of this.documents.values()) this.addEdition(document);
    for (const entity of rows.entities) if (entity.id.startsWith(PREFIX)) this.describe(entity);
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
    const entity = this.entities.get(id);
    const names = this.names.get(id) ?? new Set();
    const material = [...(this.materials.get(id) ?? []), ...(entity?.materials ?? [])][0] ?? '';
    return { id, material, names: [...names], ...(entity?.country && { countryCode: entity.country }) };
  }

  /** The description of the latest edition comes first, and its country counts. */
  private describe(entity: EntityRow): void {
    const id = entity.id.slice(PREFIX.length);
    const held = this.entities.get(id);
    const later = !held || this.dateOf(entity.document) >= this.dateOf(held.document);
    if (later) this.entities.set(id, entity);
    const said = [entity.name, ...(entity.notes?.['aliases']?.split(' | ') ?? [])];
    const before: readonly string[] = [...(this.names.get(id) ?? [])];
    this.names.set(id, new Set(later ? [...said, ...before] : [...before, ...said]));
  }

  private addEdition({ series, date = '' }: DocumentRow): void {
    if (!series?.startsWith(LOOKUP_SERIES)) return;
    const held: Series = this.series.get(series) ?? { dates: [], having: new Map() };
    this.series.set(series, held);
    if (!held.dates.includes(date)) held.dates = [...held.dates, date].sort();
  }

  private addStatus({ about, value, material, validFrom, document }: StatusRow): void {
    const id = about.slice(PREFIX.length);
    if (material !== undefined) add(this.materials, id, material);
    const { series = '', date = '', edition } = this.documents.get(document) ?? {};
    const having = this.series.get(series)?.having;
    if (having) {
      add(having, id, date);
      this.addEvent(id, {
        date,
        value: 'listed',
        revision: false,
        ...(edition !== undefined && { edition }),
      });
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

  private dateOf(document: string | undefined): string {
    return (document !== undefined && this.documents.get(document)?.date) || '';
  }
}

/** The day on which a smelter left for good: the first of the removals that no listing follows. */
function lastRemoval(events: readonly Event[]): string {
  const from = events.findLastIndex(({ value }) => value === 'listed') + 1;
  const removals = events.slice(from);
  return (removals.find(({ revision }) => revision) ?? removals[0])!.date;
}
