// Written by: npm run examples. The queries are those of examples/queries/.
// biome-ignore-all format: as it is generated
// biome-ignore-all lint: as it is generated
import type { Operation } from './orepath.ts';


/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Adds a claim that has always been known. */
export type AddClaim = {
  basis?: Basis;
  customer: string | number;
  depth?: Depth;
  /** Id of a document on record. */
  document?: string | number | null | undefined;
  /** Absent: an id from the content of the claim. */
  id?: string | number | null | undefined;
  /** None: not stated, counts in every layer. */
  materials?: Array<string | number>;
  scope?: Scope;
  /** Share of the customer's intake, 0..1; absent: unknown. */
  share?: number | null | undefined;
  supplier: string | number;
  /** First day it holds; absent: open. */
  validFrom?: string | null | undefined;
  /** Last day it holds; absent: open. */
  validTo?: string | null | undefined;
};

/** How well a claim is founded; parallel claims win in this order. */
export type Basis =
  | 'DECLARED'
  | 'INFERRED'
  | 'VERIFIED';

/** One change to the supply graph: exactly one of its fields. Ids are those of the tables. */
export type Change =
  {   /** A claim more. */
  addClaim: AddClaim; removeClaim?: never; removeFact?: never; removeStatus?: never; removeSupplier?: never; setFact?: never; setShare?: never; setStatus?: never; }
  |  { addClaim?: never;   /** A claim goes; a weaker parallel one surfaces. */
  removeClaim: RemoveClaim; removeFact?: never; removeStatus?: never; removeSupplier?: never; setFact?: never; setShare?: never; setStatus?: never; }
  |  { addClaim?: never; removeClaim?: never;   /** Facts about an entity, a place or a material, on one risk and material, go. */
  removeFact: RemoveFact; removeStatus?: never; removeSupplier?: never; setFact?: never; setShare?: never; setStatus?: never; }
  |  { addClaim?: never; removeClaim?: never; removeFact?: never;   /** Statuses of an entity, kind and material go. */
  removeStatus: RemoveStatus; removeSupplier?: never; setFact?: never; setShare?: never; setStatus?: never; }
  |  { addClaim?: never; removeClaim?: never; removeFact?: never; removeStatus?: never;   /** All claims of a supplier into a customer go. */
  removeSupplier: RemoveSupplier; setFact?: never; setShare?: never; setStatus?: never; }
  |  { addClaim?: never; removeClaim?: never; removeFact?: never; removeStatus?: never; removeSupplier?: never;   /** A fact in place of those about the same, on the same risk and material. */
  setFact: SetFact; setShare?: never; setStatus?: never; }
  |  { addClaim?: never; removeClaim?: never; removeFact?: never; removeStatus?: never; removeSupplier?: never; setFact?: never;   /** A claim states another share, or none. */
  setShare: SetShare; setStatus?: never; }
  |  { addClaim?: never; removeClaim?: never; removeFact?: never; removeStatus?: never; removeSupplier?: never; setFact?: never; setShare?: never;   /** A status in place of those of the same entity, kind and material. */
  setStatus: SetStatus; };

/** How many steps a claim stands for. */
export type Depth =
  /** At least one step: who stands between is not known. */
  | 'CHAIN'
  /** Exactly one step. */
  | 'DIRECT';

/** What an entity is. The walk upstream ends at mines, origins and recycled sources. */
export type EntityKind =
  /** A legal entity: buyer, supplier, trader. */
  | 'COMPANY'
  /** A named mine site, industrial or artisanal. */
  | 'MINE'
  /** Where ore comes from when no mine is named: a material in a country or region. */
  | 'ORIGIN'
  /** A recycled or scrap source. */
  | 'RECYCLED'
  /** A place where a company works: factory, warehouse, trading house. */
  | 'SITE'
  /** A smelter or refiner of one metal. */
  | 'SMELTER';

/** One question about a buyer's supply. */
export type ExposureQuestion = {
  at?: Viewpoint | null | undefined;
  /** Lens id; `responsible-minerals` when absent. */
  lens?: string | number | null | undefined;
  /** Material id; absent = all layers together. */
  material?: string | number | null | undefined;
  /** Risk id of the lens: `conflict`, `child-labour`, `forced-labour`, `corruption`, `environment`. */
  risk: string | number;
  /** Id of the share model that splits remainders among suppliers of unknown share; `equal` when absent. */
  shares?: string | number | null | undefined;
  /** Walk at most this many links upstream, 1 or more; absent = no limit. */
  tiers?: number | null | undefined;
};

/** What a removed supplier leaves behind. */
export type Remainder =
  /** An unnamed, wholly opaque supplier takes its place in every claim. */
  | 'OPAQUE'
  /** The customer's remaining known shares are scaled up to their old sum, layer by layer. */
  | 'REALLOCATE'
  /** The entity named by `by` takes its place; share, materials and dates stay. */
  | 'REPLACE';

/** Takes a claim away. */
export type RemoveClaim = {
  /** Id of the supply link. */
  link: string | number;
};

/** Takes facts away. */
export type RemoveFact = {
  /** Id of an entity, `iso:CD`, `iso:CD-NK` or `material:tin`. */
  about: string | number;
  /** Absent: those that name none. */
  material?: string | number | null | undefined;
  risk: string | number;
};

/** Takes statuses away. */
export type RemoveStatus = {
  /** Id of an entity. */
  about: string | number;
  kind: string;
  /** Absent: those that name none. */
  material?: string | number | null | undefined;
};

/** Takes all claims of a supplier into a customer away, whenever they hold. */
export type RemoveSupplier = {
  /** Who takes its place; only with REPLACE. */
  by?: string | number | null | undefined;
  customer: string | number;
  leaves?: Remainder;
  supplier: string | number;
};

/** What a declaration speaks for. */
export type Scope =
  /** The company as a whole: the supplier is somewhere in its chain, not proven for a given product. */
  | 'COMPANY'
  | 'PRODUCT'
  | 'USER_DEFINED';

/** States a fact, always known. */
export type SetFact = {
  /** Id of an entity, `iso:CD`, `iso:CD-NK` or `material:tin`. */
  about: string | number;
  /** Id of a document on record. */
  document?: string | number | null | undefined;
  /** Absent: it names none. */
  material?: string | number | null | undefined;
  risk: string | number;
  /** 0..1; absent: not rated. */
  severity?: number | null | undefined;
  /** First day it holds; absent: open. */
  validFrom?: string | null | undefined;
  /** Last day it holds; absent: open. */
  validTo?: string | null | undefined;
};

/** Restates the share of a claim. */
export type SetShare = {
  /** Id of the supply link. */
  link: string | number;
  /** Share of the customer's intake, 0..1; absent: unknown. */
  share?: number | null | undefined;
};

/** States a status, always known. */
export type SetStatus = {
  /** Id of an entity. */
  about: string | number;
  kind: string;
  /** Absent: it names none. */
  material?: string | number | null | undefined;
  /** First day it holds; absent: open. */
  validFrom?: string | null | undefined;
  /** Last day it holds; absent: open. */
  validTo?: string | null | undefined;
  value: string;
};

/** When the question looks at the world, and with whose knowledge. */
export type Viewpoint = {
  /** The day the claims must be valid on; today (UTC) when absent. */
  asOf?: string | null | undefined;
  /** The moment by which a claim must have been recorded; now when absent. */
  knownAt?: string | null | undefined;
};

export type ExposureOfBuyerQueryVariables = Exact<{
  buyer: string | number;
  question: ExposureQuestion;
}>;


export type ExposureOfBuyerQuery = { exposure:
    | { __typename: 'Exposure', low: number, expected: number, high: number, coverage: number, entity:
        | { entityId: string, name: string }
        | { entityId: string, name: string }
        | { entityId: string, name: string }
        | { entityId: string, name: string }
        | { entityId: string, name: string }
        | { entityId: string, name: string }
      , mass: { hit: number, clean: number, opaque: number, beyondLimit: number }, basis: { snapshot: string, lens: string, lensVersion: string, limits: Array<{ code: string, message: string }> } }
    | { __typename: 'InvalidQuestion', code: string, message: string }
    | { __typename: 'NoSupplierOnRecord', code: string, message: string }
    | { __typename: 'UnknownEntity', code: string, message: string, nearest: Array<string> }
    | { __typename: 'UnknownTerm', code: string, message: string, nearest: Array<string> }
   };

export type GapsOfTraceQueryVariables = Exact<{
  buyer: string | number;
  question: ExposureQuestion;
  first: number;
}>;


export type GapsOfTraceQuery = { exposure:
    | { mass: { opaque: number }, gaps: Array<{ opaque: number, lowGain: number, highGain: number, entity:
          | { entityId: string, name: string }
          | { entityId: string, name: string }
          | { entityId: string, name: string }
          | { entityId: string, name: string }
          | { entityId: string, name: string }
          | { entityId: string, name: string }
         }> }
    | Record<PropertyKey, never>
   };

export type PathsToRiskQueryVariables = Exact<{
  buyer: string | number;
  question: ExposureQuestion;
  first: number;
}>;


export type PathsToRiskQuery = { exposure:
    | { expected: number, paths: { explained: number, paths: Array<{ contribution: number, entities: Array<
            | { entityId: string, name: string }
            | { entityId: string, name: string }
            | { entityId: string, name: string }
            | { entityId: string, name: string }
            | { entityId: string, name: string }
            | { entityId: string, name: string }
          > }> } }
    | Record<PropertyKey, never>
   };

export type RankingOfBuyersQueryVariables = Exact<{
  question: ExposureQuestion;
  first: number;
  after?: string | null | undefined;
}>;


export type RankingOfBuyersQuery = { exposureRanking: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ low: number, expected: number, high: number, coverage: number, entity:
        | { entityId: string, name: string }
        | { entityId: string, name: string }
        | { entityId: string, name: string }
        | { entityId: string, name: string }
        | { entityId: string, name: string }
        | { entityId: string, name: string }
       }> } };

export type FindEntityQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type FindEntityQuery = { search: Array<{ score: number, matched: string, entity:
      | { entityId: string, name: string, kind: EntityKind, country: string | null }
      | { entityId: string, name: string, kind: EntityKind, country: string | null }
      | { entityId: string, name: string, kind: EntityKind, country: string | null }
      | { entityId: string, name: string, kind: EntityKind, country: string | null }
      | { entityId: string, name: string, kind: EntityKind, country: string | null }
      | { entityId: string, name: string, kind: EntityKind, country: string | null }
     }> };

export type SuppliersOnRecordQueryVariables = Exact<{
  id: string | number;
  material?: string | number | null | undefined;
  at?: Viewpoint | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SuppliersOnRecordQuery = { entity:
    | { entityId: string, name: string, suppliers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ linkId: string, share: number | null, basis: Basis, materials: Array<string>, supplier:
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
          , document: { documentId: string, title: string | null, date: string | null } | null }> } }
    | { entityId: string, name: string, suppliers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ linkId: string, share: number | null, basis: Basis, materials: Array<string>, supplier:
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
          , document: { documentId: string, title: string | null, date: string | null } | null }> } }
    | { entityId: string, name: string, suppliers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ linkId: string, share: number | null, basis: Basis, materials: Array<string>, supplier:
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
          , document: { documentId: string, title: string | null, date: string | null } | null }> } }
    | { entityId: string, name: string, suppliers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ linkId: string, share: number | null, basis: Basis, materials: Array<string>, supplier:
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
          , document: { documentId: string, title: string | null, date: string | null } | null }> } }
    | { entityId: string, name: string, suppliers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ linkId: string, share: number | null, basis: Basis, materials: Array<string>, supplier:
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
          , document: { documentId: string, title: string | null, date: string | null } | null }> } }
    | { entityId: string, name: string, suppliers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ linkId: string, share: number | null, basis: Basis, materials: Array<string>, supplier:
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
            | { entityId: string, name: string, country: string | null }
          , document: { documentId: string, title: string | null, date: string | null } | null }> } }
   | null };

export type WhatIfQueryVariables = Exact<{
  buyer: string | number;
  question: ExposureQuestion;
  changes: Array<Change> | Change;
}>;


export type WhatIfQuery = { scenario:
    | { __typename: 'InvalidChange', code: string, message: string, field: string }
    | { __typename: 'InvalidQuestion' }
    | { __typename: 'NoSupplierOnRecord' }
    | { __typename: 'Scenario', before: { low: number, expected: number, high: number }, after: { low: number, expected: number, high: number } }
    | { __typename: 'UnknownEntity' }
    | { __typename: 'UnknownTerm' }
   };

export const ExposureOfBuyer: Operation<ExposureOfBuyerQuery, ExposureOfBuyerQueryVariables> = {
  name: 'ExposureOfBuyer',
  text: "# How much of a buyer's supply is exposed: the figures that belong together, and what they rest on.\nquery ExposureOfBuyer($buyer: ID!, $question: ExposureQuestion!) {\n  exposure(buyer: $buyer, question: $question) {\n    __typename\n    ... on Exposure {\n      entity {\n        entityId\n        name\n      }\n      low\n      expected\n      high\n      coverage\n      mass {\n        hit\n        clean\n        opaque\n        beyondLimit\n      }\n      basis {\n        snapshot\n        lens\n        lensVersion\n        limits {\n          code\n          message\n        }\n      }\n    }\n    ... on UnknownEntity {\n      code\n      message\n      nearest\n    }\n    ... on NoSupplierOnRecord {\n      code\n      message\n    }\n    ... on UnknownTerm {\n      code\n      message\n      nearest\n    }\n    ... on InvalidQuestion {\n      code\n      message\n    }\n  }\n}",
};

export const GapsOfTrace: Operation<GapsOfTraceQuery, GapsOfTraceQueryVariables> = {
  name: 'GapsOfTrace',
  text: "# Where the trace stops, and how far the bounds would close if it were known what is behind.\nquery GapsOfTrace($buyer: ID!, $question: ExposureQuestion!, $first: Int!) {\n  exposure(buyer: $buyer, question: $question) {\n    ... on Exposure {\n      mass {\n        opaque\n      }\n      gaps(first: $first) {\n        entity {\n          entityId\n          name\n        }\n        opaque\n        lowGain\n        highGain\n      }\n    }\n  }\n}",
};

export const PathsToRisk: Operation<PathsToRiskQuery, PathsToRiskQueryVariables> = {
  name: 'PathsToRisk',
  text: "# The largest paths to risk, and the part of the exposure that they make up.\nquery PathsToRisk($buyer: ID!, $question: ExposureQuestion!, $first: Int!) {\n  exposure(buyer: $buyer, question: $question) {\n    ... on Exposure {\n      expected\n      paths(first: $first) {\n        explained\n        paths {\n          contribution\n          entities {\n            entityId\n            name\n          }\n        }\n      }\n    }\n  }\n}",
};

export const RankingOfBuyers: Operation<RankingOfBuyersQuery, RankingOfBuyersQueryVariables> = {
  name: 'RankingOfBuyers',
  text: "# Every buyer, the most exposed first, page by page: hand `endCursor` back as `after` while `hasNextPage` is true.\nquery RankingOfBuyers($question: ExposureQuestion!, $first: Int!, $after: String) {\n  exposureRanking(question: $question, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      entity {\n        entityId\n        name\n      }\n      low\n      expected\n      high\n      coverage\n    }\n  }\n}",
};

export const FindEntity: Operation<FindEntityQuery, FindEntityQueryVariables> = {
  name: 'FindEntity',
  text: "# From a name, in any script, to ids.\nquery FindEntity($text: String!, $first: Int!) {\n  search(text: $text, first: $first) {\n    score\n    matched\n    entity {\n      entityId\n      name\n      kind\n      country\n    }\n  }\n}",
};

export const SuppliersOnRecord: Operation<SuppliersOnRecordQuery, SuppliersOnRecordQueryVariables> = {
  name: 'SuppliersOnRecord',
  text: "# Who supplies an entity, claim by claim, each with its document.\nquery SuppliersOnRecord($id: ID!, $material: ID, $at: Viewpoint, $first: Int!, $after: String) {\n  entity(id: $id) {\n    entityId\n    name\n    suppliers(material: $material, at: $at, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        linkId\n        share\n        basis\n        materials\n        supplier {\n          entityId\n          name\n          country\n        }\n        document {\n          documentId\n          title\n          date\n        }\n      }\n    }\n  }\n}",
};

export const WhatIf: Operation<WhatIfQuery, WhatIfQueryVariables> = {
  name: 'WhatIf',
  text: "# What would be, were some suppliers gone: before, after, and the difference.\nquery WhatIf($buyer: ID!, $question: ExposureQuestion!, $changes: [Change!]!) {\n  scenario(buyer: $buyer, question: $question, changes: $changes) {\n    __typename\n    ... on Scenario {\n      before {\n        low\n        expected\n        high\n      }\n      after {\n        low\n        expected\n        high\n      }\n    }\n    ... on InvalidChange {\n      code\n      message\n      field\n    }\n  }\n}",
};
