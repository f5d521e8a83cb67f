import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../server/ingest/formats/format.ts';
import { bufferInput } from '../../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../../server/ingest/formats/make-probe.ts';
import { industrialMines } from '../../../server/ingest/mine-sites/industrial/format.ts';
import { materialsOf } from '../../../server/ingest/mine-sites/industrial/site.ts';
import { rowsOf } from '../../support/rows-of.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/data/jasansky-mines');

async function read(content: string | Buffer): Promise<Reading> {
  const probe = await makeProbe(bufferInput(Buffer.from(content), 'mines.csv'));
  const recognised = await industrialMines.recognise(probe);
  if (!recognised) throw new Error('not recognised');
  return industrialMines.read(probe, recognised, { now: new Date('2026-11-23T00:00:00Z') });
}

const HEADER =
  'mine_fac,country,latitude,longitude,mine_or_processing,commodities_products,activity_status,source,source_url';

describe('industrial mines', () => {
  it.each([
    ['Copper, Copper cathode, Gold', ['copper', 'gold']],
    ['Thermal coal, Metallurgical coal', ['coal']],
    ['Iron ore pellets', ['iron']],
    ['Nickel matte; Cobalt hydroxide', ['cobalt', 'nickel']],
    ['', []],
  ])('takes from %j the materials %j', (products, materials) =>
    expect(materialsOf(products)).toEqual(materials),
  );

  it('makes each row a site with its own source, places unknown where they are not given', async () => {
    const reading = await read(
      [
        HEADER,
        'Sunny Hill,Democratic Republic of Congo,-10.5,25.5,Mine,"Copper, Cobalt",active,Report,https://example.org/a',
        'Works,Atlantis,,,"Smelter, Refinery",Nickel,,Report,https://example.org/b',
        'Off the map,Peru,95,10,Mine,Tin,,Report,',
        ',Peru,,,Mine,Tin,,Report,',
      ].join('\n'),
    );
    expect(reading.rows).toEqual({ read: 4, kept: 3, refused: 1 });
    expect(await rowsOf(reading, 'entities')).toMatchObject([
      {
        id: 'jasansky:Sunny Hill',
        kind: 'mine',
        country: 'CD',
        latitude: -10.5,
        materials: ['cobalt', 'copper'],
        notes: { source: 'Report' },
      },
      { id: 'jasansky:Works', kind: 'smelter', materials: ['nickel'] },
      { id: 'jasansky:Off the map', country: 'PE' },
    ]);
    expect(reading.findings.map(({ code, row }) => `${code} ${row}`)).toEqual([
      'PLACE_NOT_MAPPED 3',
      'VALUE_NOT_READ 4',
      'ROW_REFUSED 5',
    ]);
    expect((await rowsOf(reading, 'statuses')).map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'activity active',
    ]);
  });
});

describe.skipIf(!existsSync(FOLDER))('the real tables of industrial mines', () => {
  it.each(['general.csv', 'sub_sites.csv'])('keeps every row of %s or says why not', async (file) => {
    const bytes = readFileSync(join(FOLDER, file));
    const cells = parse(bytes, { columns: true, bom: true, relax_column_count: true }) as Record<
      string,
      string
    >[];
    const reading = await read(bytes);
    expect(reading.rows.read).toBe(cells.length);
    expect(reading.rows.kept + reading.rows.refused).toBe(cells.length);
    expect(reading.findings.filter(({ code }) => code === 'ROW_REFUSED')).toHaveLength(reading.rows.refused);
    const sites = new Set(
      cells.map(({ mine_fac, sub_site }) => `${mine_fac?.trim()}/${sub_site?.trim() ?? ''}`),
    );
    expect(await rowsOf(reading, 'entities')).toHaveLength(sites.size);
  });

  it('knows the country of every mine that names one', async () => {
    const reading = await read(readFileSync(join(FOLDER, 'general.csv')));
    expect(reading.findings.filter(({ code }) => code === 'PLACE_NOT_MAPPED')).toEqual([]);
  });
});
