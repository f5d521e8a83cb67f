/** Operations that are known beforehand, by the SHA-256 of their text. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError, parse } from 'graphql';
import { OrepathError } from '../errors.ts';

/** Text by hash, hexadecimal in lower case. */
export type Operations = ReadonlyMap<string, string>;

export const operationHash = (text: string): string => createHash('sha256').update(text).digest('hex');

function refuse(file: string, message: string, cause?: unknown): never {
  throw new OrepathError(
    {
      code: 'INVALID_VALUE',
      message,
      expected:
        'a folder of .graphql files, one operation each, or a JSON file { "SHA-256 of the text": "text" }',
      where: { file },
    },
    { cause },
  );
}

function checked(file: string, text: string): string {
  try {
    parse(text);
    return text;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return refuse(file, `this is no operation: ${error.message}`, error);
  }
}

function fromJson(file: string): [string, string][] {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(file, 'this is no JSON', error);
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    return refuse(file, 'this is no list of operations');
  return Object.entries(found).map(([hash, text]) => {
    if (typeof text !== 'string' || operationHash(text) !== hash)
      return refuse(file, `${hash.slice(0, 64)} is not the SHA-256 of its text`);
    return [hash, checked(file, text)];
  });
}

function fromFolder(folder: string): [string, string][] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => {
    const file = join(folder, name);
    const text = checked(file, readFileSync(file, 'utf8'));
    return [operationHash(text), text];
  });
}

/** Of a folder or a JSON file. Throws INVALID_VALUE where it cannot be read or holds what is no operation. */
export function readOperations(path: string): Operations {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    return refuse(path, 'there is no such file or folder', error);
  }
  return new Map(isFolder ? fromFolder(path) : fromJson(path));
}
