/** Supplier lists for tests: text in any encoding, read as an import would. */
import type { Reading, ReadingOptions } from '../../../server/ingest/formats/format.ts';
import { bufferInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import { supplierList } from '../../../server/ingest/supplier-lists/format.ts';
import type { EntityRow, LinkRow, TableName, TableRows } from '../../../server/rows.ts';

export const NOW = new Date('2026-03-31T12:00:00Z');
export const BUYER = 'own:BUYER';

const tables = new Map<string, ReadonlyMap<string, Buffer>>();

/** Every character of a two-byte encoding with its bytes, found by decoding all pairs. */
function tableOf(encoding: string): ReadonlyMap<string, Buffer> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, Buffer>();
  const tell = (...bytes: number[]): void => {
    try {
      const text = decoder.decode(Buffer.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, Buffer.from(bytes));
    } catch {
      // no character has these bytes
    }
  };
  for (let byte = 0; byte < 256; byte++) tell(byte);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) tell(lead, trail);
  }
  tables.set(encoding, table);
  return table;
}

/** The text in an encoding that a spreadsheet may save it in. */
export function encoded(text: string, encoding: string): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 with a mark':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    default: {
      const table = tableOf(encoding);
      return Buffer.concat(
        [...text].map((character) => {
          const bytes = table.get(character);
          if (!bytes) throw new Error(`${character} is not in ${encoding}`);
          return bytes;
        }),
      );
    }
  }
}

export interface ReadList extends Reading {
  entities: EntityRow[];
  links: LinkRow[];
}

async function all<N extends TableName>(reading: Reading, name: N): Promise<TableRows[N][]> {
  const rows: TableRows[N][] = [];
  for await (const batch of reading.tables[name]?.rows() ?? []) rows.push(...batch.map(({ value }) => value));
  return rows;
}

/** Reads a list; throws where nothing recognises it. `nobody`: no buyer is named by who imports. */
export async function readList(
  content: Buffer | string,
  { nobody, ...options }: Partial<ReadingOptions> & { nobody?: true } = {},
  path = 'list.csv',
): Promise<ReadList> {
  const probe = await makeProbe(bufferInput(Buffer.from(content as string), path));
  try {
    const given: ReadingOptions = { now: NOW, ...(!nobody && { buyer: BUYER }), ...options };
    const recognised = await supplierList.recognise(probe, given);
    if (!recognised) throw new Error('not recognised');
    const reading = await supplierList.read(probe, recognised, given);
    return { ...reading, entities: await all(reading, 'entities'), links: await all(reading, 'links') };
  } finally {
    await probe.close();
  }
}

/** Share by the supplier's id. */
export const sharesIn = ({ links }: ReadList): Record<string, number | undefined> =>
  Object.fromEntries(links.map(({ supplier, share }) => [supplier, share]));

export const codesIn = ({ findings }: Reading): string[] => findings.map(({ code }) => code);
