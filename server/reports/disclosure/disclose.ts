/**
 * What of a content may leave: names become stand-ins, values that the profile or a licence keeps back become `Withheld`,
 * each counted. It works on what parts of a content look like, so that no kind of report is forgotten.
 */
import { setImmediate } from 'node:timers/promises';
import type { Projection } from '../../projection/projection.ts';
import type { Profile } from '../profile/profile.ts';
import type { Report, ReportEntity, RestsOnWithheld, Withheld, WithheldCount } from '../report.ts';
import { leastTiers } from './least-tiers.ts';
import { Names } from './names.ts';
import { isClaim, isEntity, isObject, isRelationship, isWithheld, type Json, sourcesOf } from './shapes.ts';
import { disclosedSources } from './sources.ts';
import { Tally } from './tally.ts';
import { isKeptBack, KEPT_BACK, type KeptBack } from './values.ts';

/** A content before it is named: ids of reports are over what leaves. */
export type Undisclosed = Omit<Report, 'id' | 'contentHash' | 'withheld' | 'restsOnWithheld'>;
export interface Kept {
  withheld: WithheldCount[];
  restsOnWithheld: RestsOnWithheld[];
}

/** Rows gone through before others get their turn: some milliseconds. */
const AT_ONCE = 200;

/** Words of closed lists and ids of questions: no names of entities stand there. */
const NO_NAMES: readonly string[] = [
  'form kind generator snapshot code risk material materials lens basis scope depth country region profile shares',
  'asOf knownAt validFrom validTo licence action requires',
].flatMap((keys) => keys.split(' '));

/**
 * `restsOn`: citations that its figures as a whole rest on. The buyer that the request names always keeps its name. Long
 * lists are gone through in parts, between which a server answers others.
 */
export async function disclose<T extends Undisclosed>(
  content: T,
  profile: Profile,
  projection: Projection,
  restsOn: readonly number[],
): Promise<T & Kept> {
  if (!profile.outward) return { ...content, withheld: [], restsOnWithheld: [] };
  const names = new Names(profile, projection, content.request.buyer, leastTiers(content));
  const { citations, gated, hidden } = disclosedSources(content, profile, names);
  const discloser = new Discloser(profile, names, gated);
  const { citations: _, ...rest } = content;
  const told: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(rest)) told[key] = await discloser.part(part, `/${key}`, key);
  const { tally } = discloser;
  tally.restOfAll(restsOn.filter((number) => gated.has(number)));
  for (const [what, count] of names.counts()) tally.add(what, 'profile', count);
  tally.add('sources', 'profile', hidden);
  const kept: Kept = { withheld: tally.withheld(), restsOnWithheld: tally.restsOnWithheld() };
  return { ...(told as T), citations, ...kept };
}

class Discloser {
  readonly tally = new Tally();
  readonly #profile: Profile;
  readonly #names: Names;
  readonly #gated: ReadonlySet<number>;
  readonly #claims = new Map<string, string>();

  constructor(profile: Profile, names: Names, gated: ReadonlySet<number>) {
    this.#profile = profile;
    this.#names = names;
    this.#gated = gated;
  }

  /** A part of the content, a long list of it bit by bit. */
  async part(value: unknown, at: string, key: string): Promise<unknown> {
    if (isObject(value) && Array.isArray(value['rows'])) {
      const { rows, ...others } = value;
      const told = this.visit(others, at, at, key) as Json;
      return { ...told, rows: await this.part(rows, `${at}/rows`, key) };
    }
    if (!Array.isArray(value)) return this.visit(value, at, at, key);
    const rows: unknown[] = [];
    for (const [i, row] of value.entries()) {
      if (i % AT_ONCE === AT_ONCE - 1) await setImmediate();
      rows.push(this.visit(row, `${at}/${i}`, `${at}/${i}`, key));
    }
    return rows;
  }

  /** `at`: JSON pointer; `row`: that of the outermost row of a list that it is in, of the part where it is in none. */
  visit(value: unknown, at: string, row: string, key = ''): unknown {
    if (typeof value === 'string') return this.#text(value, key);
    if (Array.isArray(value)) {
      const inRow = /\/\d+(\/|$)/.test(row);
      return value.map((item, i) => this.visit(item, `${at}/${i}`, inRow ? row : `${at}/${i}`, key));
    }
    if (!isObject(value) || isWithheld(value)) return value;
    if (isEntity(value)) return this.#entity(value, at, row);
    if (!this.#profile.relationships && isRelationship(value)) return this.#relationship(value, at, row);
    return this.#object(value, at, row);
  }

  #object(value: Json, at: string, row: string): Json {
    const beside = {
      sources: sourcesOf(value),
      hidden: this.#describesHidden(value),
      asked: 'assignee' in value,
    };
    const entries = Object.entries(value).map(([key, each]): [string, unknown] => {
      const kept = isKeptBack(key) ? this.#kept(key, each, beside, row) : undefined;
      if (kept) return [key, kept];
      if (key === 'id' && isClaim(value)) return [key, this.#claimId(String(each))];
      const name = this.#names.standIn(key) ?? key;
      return [name, this.visit(each, `${at}/${pointed(name)}`, row || `/${pointed(name)}`, key)];
    });
    return Object.fromEntries(entries);
  }

  #describesHidden({ entity }: Json): boolean {
    return isEntity(entity) && this.#names.standIn(entity.id) !== undefined;
  }

  /** What stands for a value that is kept back; undefined where it may leave. */
  #kept(
    key: KeptBack,
    value: unknown,
    { sources, hidden, asked }: Beside,
    row: string,
  ): Withheld | undefined {
    const { what, where } = KEPT_BACK[key];
    if (value === null || value === undefined || isWithheld(value)) return undefined;
    if (what === 'names') return hidden ? { withheld: 'profile', source: null } : undefined;
    if (where === 'stated' && sources === null) return undefined;
    if (where === 'asked' && !asked) return undefined;
    if (!this.#profile[what]) {
      this.tally.add(what, 'profile', 1, sources ?? []);
      return { withheld: 'profile', source: sources?.[0] ?? null };
    }
    const gated = (sources ?? []).filter((source) => this.#gated.has(source));
    if (gated.length === 0) return undefined;
    this.tally.add(what, 'licence', 1, gated);
    this.tally.rest(row, gated);
    return { withheld: 'licence', source: gated[0]! };
  }

  #entity(entity: ReportEntity & Json, at: string, row: string): Json {
    const id = this.#names.standIn(entity.id);
    if (id === undefined) {
      // other names may stand within its own: they are no mention
      const { id: own, name, ...others } = entity;
      return { id: own, name, ...this.#object(others, at, row) };
    }
    const name: Withheld = { withheld: 'profile', source: null };
    const place = this.#profile.relationships ? {} : { country: name, region: name };
    const { kind, country, region } = entity;
    // nothing else that describes it: other identifiers and addresses are names too
    return { id, name, kind, country, region, ...place };
  }

  /** Who supplies whom, with the kinds of both and nothing that says who. */
  #relationship(value: Json, at: string, row: string): Json {
    this.tally.add('relationships', 'profile');
    const anonymous = (entity: ReportEntity): ReportEntity => {
      const kept: Withheld = { withheld: 'profile', source: null };
      return { id: 'withheld', name: kept, kind: entity.kind, country: kept, region: kept };
    };
    const customer = anonymous(value['customer'] as ReportEntity);
    const supplier = anonymous(value['supplier'] as ReportEntity);
    const { customer: _, supplier: __, ...rest } = value;
    return { ...this.#object(rest, at, row), customer, supplier };
  }

  /** Where nobody may see who supplies whom, claims are not told apart either: the same one in two paths joins them. */
  #claimId(id: string): string {
    if (!this.#profile.relationships) return 'withheld';
    if (this.#profile.names === 'all' && this.#profile.tiers === null) return id;
    const known = this.#claims.get(id) ?? `withheld:claim-${this.#claims.size + 1}`;
    this.#claims.set(id, known);
    return known;
  }

  #text(text: string, key: string): string {
    if (NO_NAMES.includes(key)) return text;
    return this.#names.standIn(text) ?? this.#names.without(text);
  }
}

/** What stands in the same object as a value. */
interface Beside {
  sources: readonly number[] | null;
  /** Whether it is about an entity that goes by a stand-in. */
  hidden: boolean;
  /** Whether it is a question that somebody follows up. */
  asked: boolean;
}

/** A key as RFC 6901 writes it. */
const pointed = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
