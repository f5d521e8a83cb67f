/** Smelters, mines, origins and recycled sources that a declaration names. */
import { foldName, foldText as foldWords, wordsOnly } from '../../../identifiers/index.ts';
import { countryName } from '../../../places/index.ts';
import type { EntityRow } from '../../../rows.ts';
import { contentId } from '../../tables/content.ts';
import type { LookupRow, SmelterRow } from '../declaration.ts';
import { isRmiId } from '../values.ts';

const SEPARATOR = '\x1f';
/** In ids of origins and recycled sources of a material that nobody names. */
const UNSTATED = 'unstated';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const folded = (name: string): string => wordsOnly(foldWords(name));

/** An id of another scheme than RMI's, as others may join by it. */
const otherId = (id: string): string[] => {
  const plain = id
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf};]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? [] : [`smelter-id:${plain.slice(0, 200)}`];
};

/**
 * The entity that a row of the smelter list names: RMI's id; else, with a name, one that this declarer names so, here
 * and in its next declaration; else one for the row alone. Names never join two of them.
 */
export function smelterOf(
  row: SmelterRow,
  entry: LookupRow | undefined,
  { declarer, document }: { declarer: string; document: string },
): EntityRow {
  const materials = row.material === undefined ? [] : [row.material];
  const country = entry?.countryCode ?? row.countryCode;
  const region =
    country !== undefined && row.subdivision?.startsWith(`${country}-`) ? row.subdivision : undefined;
  const common = {
    kind: 'smelter' as const,
    materials,
    document,
    ...(country !== undefined && { country }),
    ...(region !== undefined && { region }),
  };
  const name = entry?.name || row.standardName || row.name;
  if (isRmiId(row.id)) {
    return { ...common, id: `rmi:${row.id}`, name: name ?? row.lookup ?? row.id, identifiers: [] };
  }
  const identifiers = row.id === undefined ? [] : otherId(row.id);
  if (row.listing === 'not-yet-identified' || name === undefined) {
    const id = contentId('unidentified', [document, row.row].join(SEPARATOR));
    return {
      ...common,
      id,
      name: `Smelter not yet identified${row.material ? ` (${row.material})` : ''}`,
      identifiers,
    };
  }
  const place = row.countryCode ?? folded(row.country ?? '');
  const words = [declarer, row.material ?? '', foldName(name).key, place];
  return { ...common, id: contentId('unlisted', words.join(SEPARATOR)), name, identifiers };
}

export function mineOf(
  name: string,
  supplied: string,
  material: string | undefined,
  country: string | undefined,
  document: string,
): EntityRow {
  return {
    id: contentId('named-mine', [supplied, material ?? '', folded(name), country ?? ''].join(SEPARATOR)),
    kind: 'mine',
    name,
    ...(country !== undefined && { country }),
    identifiers: [],
    materials: material === undefined ? [] : [material],
    document,
  };
}

/** A material from a country, no mine named. The same words from every declaration. */
export function originOf(material: string | undefined, country: string, document: string): EntityRow {
  return {
    id: `origin:${material ?? UNSTATED}@${country}`,
    kind: 'origin',
    name: `${capital(material ?? 'ore')}, ${countryName(country)} (no mine named)`,
    country,
    identifiers: [],
    materials: material === undefined ? [] : [material],
    document,
  };
}

export function recycledOf(material: string | undefined, document: string): EntityRow {
  return {
    id: `recycled:${material ?? UNSTATED}`,
    kind: 'recycled',
    name: `Recycled ${material ?? 'material'}`,
    identifiers: [],
    materials: material === undefined ? [] : [material],
    document,
  };
}
