import { CellFault } from './fault.ts';
import { parseCountry, parseRegion } from './places.ts';

/** Longest id, in UTF-16 units. */
export const LONGEST_ID = 512;

const PLAIN = /^[\x21-\x7e]+$/;
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/su;
// Control, format (zero-width, direction) and line characters make two ids look alike or break a line of a log.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Schemes that name a place or a material in `about`, so that no entity may carry them. */
const RESERVED = new Set(['iso', 'material']);

const EXPECTED = `an id such as lei:5299… or own:S-17, at most ${LONGEST_ID} characters, none of them hidden`;

/** `scheme:value` with the scheme in lower case; a bare value gets `own:`. Trimmed, in Unicode form NFC. */
function normaliseId(cell: string): string | CellFault {
  const plain = PLAIN.test(cell);
  const text = plain ? cell : cell.trim().normalize('NFC');
  if (text.length > LONGEST_ID) return new CellFault(`an id of ${text.length} characters`, EXPECTED);
  if (!plain && HIDDEN.test(text)) return new CellFault('a hidden character in an id', EXPECTED);
  const parts = SCHEME.exec(text);
  if (!parts) return `own:${text}`;
  const value = parts[2]!.trim();
  if (value === '') return new CellFault('an id without a value', EXPECTED);
  return `${parts[1]!.toLowerCase()}:${value}`;
}

/** The id of an entity, a claim or a document. */
export function parseId(cell: string): string | CellFault {
  const id = normaliseId(cell);
  if (typeof id !== 'string') return id;
  const scheme = id.slice(0, id.indexOf(':'));
  if (RESERVED.has(scheme)) {
    return new CellFault(`${scheme}: names a place or material, not this`, 'an id with another scheme');
  }
  return id;
}

/** What a fact or status is about: an entity id, `iso:CC`, `iso:CC-RR` or `material:m`. */
export function parseAbout(cell: string): string | CellFault {
  const id = normaliseId(cell);
  if (typeof id !== 'string') return id;
  if (id.startsWith('material:')) return id.toLowerCase().normalize('NFC');
  if (!id.startsWith('iso:')) return id;
  const place = id.slice('iso:'.length);
  const code = place.includes('-') ? parseRegion(place) : parseCountry(place);
  return typeof code === 'string' ? `iso:${code}` : code;
}

/** Whether an `about` names an entity, which then must exist. */
export const isEntityId = (about: string): boolean =>
  !about.startsWith('iso:') && !about.startsWith('material:');
