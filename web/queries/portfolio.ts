import { query } from '../api.ts';
import { ENTITY_NAME, type EntityKind, type EntityName } from './entity-parts.ts';
import type { ViewpointInput } from './question-input.ts';

/** The figures of a cell, 0..1. */
export interface CellFigures {
  low: number;
  expected: number;
  high: number;
  coverage: number;
  opaque: number;
}

type Columns = { [Figure in keyof CellFigures]: (number | null)[] };

export interface PortfolioColumn extends Columns {
  risk: string;
  material: string | null;
  counted: number;
  exposed: number;
  possiblyExposed: number;
  mean: CellFigures | null;
}

/** A page of rows, column by column. */
export interface PortfolioPage {
  totalCount: number;
  unfilteredCount: number;
  from: number;
  snapshot: string;
  entities: EntityName[];
  columns: PortfolioColumn[];
  kinds: EntityKind[];
  countries: string[];
}

export interface PortfolioVariables {
  of: 'BUYERS' | 'SUPPLIERS';
  lens?: string;
  risks: readonly string[];
  /** null: all materials together. */
  materials: readonly (string | null)[];
  tiers?: number;
  at: ViewpointInput;
  among?: {
    text?: string;
    kinds?: readonly string[];
    countries?: readonly string[];
    materials?: readonly string[];
  };
  onlyHeads: boolean;
  onlyExposed: boolean;
  sort: { by: string; risk?: string; material?: string | null; ascending: boolean };
  first: number;
  from: number;
}

export const PORTFOLIO = query<{ portfolio: PortfolioPage }, PortfolioVariables>(
  `query Portfolio(
  $of: PortfolioRows!, $lens: ID, $risks: [ID!], $materials: [ID]!, $tiers: Int, $at: Viewpoint, $among: EntityFilter,
  $onlyHeads: Boolean!, $onlyExposed: Boolean!, $sort: PortfolioSorting!, $first: Int!, $from: Int!
) {
  portfolio(
    of: $of, lens: $lens, risks: $risks, materials: $materials, tiers: $tiers, at: $at, among: $among,
    onlyHeads: $onlyHeads, onlyExposed: $onlyExposed, sort: $sort, first: $first, from: $from
  ) {
    totalCount unfilteredCount from snapshot kinds countries
    entities { ...EntityName }
    columns {
      risk material counted exposed possiblyExposed
      mean { low expected high coverage opaque }
      low expected high coverage opaque
    }
  }
}
${ENTITY_NAME}`,
);
