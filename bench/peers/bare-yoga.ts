/** Yoga with nothing but the same schema over answers that stand ready: what any service on it costs at least. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLFieldResolver } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { typeDefs } from '../../server/schema/index.ts';

/** The data of an answer, by the name of its operation and the variables. */
export type Recorded = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export const recordKey = (operation: string, variables: object): string =>
  `${operation} ${JSON.stringify(Object.entries(variables).sort())}`;

export interface BareServer {
  readonly address: string;
  close(): void;
}

/** Values carry `__typename` wherever the schema has several types. */
export async function serveBare(recorded: Recorded): Promise<BareServer> {
  const look: GraphQLFieldResolver<unknown, unknown> = (_root, _args, _context, info) =>
    recorded[recordKey(info.operation.name!.value, info.variableValues)]![info.fieldName];
  const fields = new Set(Object.values(recorded).flatMap((data) => Object.keys(data)));
  const schema = makeExecutableSchema({
    typeDefs: [...typeDefs],
    resolvers: { Query: Object.fromEntries([...fields].map((field) => [field, look])) },
  });
  const yoga = createYoga({ schema, logging: false });
  const server = createServer(yoga);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
