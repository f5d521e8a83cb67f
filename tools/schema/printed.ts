/** The GraphQL schema as one file: sorted, so that only what changes moves. */
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../../server/schema/index.ts';

/** Where it is kept, from the root of the repository. */
export const SCHEMA_FILE = 'schema/orepath.graphql';
/** The schema of the last release: what clients out there were written against. */
export const RELEASED_FILE = 'schema/released.graphql';

export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
