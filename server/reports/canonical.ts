/** One text for one value: canonical JSON, and what is hashed over it. */
import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every object in order of code units, as RFC 8785 has it, and numbers as ECMAScript writes them.
 * Throws TypeError for what JSON cannot hold: NaN, infinities, undefined in a list.
 */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(ordered(value), null, indent);
}

function ordered(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`no JSON for ${value}`);
  if (Array.isArray(value)) {
    return value.map((item) => {
      if (item === undefined) throw new TypeError('no JSON for undefined in a list');
      return ordered(item);
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(
    keys.map((key) => [key, ordered((value as Readonly<Record<string, unknown>>)[key])]),
  );
}

/** SHA-256 as hexadecimal digits. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
