/** The supplier that a row names, as an entity. */
import { companyId, OWN, parseIdentifier } from '../../identifiers/index.ts';
import { countryOf, regionOf } from '../../places/index.ts';
import type { EntityRow } from '../../rows.ts';
import type { Field } from './mapping.ts';
import type { RowCells } from './row-cells.ts';
import type { Said } from './said.ts';
import { kindOf } from './words.ts';

export interface NamedSupplier {
  entity: EntityRow;
  /** Known by its name alone. */
  byName: boolean;
}

/** The fields that say who it is: rows that have them alike name the same supplier. */
export const IDENTITY: readonly Field[] = [
  'id',
  'name',
  'country',
  'region',
  'city',
  'street',
  'email',
  'kind',
  'site',
  'identifier',
  'other-name',
];

function countryIn(cells: RowCells, row: number, said: Said): string | undefined {
  const text = cells.text('country');
  if (text === '') return undefined;
  const found = countryOf(text);
  if ('code' in found) return found.code;
  said.once('PLACE_NOT_MAPPED', row, cells.title('country'), text, 'this names no country of ISO 3166');
  return undefined;
}

function regionIn(cells: RowCells, country: string | undefined, row: number, said: Said): string | undefined {
  const text = cells.text('region');
  if (text === '' || country === undefined) return undefined;
  const found = regionOf(country, text);
  if ('code' in found) return found.code;
  said.once(
    'PLACE_NOT_MAPPED',
    row,
    cells.title('region'),
    text,
    `this names no region of ${country} in ISO 3166-2`,
  );
  return undefined;
}

function kindIn(cells: RowCells, row: number, said: Said): EntityRow['kind'] {
  const text = cells.text('kind');
  if (text === '') return 'company';
  const kind = kindOf(text);
  if (kind) return kind;
  said.once(
    'VALUE_NOT_READ',
    row,
    cells.title('kind'),
    text,
    'this kind of supplier is not known; taken as a company',
  );
  return 'company';
}

interface Numbers {
  identifiers: { value: string; authority?: string }[];
  /** Numbers that are none of their register's, by column. */
  refused: Record<string, string>;
}

function numbersIn(cells: RowCells, country: string | undefined, row: number, said: Said): Numbers {
  const numbers: Numbers = { identifiers: [], refused: {} };
  const own = cells.text('id');
  if (own !== '') numbers.identifiers.push({ value: own, authority: OWN });
  for (const place of cells.columns('identifier')) {
    const value = cells.at(place);
    if (value === '') continue;
    if (parseIdentifier(value, place.authority, country)?.valid) {
      numbers.identifiers.push({
        value,
        ...(place.authority !== undefined && { authority: place.authority }),
      });
      continue;
    }
    numbers.refused[place.title] = value;
    const message = `this is no valid number${place.authority ? ` (${place.authority})` : ''}: nothing is joined by it`;
    said.once('VALUE_NOT_READ', row, place.title, value, message);
  }
  return numbers;
}

/** What no property holds. */
function notesOf(
  cells: RowCells,
  entity: Pick<EntityRow, 'country' | 'region' | 'kind'>,
): Record<string, string> {
  const notes: Record<string, string> = {};
  const keep = (field: 'city' | 'street' | 'email' | 'site'): void => {
    if (cells.text(field) !== '') notes[field] = cells.text(field);
  };
  keep('city');
  keep('street');
  keep('email');
  keep('site');
  if (entity.country === undefined && cells.text('country') !== '')
    notes['country as written'] = cells.text('country');
  if (entity.region === undefined && cells.text('region') !== '')
    notes['region as written'] = cells.text('region');
  if (cells.text('kind') !== '') notes['kind as written'] = cells.text('kind');
  for (const place of cells.columns('other-name'))
    if (cells.at(place) !== '') notes[place.title] = cells.at(place);
  return notes;
}

/** The name is kept as it is written; who has none goes by its number. `fallback`: the file's SHA-256. */
export function supplierOf(cells: RowCells, row: number, fallback: string, said: Said): NamedSupplier {
  const name = cells.text('name') || cells.text('id');
  const country = countryIn(cells, row, said);
  const region = regionIn(cells, country, row, said);
  const { identifiers, refused } = numbersIn(cells, country, row, said);
  const [email, address] = [cells.text('email'), `${cells.text('street')} ${cells.text('city')}`.trim()];
  const known = companyId({
    name,
    identifiers,
    ...(country !== undefined && { country }),
    ...(email !== '' && { email }),
    ...(address !== '' && { address }),
    fallback,
  });
  const kind = kindIn(cells, row, said);
  const notes = {
    ...notesOf(cells, { kind, ...(country && { country }), ...(region && { region }) }),
    ...refused,
  };
  return {
    byName: known.byName,
    entity: {
      id: known.id,
      kind,
      name,
      ...(country !== undefined && { country }),
      ...(region !== undefined && { region }),
      identifiers: known.identifiers,
      materials: [],
      ...(Object.keys(notes).length > 0 && { notes }),
    },
  };
}
