import { query } from '../api.ts';
import type { FactEffect } from './entity.ts';
import { ENTITY_NAME, type EntityKind, type EntityName, SOURCE, type Source } from './entity-parts.ts';
import type { QuestionInput } from './question-input.ts';
import type { UpstreamGraph, UpstreamLink, UpstreamNode } from './upstream.ts';

/** An entity that may stand on a map. */
export interface MapNode extends Omit<UpstreamNode, 'entity'> {
  entity: EntityName & { id: string; latitude: number | null; longitude: number | null };
}

export interface MapGraph extends Pick<UpstreamGraph, 'shown' | 'total'> {
  nodes: MapNode[];
  links: UpstreamLink[];
  /** Links among these entities that the service leaves out for number. */
  linksLeftOut: number;
}

type MapReply = { exposure: { __typename: string; upstream?: MapGraph } };

/** The entities upstream with where they are, and the links among them. */
export const MAP = query<MapReply, { buyer: string; question: QuestionInput; maxNodes: number }>(
  `query Map($buyer: ID!, $question: ExposureQuestion!, $maxNodes: Int!) {
  exposure(buyer: $buyer, question: $question) {
    __typename
    ... on Exposure {
      upstream(maxNodes: $maxNodes) {
        shown total linksLeftOut
        nodes { tier arrival risk contribution exposed opaque entity { id ...EntityName latitude longitude } }
        links { supplierId customerId linkId weight assumed basis depth claims mass exposed }
      }
    }
  }
}
${ENTITY_NAME}`,
);

/** One column each, in the order of `places`. */
export interface RiskAreas {
  places: string[];
  risk: number[];
  riskHigh: number[];
  kinds: EntityKind[][];
  editions: Source[];
  missingLists: string[];
}

/** Places that facts speak of. */
export const AREAS = query<{ riskAreas: RiskAreas }, { question: QuestionInput }>(
  `query Areas($question: ExposureQuestion!) {
  riskAreas(question: $question) { places risk riskHigh kinds missingLists editions { ...Source } }
}
${SOURCE}`,
);

export interface RiskArea {
  place: string;
  risk: number;
  riskHigh: number;
  kinds: EntityKind[];
  totalCount: number;
  facts: FactEffect[];
}

/** One of these places with the facts that count there. */
export const AREA = query<
  { riskArea: RiskArea | null },
  { of: string; question: QuestionInput; first: number }
>(`query Area($of: ID!, $question: ExposureQuestion!, $first: Int!) {
  riskArea(of: $of, question: $question, first: $first) {
    place risk riskHigh kinds totalCount
    facts {
      counts severity reason derivedBy citation
      fact {
        about risk material severity value scale validFrom validTo recordedAt retractedAt
        document { ...Source }
      }
    }
  }
}
${SOURCE}`);
