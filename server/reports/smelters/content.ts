/** What the roll-up of smelters says: every smelter of every declaration, one row a smelter and metal. */
import type { Basis, Scope } from '../../model.ts';
import type { OtherName } from '../content/identifiers.ts';
import type { ReportStatus } from '../content/statuses.ts';
import type { Disclosed, Listed, ReportBase, ReportEntity } from '../report.ts';
import type { ReportClaim } from '../tier-n/content.ts';

/**
 * How sure it is who the smelter is, by what is on record on the date. `listed`, `removed`: RMI's list says so.
 * `rmi-number`: it has a number of RMI's, and no list on record says more. `not-listed`: it has a name and no number of
 * RMI's. `not-identified`: a declaration says that there is one, and not which.
 */
export const IDENTIFICATIONS = ['listed', 'removed', 'rmi-number', 'not-listed', 'not-identified'] as const;
export type Identification = (typeof IDENTIFICATIONS)[number];

/** A status of a smelter; whose declaration states it is left out with the declarers. */
export interface RollUpStatus extends ReportStatus {
  sourceLeftOut?: true;
}

/** Somebody's claim that the smelter supplies a company or site, itself or through its chain. */
export interface SmelterDeclaration {
  /** Who declares it, as the document says; null: the document names no declarer. */
  declarer: ReportEntity | null;
  /** Whom it is said to supply. */
  customer: ReportEntity;
  claim: ReportClaim;
}

/** What is said of where its material comes from, in one country. */
export interface SmelterOrigin {
  /** ISO 3166-1 alpha-2; null: a mine is named, and no country of it is on record. */
  country: string | null;
  /** Mines by id; none: the country alone is named. */
  mines: ReportEntity[];
  /** Claims that say so. */
  claims: number;
  /** Ascending; null: left out with the declarers. */
  sources: number[] | null;
}

export interface SmelterRecycled {
  /** Whether all of it is: the status `recycled-100` that holds on the date; null: none on record. */
  status: RollUpStatus | null;
  /** Claims that a recycled source supplies it. */
  claims: number;
  sources: number[] | null;
}

export interface RollUpRow {
  smelter: ReportEntity;
  /** RMI's number, `CID` and six digits; null where it has none on record. */
  cid: string | null;
  /** Other ids and identifiers, `scheme:value`, by code point. */
  identifiers: string[];
  otherNames: Disclosed<OtherName[]>;
  /** The metal that claims name it for; of claims that name none, each that it is on record for; null: not stated. */
  material: string | null;
  identification: Identification;
  /** Those who declare it: by their document's word; where it names none, who is said to be supplied. */
  declarers: number;
  /** Documents that name it, and claims in them. */
  documents: number;
  claims: number;
  /** The strongest first. */
  bases: Basis[];
  scopes: Scope[];
  /** For this metal or for any, that hold on the date. */
  statuses: RollUpStatus[];
  /** Those that ended before it, the latest first. */
  lapsed: RollUpStatus[];
  /** By country; those without one last. Only what claims say of the smelter itself, not of who stands between. */
  origins: SmelterOrigin[];
  recycled: SmelterRecycled;
  /** By declarer's id, then customer's, then claim's; null: left out on request. */
  declarations: SmelterDeclaration[] | null;
}

export interface RollUpTotals {
  /** Rows, and different smelters in them. */
  rows: number;
  smelters: number;
  /** Rows by identification. */
  identified: Record<Identification, number>;
  /** Different declarers of any, and documents that name any. */
  declarers: number;
  documents: number;
  /** Rows with any status that holds on the date, and with a country of origin stated. */
  withStatus: number;
  withOrigin: number;
}

export interface SmeltersContent extends ReportBase<'smelters'> {
  /** null: of the whole space. */
  buyer: ReportEntity | null;
  totals: RollUpTotals;
  /** By metal, then id of the smelter. */
  rollUp: Listed<RollUpRow>;
}
