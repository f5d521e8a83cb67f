/** Small folders of tables for tests. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes tables as given, `{ 'links.csv': 'supplier,customer\n…' }`; the folder. */
export async function writeFolder(
  folder: string,
  files: Record<string, string | Uint8Array>,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** A buyer, a supplier and a mine: half verified from the mine by way of a smelter, half unknown. */
export const SMALL_CHAIN: Readonly<Record<string, string>> = {
  'entities.csv': [
    'id,kind,name,country,region',
    'own:b,company,Buyer,JP,',
    'own:s,company,Supplier,JP,',
    'own:m,mine,Mine,CD,CD-NK',
    'own:x,mine,Other mine,AU,',
    '',
  ].join('\n'),
  'links.csv': [
    'id,supplier,customer,materials,share,basis',
    'own:l1,own:s,own:b,tin,0.8,verified',
    'own:l2,own:m,own:s,tin,0.5,declared',
    'own:l3,own:x,own:s,tin,,declared',
    '',
  ].join('\n'),
  'facts.csv': ['about,risk,severity,document', 'iso:CD-NK,conflict,1,own:list', ''].join('\n'),
  'documents.csv': ['id,publisher,title,date', 'own:list,A body,A list,2026-01-01', ''].join('\n'),
};
