/** The smelters that a list names: one entity for each id, whatever names and rows it has there. */
import { foldName } from '../../identifiers/index.ts';
import { countryOf } from '../../places/index.ts';
import type { EntityRow } from '../../rows.ts';
import { foldText } from '../declarations/fold.ts';
import { materialOf } from '../declarations/materials.ts';
import { isRmiId, smelterIdOf } from '../declarations/values.ts';
import { finding } from '../formats/finding.ts';
import type { ReadingRows } from '../formats/reading-rows.ts';
import { contentId } from '../tables/content.ts';
import { RMI } from './lists.ts';
import type { ListRecord } from './record.ts';
import { joinAliases } from './status-writer.ts';

/** A smelter as a list has it. */
export interface NamedSmelter {
  entity: string;
  name: string;
  /** Other names that the list knows it by. */
  aliases: Set<string>;
  materials: Set<string>;
  country: string | undefined;
  notes: Record<string, string>;
  row: number;
}

/** What a row names, or why it names nothing. */
export type Named = { smelter: NamedSmelter; material: string | undefined } | { refused: string };

const SEPARATOR = '\x1f';
/** What stands for an id where a smelter has none. */
const NO_ID = new Set(['', 'not matched', 'n a', 'na', 'none']);
const SEVERAL = 'multiple';
const STREET: readonly (readonly [keyof ListRecord['texts'], string])[] = [
  ['street', 'street'],
  ['city', 'city'],
  ['stateProvince', 'state or province'],
];

export class NamedSmelters {
  private readonly byId = new Map<string, NamedSmelter>();
  private readonly unmapped = new Set<string>();
  private readonly rows: ReadingRows;
  private readonly at: { sheet?: string };

  constructor(rows: ReadingRows, sheet?: string) {
    this.rows = rows;
    this.at = sheet === undefined ? {} : { sheet };
  }

  /** The smelter of a row. "Multiple" materials are no material: the list does not say which. */
  of(record: ListRecord): Named {
    const { texts } = record;
    const id = smelterIdOf(texts.id ?? '');
    const name = texts.name ?? texts.lookup;
    if (name === undefined) return { refused: 'a row without the name of a smelter' };
    const told = materialOf(texts.material ?? '');
    const material = told === SEVERAL ? undefined : told;
    const country = this.countryOf(record);
    const entity = isRmiId(id)
      ? `rmi:${id}`
      : unlisted(material, name, country ?? foldText(texts.country ?? ''));
    const smelter = this.held(entity, name, country, record);
    if (material !== undefined) smelter.materials.add(material);
    for (const alias of [texts.lookup, texts.name]) {
      if (alias !== undefined && alias !== smelter.name) smelter.aliases.add(alias);
    }
    if (!isRmiId(id) && !NO_ID.has(foldText(id))) smelter.notes['smelter id as listed'] = id;
    return { smelter, material };
  }

  /** Adds an entity for each smelter. */
  write(document: string): void {
    for (const smelter of this.byId.values())
      this.rows.add('entities', smelter.row, entityRow(smelter, document));
  }

  private held(
    entity: string,
    name: string,
    country: string | undefined,
    { row, texts }: ListRecord,
  ): NamedSmelter {
    const held = this.byId.get(entity);
    if (held) {
      this.compare(held, country, row, texts.country);
      return held;
    }
    const notes: Record<string, string> = {};
    for (const [field, key] of STREET) if (texts[field] !== undefined) notes[key] = texts[field];
    if (country === undefined && texts.country !== undefined) notes['country as listed'] = texts.country;
    const smelter = {
      entity,
      name,
      aliases: new Set<string>(),
      materials: new Set<string>(),
      country,
      notes,
      row,
    };
    this.byId.set(entity, smelter);
    return smelter;
  }

  private compare(
    held: NamedSmelter,
    country: string | undefined,
    row: number,
    got: string | undefined,
  ): void {
    held.country ??= country;
    if (country === undefined || country === held.country) return;
    const message = `The list has ${held.entity} in ${held.country} and in ${country}; the first is taken.`;
    const values = { id: held.entity, country: held.country!, otherCountry: country };
    this.rows.say(
      finding('LIST_CONTRADICTS_ITSELF', { ...this.at, message, row, ...(got && { got }), values }),
    );
  }

  private countryOf({ row, texts }: ListRecord): string | undefined {
    const { country } = texts;
    if (country === undefined || /^unknown$/i.test(country)) return undefined;
    const place = countryOf(country, { scheme: 'iso-name' });
    if ('code' in place) return place.code;
    if (!this.unmapped.has(country)) {
      this.unmapped.add(country);
      const message = 'This country is not one of ISO 3166-1; smelters there have none.';
      const expected = 'an ISO short name';
      this.rows.say(
        finding('PLACE_NOT_MAPPED', {
          ...this.at,
          message,
          row,
          column: 'Country',
          got: country.slice(0, 200),
          expected,
        }),
      );
    }
    return undefined;
  }
}

/** A smelter without RMI's id: known by what RMI calls it. */
const unlisted = (material: string | undefined, name: string, place: string): string =>
  contentId('unlisted', [RMI, material ?? '', foldName(name).key, place].join(SEPARATOR));

function entityRow(
  { entity, name, aliases, materials, country, notes }: NamedSmelter,
  document: string,
): EntityRow {
  const said = { ...notes, ...(aliases.size > 0 && { aliases: joinAliases(aliases) }) };
  return {
    id: entity,
    kind: 'smelter',
    name,
    identifiers: [],
    materials: [...materials].sort(),
    document,
    ...(country !== undefined && { country }),
    ...(Object.keys(said).length > 0 && { notes: said }),
  };
}
