/** Mines, products and reasons for minerals: the lists beside the smelter list. */
import { countryOf } from '../../../places/index.ts';
import type { Declaration, MineRow, ProductRow } from '../declaration.ts';
import { materialOf } from '../materials.ts';
import { listRows } from './list-rows.ts';
import type { Reader } from './reader.ts';

/** A material, or what stands in its place. */
function materialIn(text: string | undefined): Pick<MineRow, 'material' | 'materialWritten'> {
  if (text === undefined) return {};
  const material = materialOf(text);
  return material === undefined ? { materialWritten: text } : { material };
}

export async function readMines(reader: Reader): Promise<MineRow[]> {
  const list = reader.layout.mines;
  const sheet = list && (await reader.workbook.sheet(list.sheet));
  if (!list || !sheet) return [];
  const rows: MineRow[] = [];
  for (const { row, texts } of listRows(
    sheet,
    list,
    { naming: ['material', 'smelters', 'mine', 'mineId'] },
    reader,
  )) {
    const { material, countryCode, ...said } = texts;
    const country = said.country === undefined ? undefined : countryOf(said.country, { scheme: 'iso-name' });
    rows.push({
      row,
      ...said,
      ...materialIn(material),
      ...(country && 'code' in country && { countryCode: country.code }),
    });
  }
  return rows;
}

export async function readProducts(reader: Reader): Promise<ProductRow[]> {
  const list = reader.layout.products;
  const sheet = await reader.workbook.sheet(list.sheet);
  if (!sheet) return [];
  const naming = ['number', 'name', 'requesterNumber', 'requesterName'] as const;
  return [...listRows(sheet, list, { naming }, reader)].map(({ row, texts }) => ({ row, ...texts }));
}

export async function readMineralReasons(reader: Reader): Promise<Declaration['mineralReasons']> {
  const list = reader.layout.minerals;
  const sheet = list && (await reader.workbook.sheet(list.sheet));
  if (!list || !sheet) return [];
  return [...listRows(sheet, list, { naming: ['mineral'] }, reader)].map(({ row, texts }) => ({
    row,
    mineral: texts.mineral ?? '',
    ...(texts.reason !== undefined && { reason: texts.reason }),
  }));
}
