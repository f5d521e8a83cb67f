/** Every name and code of a country in published lists is mapped, or is one of those named here. Skipped without them. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { fileInput } from '../../server/ingest/formats/inputs.ts';
import { makeProbe } from '../../server/ingest/formats/make-probe.ts';
import { type CountryScheme, countryOf, regionOf } from '../../server/places/index.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/data');
const present = existsSync(FOLDER);
if (!present) console.warn(`SKIPPED: no published lists at ${FOLDER}`);

function column(file: string, name: string): string[] {
  const rows = parse(readFileSync(resolve(FOLDER, file)), {
    columns: true,
    bom: true,
    relax_column_count: true,
  }) as Record<string, string>[];
  return [...new Set(rows.map((row) => row[name]!))];
}

function unmapped(texts: Iterable<string>, scheme: CountryScheme): string[] {
  return [...texts].flatMap((text) => {
    const place = countryOf(text, { scheme });
    return 'code' in place ? [] : [`${text}: ${place.reason}`];
  });
}

const CPI = 'indices/cpi_2012_2024.csv';
const WGI = 'indices/wgi_1996_2021.csv';
const UCDP = 'indices/ucdp_organizedviolencecy_v25_1.csv';

describe.skipIf(!present)('countries of published lists', () => {
  test.each<[string, string, CountryScheme, number, string[]]>([
    [CPI, 'ISO3', 'alpha-3', 182, []],
    [CPI, 'Country / Territory', 'name', 182, ['Congo: ambiguous']],
    [WGI, 'code', 'alpha-3', 214, ['ANT: historical']],
    [WGI, 'countryname', 'name', 214, ['Netherlands Antilles (former): historical']],
    [UCDP, 'country_id_cy', 'gleditsch-ward', 199, ['315: historical', '265: historical', '680: historical']],
    [
      UCDP,
      'country_cy',
      'name',
      199,
      [
        'Congo: ambiguous',
        'Czechoslovakia: historical',
        'German Democratic Republic: historical',
        'Serbia (Yugoslavia): historical',
        'Russia (Soviet Union): historical',
        'Yemen (North Yemen): historical',
        'Yemen (South Yemen): historical',
        'Vietnam (North Vietnam): historical',
      ],
    ],
    ['ilab/goods_flat.csv', 'country', 'name', 80, []],
    ['jasansky-mines/general.csv', 'country', 'name', 88, []],
  ])('%s, %s as %s', (file, name, scheme, count, left) => {
    const texts = column(file, name);
    expect(texts).toHaveLength(count);
    expect(unmapped(texts, scheme).sort()).toEqual([...left].sort());
  });

  test('codes and names of one row lead to one country', () => {
    const wrong = [
      [CPI, 'ISO3', 'Country / Territory'],
      [WGI, 'code', 'countryname'],
    ].flatMap(([file, codes, names]) => {
      const rows = parse(readFileSync(resolve(FOLDER, file!)), { columns: true, bom: true }) as Record<
        string,
        string
      >[];
      return rows.filter((row) => {
        const byName = countryOf(row[names!]!, { scheme: 'name' });
        const byCode = countryOf(row[codes!]!, { scheme: 'alpha-3' });
        return 'code' in byName && 'code' in byCode && byName.code !== byCode.code;
      });
    });
    expect(wrong).toEqual([]);
  });

  test('the 249 countries of the list in RMI workbooks, by its names and by its codes', async () => {
    const file = resolve(FOLDER, 'rmi-templates/RMI_CMRT_6.5_en-pristine.xlsx');
    const probe = await makeProbe(await fileInput(file, 'cmrt.xlsx'));
    const sheet = (await (await probe.workbook())!.sheet('C'))!;
    const rows = [...sheet.rows(2)].map(({ row }) => [sheet.text(`A${row}`), sheet.text(`B${row}`)] as const);
    expect(rows).toHaveLength(249);
    const byName = (name: string) => countryOf(name, { scheme: 'iso-name' });
    expect(
      rows.filter(
        ([code, name]) => !('code' in byName(name)) || (byName(name) as { code: string }).code !== code,
      ),
    ).toEqual([]);
    expect(
      unmapped(
        rows.map(([, name]) => name),
        'name',
      ),
    ).toEqual(['CONGO: ambiguous']);
    await probe.close();
  });

  test('the provinces of the Congo as visited since 2009', () => {
    const of = (name: string) => {
      const region = regionOf('CD', name);
      return 'code' in region ? region.code : `${region.reason}: ${region.nearest.join(' ')}`;
    };
    const provinces = column('ipis/cod_mines_2009_2020-10.csv', 'province').map((name) => [name, of(name)]);
    expect(Object.fromEntries(provinces)).toEqual({
      'Bas-Uele': 'CD-BU',
      'Haut-Katanga': 'CD-HK',
      'Haut-Lomami': 'CD-HL',
      'Haut-Uele': 'CD-HU',
      Ituri: 'CD-IT',
      Katanga: 'historical: CD-HK CD-HL CD-LU CD-TA',
      Lualaba: 'CD-LU',
      Maniema: 'CD-MA',
      'Nord-Kivu': 'CD-NK',
      'Sud-Kivu': 'CD-SK',
      Tanganyika: 'CD-TA',
      Tshopo: 'CD-TO',
    });
  });
});
