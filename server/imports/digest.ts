import { hash } from 'node:crypto';

/**
 * 128 bits over the content of a row, whatever the order of its properties: two rows with one id are the same claim
 * if and only if their digests are equal.
 */
export function digestOf(row: object): string {
  const entries = Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, inOneOrder(name, value)]);
  return hash('sha256', JSON.stringify(entries), 'base64url').slice(0, 22);
}

/** Materials are a set and notes a map: the order they come in says nothing. */
function inOneOrder(name: string, value: unknown): unknown {
  if (name === 'materials') return [...(value as string[])].sort();
  if (name === 'notes') return Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1));
  return value;
}
