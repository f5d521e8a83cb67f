import { query } from '../api.ts';
import {
  type Basis,
  type Depth,
  ENTITY_NAME,
  type EntityName,
  type Scope,
  SOURCE,
  type Source,
} from './entity-parts.ts';
import type { QuestionInput, ViewpointInput } from './question-input.ts';

interface Period {
  validFrom: string | null;
  validTo: string | null;
}

export interface Fact extends Period {
  about: string;
  risk: string;
  material: string | null;
  severity: number | null;
  value: string | null;
  scale: string | null;
  recordedAt: string | null;
  retractedAt: string | null;
  document: Source | null;
}

export interface FactEffect {
  fact: Fact;
  counts: boolean;
  severity: number | null;
  reason: string;
  /** The lens's scale by which the severity was derived; null where the fact states it. */
  derivedBy: string | null;
  /** Where the lens's text names the place, for a fact of the lens itself. */
  citation: string | null;
}

/** A status in force that reduces the risk. */
export interface MitigationEffect {
  kind: string;
  value: string;
  /** What is left of r, 0..1. */
  leaves: number;
  document: Source | null;
}

export interface StatusRow extends Period {
  kind: string;
  value: string;
  material: string | null;
  recordedAt: string | null;
  retractedAt: string | null;
  counts: boolean;
  document: Source | null;
}

export interface Claim extends Period {
  linkId: string;
  supplier: EntityName;
  customer: EntityName;
  materials: string[];
  share: number | null;
  basis: Basis;
  scope: Scope;
  depth: Depth;
  products: string[];
  recordedAt: string | null;
  retractedAt: string | null;
  counts: boolean;
  document: Source | null;
}

export interface ClaimPage {
  totalCount: number;
  nodes: Claim[];
}

export interface RoleRow extends Period {
  relation: string;
  percentage: number | null;
  from: EntityName;
  to: EntityName;
  document: Source | null;
}

/** r taken apart. */
export interface EntityRisk {
  __typename: 'EntityRisk';
  risk: number;
  riskHigh: number;
  facts: FactEffect[];
  mitigations: MitigationEffect[];
  /** Facts that would count if it were stated where the entity is. */
  missed: { about: string }[];
  /** Titles of lists that the lens rests on and of which no edition is on record. */
  missingLists: string[];
}

export type RiskOfEntity = EntityRisk | { __typename: 'UnknownTerm' | 'InvalidQuestion'; message: string };

export interface EntityDetail extends EntityName {
  latitude: number | null;
  longitude: number | null;
  identifiers: string[];
  materials: string[];
  validFrom: string | null;
  validTo: string | null;
  document: Source | null;
  statuses: StatusRow[];
  roles: RoleRow[];
  risk: RiskOfEntity;
}

export interface EntityVariables {
  id: string;
  question: QuestionInput;
  at: ViewpointInput;
}

/** One entity with why it counts as risky, its statuses and its roles. */
export const ENTITY = query<{ entity: EntityDetail | null }, EntityVariables>(
  `query EntityPanel($id: ID!, $question: ExposureQuestion!, $at: Viewpoint) {
  entity(id: $id) {
    ...EntityName
    latitude longitude identifiers materials validFrom validTo
    document { ...Source }
    statuses(at: $at) {
      kind value material validFrom validTo recordedAt retractedAt counts document { ...Source }
    }
    roles { relation percentage validFrom validTo from { ...EntityName } to { ...EntityName } document { ...Source } }
    risk(question: $question) {
      __typename
      ... on UnknownTerm { message }
      ... on InvalidQuestion { message }
      ... on EntityRisk {
        risk riskHigh missingLists
        missed { about }
        mitigations { kind value leaves document { ...Source } }
        facts {
          counts severity reason derivedBy citation
          fact {
            about risk material severity value scale validFrom validTo recordedAt retractedAt
            document { ...Source }
          }
        }
      }
    }
  }
}
${ENTITY_NAME}
${SOURCE}`,
);

const CLAIM = `fragment Claim on SupplyLink {
  linkId materials share basis scope depth products validFrom validTo recordedAt retractedAt counts
  supplier { ...EntityName } customer { ...EntityName } document { ...Source }
}`;

export interface ClaimsVariables {
  id: string;
  at: ViewpointInput;
  material?: string;
  first: number;
}

/** Claims that name its suppliers and claims that name it as a supplier, those that do not count included. */
export const CLAIMS = query<
  { entity: { suppliers: ClaimPage; customers: ClaimPage } | null },
  ClaimsVariables
>(`query Claims($id: ID!, $at: Viewpoint, $material: ID, $first: Int!) {
  entity(id: $id) {
    suppliers(at: $at, material: $material, first: $first) { totalCount nodes { ...Claim } }
    customers(at: $at, material: $material, first: $first) { totalCount nodes { ...Claim } }
  }
}
${CLAIM}
${ENTITY_NAME}
${SOURCE}`);
