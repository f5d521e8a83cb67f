/** What a list of changes makes of a projection: only what differs is held. */
import { NONE } from '../../projection/interner.ts';
import type { Fact, Projection, Status } from '../../projection/projection.ts';
import type { Recordings } from '../../projection/recordings.ts';
import { ALWAYS, NEVER } from '../../projection/times.ts';
import { unknownEntity } from '../question.ts';
import { type Claim, claimsInto, inOrder } from './claim.ts';
import { customersOf } from './find-claims.ts';

/** An entity that a scenario puts in: nobody knows more of it than whose place it takes. */
export interface AddedEntity {
  readonly id: string;
  readonly name: string;
}

export class Edits {
  readonly base: Projection;
  /** Numbered after the entities of the base, in this order. */
  readonly added: AddedEntity[] = [];
  /** Numbered after the sets of the base, ascending positions in `base.materials` each. */
  readonly addedSets: Int32Array[] = [];
  /** Numbered after the documents that claims of the base cite. */
  readonly addedDocuments: string[] = [];
  /** Ids of rows of the base. */
  readonly removedFacts = new Set<string>();
  readonly removedStatuses = new Set<string>();
  /** Ids of entities some of whose statuses were edited. */
  readonly statusesEdited = new Set<string>();
  private readonly claims = new Map<number, Claim[]>();
  private facts: readonly Fact[] = [];
  private statuses: readonly Status[] = [];

  constructor(base: Projection) {
    this.base = base;
  }

  /** Customers whose claims were edited, ascending. */
  get customers(): number[] {
    return [...this.claims.keys()].sort((a, b) => a - b);
  }

  get addedFacts(): readonly Fact[] {
    return this.facts;
  }

  get addedStatuses(): readonly Status[] {
    return this.statuses;
  }

  get movesRisk(): boolean {
    return this.statusesEdited.size > 0 || this.removedFacts.size > 0 || this.facts.length > 0;
  }

  isEdited(customer: number): boolean {
    return this.claims.has(customer);
  }

  /** In the order of a projection. */
  claimsInto(customer: number): readonly Claim[] {
    const edited = this.claims.get(customer);
    if (edited) return edited;
    return customer < this.base.entities.count ? claimsInto(this.base, customer) : [];
  }

  setClaims(customer: number, claims: readonly Claim[]): void {
    this.claims.set(
      customer,
      inOrder(claims, (entity) => this.idOf(entity)),
    );
  }

  idOf(entity: number): string {
    const { count } = this.base.entities;
    return entity < count ? this.base.idOf(entity) : this.added[entity - count]!.id;
  }

  /** An entity by id. Throws UNKNOWN_ENTITY with the nearest. */
  entity(id: string, field: string): number {
    const found = this.indexOf(id);
    if (found >= 0) return found;
    const own = id.includes(':') ? NONE : this.indexOf(`own:${id}`);
    if (own >= 0) return own;
    throw unknownEntity(this.base, id, { field });
  }

  /** The number of an entity that the scenario puts in; the same for the same id. */
  addEntity(entity: AddedEntity): number {
    const found = this.indexOf(entity.id);
    if (found >= 0) return found;
    return this.base.entities.count + this.added.push(entity) - 1;
  }

  /** Customers into whom a claim of this id leads as things stand, ascending. */
  customersOf(link: string): number[] {
    const untouched = customersOf(this.base, link).filter((customer) => !this.claims.has(customer));
    const edited = [...this.claims].filter(([, claims]) => claims.some(({ id }) => id === link));
    return [...untouched, ...edited.map(([customer]) => customer)].sort((a, b) => a - b);
  }

  /** Facts that stand, by what they are about. */
  factsAbout(about: string): Fact[] {
    return [
      ...this.base.factsOn(about).filter(({ id }) => !this.removedFacts.has(id)),
      ...this.facts.filter((fact) => fact.about === about),
    ];
  }

  statusesAbout(about: string): Status[] {
    return [
      ...this.base.statusesOn(about).filter(({ id }) => !this.removedStatuses.has(id)),
      ...this.statuses.filter((status) => status.about === about),
    ];
  }

  removeFacts(gone: readonly Fact[]): void {
    for (const fact of gone) if (!this.facts.includes(fact)) this.removedFacts.add(fact.id);
    this.facts = this.facts.filter((fact) => !gone.includes(fact));
  }

  removeStatuses(gone: readonly Status[]): void {
    for (const { about } of gone) this.statusesEdited.add(about);
    for (const status of gone) if (!this.statuses.includes(status)) this.removedStatuses.add(status.id);
    this.statuses = this.statuses.filter((status) => !gone.includes(status));
  }

  addFact(fact: Fact): void {
    this.facts = [...this.facts, fact];
  }

  addStatus(status: Status): void {
    this.statusesEdited.add(status.about);
    this.statuses = [...this.statuses, status];
  }

  /** The number of a set of materials (positions in `base.materials`). */
  setOf(materials: Iterable<number>): number {
    const wanted = Int32Array.from(new Set(materials)).sort();
    const same = (set: Int32Array) =>
      set.length === wanted.length && set.every((material, i) => material === wanted[i]);
    const { materialSets } = this.base;
    const known = materialSets.findIndex(same);
    if (known >= 0) return known;
    const added = this.addedSets.findIndex(same);
    return materialSets.length + (added >= 0 ? added : this.addedSets.push(wanted) - 1);
  }

  /** The materials of a set, as positions in `base.materials`. */
  materialsOf(set: number): Int32Array {
    const { materialSets } = this.base;
    return materialSets[set] ?? this.addedSets[set - materialSets.length]!;
  }

  /** The number of a recording that has always been and lasts, after those of the base. */
  get alwaysKnown(): number {
    return this.base.claims.recordings.recordedAt.length;
  }

  /** Recordings of the base and the one that has always been. */
  get recordings(): Recordings {
    const { recordedAt, retractedAt, importRank } = this.base.claims.recordings;
    return {
      recordedAt: Float64Array.of(...recordedAt, ALWAYS),
      retractedAt: Float64Array.of(...retractedAt, NEVER),
      importRank: Int32Array.of(...importRank, 0),
    };
  }

  documentNumber(id: string): number {
    const { documentIds } = this.base;
    const known = documentIds.indexOf(id);
    if (known >= 0) return known;
    const added = this.addedDocuments.indexOf(id);
    return documentIds.length + (added >= 0 ? added : this.addedDocuments.push(id) - 1);
  }

  private indexOf(id: string): number {
    const added = this.added.findIndex((entity) => entity.id === id);
    return added >= 0 ? this.base.entities.count + added : this.base.indexOf(id);
  }
}
