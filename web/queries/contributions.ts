import { ask, query } from '../api.ts';
import type { Contribution } from './answer.ts';
import { ENTITY_NAME } from './entity-parts.ts';
import type { QuestionInput } from './question-input.ts';

const PAGE = 100;
/** More rows than a spreadsheet of one question is read for; each page is worked out by the service. */
const MOST = 10_000;

interface Page {
  totalCount: number;
  nodes: Contribution[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

type Variables = { buyer: string; question: QuestionInput; first: number; after?: string };

/** Entities by what they add to the exposure, a page at a time. */
export const CONTRIBUTIONS = query<{ exposure: { contributions?: Page } }, Variables>(
  `query Contributions($buyer: ID!, $question: ExposureQuestion!, $first: Int!, $after: String) {
  exposure(buyer: $buyer, question: $question) {
    ... on Exposure {
      contributions(first: $first, after: $after) {
        totalCount
        nodes { tier arrival risk contribution entity { ...EntityName } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}
${ENTITY_NAME}`,
);

/** All of them, page after page. */
export async function allContributions(
  buyer: string,
  question: QuestionInput,
  space: string,
): Promise<{ nodes: Contribution[]; total: number }> {
  const nodes: Contribution[] = [];
  let after: string | undefined;
  for (;;) {
    const variables: Variables = { buyer, question, first: PAGE, ...(after && { after }) };
    const page = (await ask(CONTRIBUTIONS, variables, space)).exposure.contributions;
    nodes.push(...(page?.nodes ?? []));
    const total = page?.totalCount ?? nodes.length;
    after = page?.pageInfo.endCursor ?? undefined;
    if (!page?.pageInfo.hasNextPage || !after || nodes.length >= MOST) return { nodes, total };
  }
}
