/**
 * What a projection is built from: batches of columns, already filtered to the visible rows of one space and with
 * their recorded times resolved (null recordedAt = always known). Any store can feed it; so can a test.
 * All columns of a batch have `count` values. Entities are named by `n`, a number unique within the store.
 */
export interface EntityBatch {
  count: number;
  n: ArrayLike<number>;
  id: readonly string[];
  kind: readonly string[];
  name: readonly string[];
  country: readonly (string | null)[];
  region: readonly (string | null)[];
  /** Other identifiers and names, `scheme:value`; of these the projection holds the names. */
  identifiers: readonly (readonly string[])[];
  materials: readonly (readonly string[])[];
  validFrom: readonly (string | null)[];
  validTo: readonly (string | null)[];
}

export interface LinkBatch {
  count: number;
  supplier: ArrayLike<number>;
  customer: ArrayLike<number>;
  id: readonly string[];
  materials: readonly (readonly string[])[];
  share: readonly (number | null)[];
  basis: readonly string[];
  scope: readonly string[];
  depth: readonly string[];
  validFrom: readonly (string | null)[];
  validTo: readonly (string | null)[];
  recordedAt: readonly (string | null)[];
  retractedAt: readonly (string | null)[];
  document: readonly (string | null)[];
  /** Order of the import that brought the row, where the row's own recorded time is the import's; 0 where it is its own. */
  importRank: ArrayLike<number>;
}

/** Facts, statuses and documents are few beside links and come as rows. */
export interface SourceFact {
  id: string;
  about: string;
  risk: string;
  material: string | null;
  severity: number | null;
  value: string | null;
  scale: string | null;
  validFrom: string | null;
  validTo: string | null;
  recordedAt: string | null;
  retractedAt: string | null;
  document: string;
}

export interface SourceStatus {
  id: string;
  about: string;
  kind: string;
  value: string;
  material: string | null;
  validFrom: string | null;
  validTo: string | null;
  recordedAt: string | null;
  retractedAt: string | null;
  document: string;
}

export interface SourceDocument {
  id: string;
  publisher: string | null;
  title: string | null;
  date: string | null;
  edition: string | null;
  licence: string | null;
  /** When the document was first loaded; null = always known. */
  recordedAt: string | null;
  /** The day from which a later document of its declarer and series takes its place; null: none does. */
  replacedFrom: string | null;
}

/** An id that shows under another: both are one entity. */
export interface SourceAlias {
  id: string;
  /** The name it went by. */
  name: string;
  /** The id under which the entity shows. */
  of: string;
}

/** A further name of an entity, in another script for example. */
export interface OtherName {
  /** The entity's id. */
  id: string;
  name: string;
}

/** Which entities of the store are one, and what came of it. */
export interface SourceMerging {
  merged: readonly SourceAlias[];
  /** Claims between members of one group: no part of the graph. */
  claimsWithin: number;
  /** Confirmed matches that were not followed, because they would join what must stay apart. */
  notFollowed: number;
  /** Moments before which entities were described or merged otherwise: a question about then asks another projection. */
  turns: readonly string[];
}

export interface ProjectionSource {
  entities(): AsyncIterable<EntityBatch>;
  links(): AsyncIterable<LinkBatch>;
  facts(): AsyncIterable<readonly SourceFact[]>;
  statuses(): AsyncIterable<readonly SourceStatus[]>;
  documents(): AsyncIterable<readonly SourceDocument[]>;
  /** Asked when everything else has been read; absent where no two are one. */
  merging?(): Promise<SourceMerging>;
}
