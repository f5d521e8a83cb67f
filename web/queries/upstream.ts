import { query } from '../api.ts';
import { type Basis, type Depth, ENTITY_NAME, type EntityName } from './entity-parts.ts';
import type { QuestionInput } from './question-input.ts';

export interface UpstreamNode {
  entity: EntityName & { id: string };
  tier: number;
  arrival: number;
  risk: number;
  contribution: number;
  exposed: number;
  opaque: number;
  /** The opened customer that it is shown for; null where it is shown without. */
  openedAt: string | null;
}

export interface UpstreamLink {
  supplierId: string;
  customerId: string;
  linkId: string;
  weight: number;
  assumed: boolean;
  basis: Basis;
  depth: Depth;
  claims: number;
  mass: number;
  exposed: number;
}

export interface UpstreamBand {
  customerId: string;
  tier: number;
  count: number;
  risky: number;
  mass: number;
  exposed: number;
}

export interface UpstreamGraph {
  nodes: UpstreamNode[];
  links: UpstreamLink[];
  bands: UpstreamBand[];
  shown: number;
  total: number;
  linksLeftOut: number;
  restExposure: number;
}

/** A graph with what it answers: the question with the size of the drawing in one key, and what was opened. */
export interface AskedGraph extends UpstreamGraph {
  asked: { of: string; open: readonly string[] };
}

interface UpstreamArgs {
  buyer: string;
  question: QuestionInput;
  maxNodes: number;
  open: readonly string[];
}

type UpstreamReply = { exposure: { __typename: string; upstream?: UpstreamGraph } };

/** What the drawing shows. */
export const UPSTREAM = query<UpstreamReply, UpstreamArgs>(
  `query Upstream($buyer: ID!, $question: ExposureQuestion!, $maxNodes: Int!, $open: [ID!]!) {
  exposure(buyer: $buyer, question: $question) {
    __typename
    ... on Exposure {
      upstream(maxNodes: $maxNodes, open: $open) {
        shown total linksLeftOut restExposure
        nodes { tier arrival risk contribution exposed opaque openedAt entity { id ...EntityName } }
        links { supplierId customerId linkId weight assumed basis depth claims mass exposed }
        bands { customerId tier count risky mass exposed }
      }
    }
  }
}
${ENTITY_NAME}`,
);

/** Ends of links by the id of the tables, whichever of the two ids the service wrote. */
export function byTableId(graph: UpstreamGraph): UpstreamGraph {
  const tableId = new Map(graph.nodes.map(({ entity }) => [entity.id, entity.entityId]));
  const id = (one: string) => tableId.get(one) ?? one;
  return {
    ...graph,
    links: graph.links.map((link) => ({
      ...link,
      supplierId: id(link.supplierId),
      customerId: id(link.customerId),
    })),
    bands: graph.bands.map((band) => ({ ...band, customerId: id(band.customerId) })),
  };
}
