/**
 * One text for one value: canonical JSON, with the keys of every object in order of code units, as RFC 8785 has it, and
 * numbers as ECMAScript writes them. What JSON cannot hold (NaN, infinities, undefined in a list) throws TypeError.
 */
import { createHash } from 'node:crypto';

export function canonicalJson(value: unknown, indent = 0): string {
  let text = '';
  writeCanonical(value, indent, (piece) => {
    text += piece;
  });
  return text;
}

/** The same in UTF-8, with a line end: piece by piece, for a report of many buyers is tens of megabytes. */
export function canonicalBytes(value: unknown, indent = 0): Uint8Array {
  const pieces: Uint8Array[] = [];
  writeCanonical(value, indent, (piece) => pieces.push(Buffer.from(piece)));
  return Buffer.concat([...pieces, Buffer.from('\n')]);
}

/** SHA-256 of the canonical JSON, as hexadecimal digits. */
export function canonicalSha256(value: unknown): string {
  const hash = createHash('sha256');
  writeCanonical(value, 0, (piece) => hash.update(piece));
  return hash.digest('hex');
}

/** SHA-256 as hexadecimal digits. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Characters in a piece, or a few more. */
const PIECE = 65_536;

function writeCanonical(value: unknown, indent: number, sink: (piece: string) => void): void {
  let held = '';
  const put = (text: string): void => {
    held += text;
    if (held.length < PIECE) return;
    sink(held);
    held = '';
  };
  const gap = (depth: number): string => (indent === 0 ? '' : `\n${' '.repeat(depth * indent)}`);
  const colon = indent === 0 ? ':' : ': ';
  const write = (one: unknown, depth: number): void => {
    if (typeof one !== 'object' || one === null) put(plainJson(one));
    else if (Array.isArray(one)) {
      one.forEach((item, i) => {
        put(`${i === 0 ? '[' : ','}${gap(depth + 1)}`);
        write(item, depth + 1);
      });
      put(one.length === 0 ? '[]' : `${gap(depth)}]`);
    } else {
      let between = '{';
      for (const key of Object.keys(one).sort()) {
        const each = (one as Readonly<Record<string, unknown>>)[key];
        if (each === undefined) continue;
        put(`${between}${gap(depth + 1)}${JSON.stringify(key)}${colon}`);
        write(each, depth + 1);
        between = ',';
      }
      put(between === '{' ? '{}' : `${gap(depth)}}`);
    }
  };
  write(value, 0);
  sink(held);
}

function plainJson(value: unknown): string {
  const text = typeof value === 'number' && !Number.isFinite(value) ? undefined : JSON.stringify(value);
  if (text === undefined) throw new TypeError(`no JSON for ${String(value)}`);
  return text;
}
