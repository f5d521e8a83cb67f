/** Types and texts of the example queries, for the typed client. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, parse } from 'graphql';
import { printedSchema } from '../schema/printed.ts';

/** Where the queries are and where their types go, from the root of the repository. */
export const QUERIES = 'examples/queries';
export const OPERATIONS_FILE = 'examples/client/operations.ts';

export interface Example {
  readonly file: string;
  readonly text: string;
  readonly document: DocumentNode;
  /** Of its one operation. */
  readonly name: string;
}

export function exampleQueries(root: string): Example[] {
  const files = readdirSync(join(root, QUERIES)).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => {
    const text = readFileSync(join(root, QUERIES, file), 'utf8').trim();
    const document = parse(text);
    const [operation, ...more] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
    const name = operation && 'name' in operation ? operation.name?.value : undefined;
    if (!name || more.length) throw new Error(`${file} has not one operation with a name`);
    return { file, text, document, name };
  });
}

const HEAD = `// Written by: npm run examples. The queries are those of ${QUERIES}/.
// biome-ignore-all format: as it is generated
// biome-ignore-all lint: as it is generated
import type { Operation } from './orepath.ts';
`;

/** The same queries and schema give the same text. */
export async function operationTypes(root: string): Promise<string> {
  const examples = exampleQueries(root);
  const types = await codegen({
    filename: OPERATIONS_FILE,
    schema: parse(printedSchema()),
    documents: examples.map(({ file, document }) => ({ location: file, document })),
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: {
      enumType: 'string-literal',
      useTypeImports: true,
      strictScalars: true,
      scalars: { Date: 'string', DateTime: 'string' },
    },
  });
  const texts = examples.map(
    ({ name, text }) =>
      `export const ${name}: Operation<${name}Query, ${name}QueryVariables> = {\n  name: '${name}',\n  text: ${JSON.stringify(text)},\n};`,
  );
  return `${[HEAD, types.trim(), ...texts].join('\n\n')}\n`;
}
