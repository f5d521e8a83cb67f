/**
 * What every regulatory draft says: what the data on record show for each point that a text asks for, and where a person
 * must write because they cannot show it. No effort, policy or measure is ever made up.
 */
import type { Basis } from '../../model.ts';
import type { ReportStatus } from '../content/statuses.ts';
import type { Disclosed, Listed, ReportBase, ReportEntity } from '../report.ts';
import type { ReportKind } from '../request.ts';
import type { ReportFigures } from '../tier-n/content.ts';

/** By its name it is known what it is: a count, a part of one, a material, a country, a kind of status. */
export type FindingValue = number | string | string[];

/** What the data say on a point: a sentence with its values apart, and what it rests on. */
export interface Finding {
  code: string;
  values: Record<string, FindingValue>;
  /** What its sources state of somebody; null: the finding is no such statement. */
  value: Disclosed<string> | null;
  /** Numbers of citations, ascending. */
  sources: number[];
}

/** A place for a person's words: what the data cannot say. */
export interface Blank {
  /** Which one; its words say what belongs there. */
  code: string;
  /** The material it is to be filled in for; null: for all. */
  material: string | null;
}

/** One point that the text asks for. */
export interface DraftPart {
  /** Lower case, digits and `-`; never changes. */
  id: string;
  /** Where the text asks for it. */
  provision: string;
  findings: Finding[];
  blanks: Blank[];
}

/** One mineral, as far as supply of it is on record. */
export interface MineralRow {
  material: string;
  /** Of the risk that the report judges; null: no supply of it is on record, which is not to say that none is used. */
  figures: ReportFigures | null;
  /** What the buyer has itself declared on using it, on the date; null: nothing. */
  uses: ReportStatus | null;
  /** Direct suppliers on record. */
  suppliers: number;
  /** Those among them on record with claims about their own supply, verified or declared. */
  suppliersOnRecord: number;
  /** Smelters and refiners named upstream. */
  facilities: number;
  /** Further ones that a declaration says are there and does not identify. */
  notIdentified: number;
  /** Facilities for which a status holds on the date. */
  withStatus: number;
  /** Facilities without any origin on record. */
  withoutOrigin: number;
  /** Facilities of which some origin is on record and some of the intake is traced to none. */
  partlyTraced: number;
  /** Known ends upstream: named mines, places without a mine's name, recycled or scrap sources. */
  mines: number;
  places: number;
  recycled: number;
  /** Mines and places that the risk is found at. */
  atRisk: number;
}

/** A smelter or refiner of one material, and where its material comes from as far as that is on record. */
export interface Facility {
  material: string;
  entity: ReportEntity;
  /** RMI's number; null where it has none on record. */
  cid: Disclosed<string | null>;
  /** That hold on the date. */
  statuses: ReportStatus[];
  /** That ended before it, the latest first. */
  lapsed: ReportStatus[];
  /** Countries of the mines and origins that reach it before any other facility: ISO 3166-1 alpha-2, by code. */
  countries: string[];
  /** Mines and origins of no stated country. */
  placeNotStated: number;
  /** Some of its intake is recycled or scrap. */
  recycled: boolean;
  /** Other facilities that supply it; their origins stand with them. */
  otherFacilities: number;
  /** Some of its intake is traced to no origin and no other facility. */
  untraced: boolean;
  /** Documents that name it as a supplier in this chain. */
  sources: number[];
  /** Claims that name it and have no source. */
  withoutSource: number;
}

/** Mines and origins of one material in one country or region. */
export interface OriginPlace {
  material: string;
  /** ISO 3166-1 alpha-2; null: not stated. */
  country: string | null;
  /** ISO 3166-2; null: not stated. */
  region: string | null;
  mines: number;
  /** Origins without a mine's name. */
  places: number;
  /** Of the claims by which they supply the chain, the strongest first. */
  bases: Basis[];
  /** How many of them the risk is found at. */
  atRisk: number;
  /** Citations of what says so. */
  riskSources: number[];
  /** How many of them the risk would be found at or not by a region that is not stated: it is in some of the country. */
  open: number;
  /** Citations of what says so of those regions. */
  openSources: number[];
  /** Facilities that they reach before any other. */
  facilities: number;
  /** Some of it reaches the buyer past every facility on record. */
  pastFacilities: boolean;
  sources: number[];
  withoutSource: number;
}

/** What all drafts have. */
export interface DraftContent<Kind extends ReportKind> extends ReportBase<Kind> {
  buyer: ReportEntity;
  minerals: MineralRow[];
  facilities: Listed<Facility>;
  origins: Listed<OriginPlace>;
  parts: DraftPart[];
}
