/** One text for one value: canonical JSON, and what is hashed over it. */
import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every object in order of code units, as RFC 8785 has it, and numbers as ECMAScript writes them.
 * Throws TypeError for what JSON cannot hold: NaN, infinities, undefined in a list.
 */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, ordered, indent);
}

/** One level at a time: a report of many buyers is never there twice. */
function ordered(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`no JSON for ${value}`);
  if (Array.isArray(value)) {
    if (value.includes(undefined)) throw new TypeError('no JSON for undefined in a list');
    return value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, (value as Readonly<Record<string, unknown>>)[key]]));
}

/** SHA-256 as hexadecimal digits. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
