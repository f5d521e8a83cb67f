/** The workbook's own list of smelters, which its formulas look names and ids up in. */
import { countryOf } from '../../../places/index.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { textOf } from '../cells.ts';
import type { LookupRow } from '../declaration.ts';
import { foldText } from '../fold.ts';
import type { ListLayout, LookupField } from '../layouts/layout.ts';
import { materialOf } from '../materials.ts';
import { smelterIdOf } from '../values.ts';

/** Rows with an id; the two special entries that end each material's list have none. */
export function readLookup(sheet: Sheet, list: ListLayout<LookupField>): LookupRow[] {
  const rows: LookupRow[] = [];
  for (const { row, cells } of sheet.rows(list.header + 1)) {
    const text = (field: LookupField): string => {
      const column = list.columns[field];
      return column === undefined ? '' : textOf(cells.get(column));
    };
    const material = materialOf(text('material'));
    const id = smelterIdOf(text('id'));
    if (material === undefined || id === '') continue;
    const country = countryOf(text('country'), { scheme: 'iso-name' });
    const optional = {
      idSource: text('idSource'),
      street: text('street'),
      city: text('city'),
      stateProvince: text('stateProvince'),
    };
    rows.push({
      row,
      material,
      lookup: text('lookup'),
      name: text('name'),
      country: text('country'),
      id,
      ...('code' in country && { countryCode: country.code }),
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    });
  }
  return rows;
}

/** Finds smelters by id, or by material and alias. */
export class Lookup {
  private readonly ids = new Map<string, LookupRow>();
  private readonly aliases = new Map<string, LookupRow[]>();

  constructor(rows: readonly LookupRow[]) {
    for (const row of rows) {
      if (!this.ids.has(row.id)) this.ids.set(row.id, row);
      for (const name of new Set([foldText(row.lookup), foldText(row.name)])) {
        for (const key of [`${row.material}|${name}`, `|${name}`]) this.put(key, row);
      }
    }
  }

  byId(id: string): LookupRow | undefined {
    return this.ids.get(id);
  }

  /** The smelters that go by a name, each once; more than one where the list has the name twice. */
  byName(name: string, material?: string): readonly LookupRow[] {
    return this.aliases.get(`${material ?? ''}|${foldText(name)}`) ?? [];
  }

  private put(key: string, row: LookupRow): void {
    const held = this.aliases.get(key);
    if (!held) this.aliases.set(key, [row]);
    else if (held.every(({ id }) => id !== row.id)) held.push(row);
  }
}
