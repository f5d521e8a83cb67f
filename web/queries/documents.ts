import { query } from '../api.ts';
import { SOURCE, type Source } from './entity-parts.ts';

export interface DocumentPage {
  totalCount: number;
  nodes: Source[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Every document of the space, a page at a time. */
export const DOCUMENTS = query<{ documents: DocumentPage }, { first: number; after?: string }>(
  `query Documents($first: Int!, $after: String) {
  documents(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Source } }
}
${SOURCE}`,
);
