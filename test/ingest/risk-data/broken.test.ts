/** Lists broken at random: read with every row accounted for and every fact fit for a table, or refused with a code. */
import { expect, it } from 'vitest';
import { OrepathError } from '../../../server/errors.ts';
import { CELL_PARSERS } from '../../../server/ingest/tables/cells.ts';
import { type Column, TABLES } from '../../../server/ingest/tables/columns.ts';
import { CellFault } from '../../../server/ingest/tables/fault.ts';
import type { FactRow } from '../../../server/rows.ts';
import { mutant } from '../hostile/mutate.ts';
import { type ReadList, readText } from './read-list.ts';

const COUNT = process.env['OREPATH_TEST_DEEP'] === '1' ? 20_000 : 600;

const CPI = 'Country,ISO3,Year,CPI score,Rank\nChad,TCD,2023,20,162\nChad,TCD,2024,21,160\nMali,MLI,2024,,\n';
const WGI =
  'code,countryname,year,vae,pve,gee,rqe,rle,cce\nZAR,Congo,1996,-1.5,-2.75,,0,1,2\nTCD,Chad,1998,1,1,1,1,1,1\n';
const UCDP =
  'country_id_cy,year_cy,sb_total_deaths_best_cy,ns_total_deaths_best_cy,os_total_deaths_best_cy,version\n' +
  '483,2023,0,0,0,25.1\n483,2024,1000,,3,25.1\n490,2024,900,60,40,25.1\n';
const GOODS =
  'file_year,good,country,child_labor,forced_labor\n2021,Gold,Chad,Yes,No\n2021,Tin,Bolivia,Yes,Yes\n';
const XML =
  '<Goods><Good><Good_Name>Gold</Good_Name><Countries><Country><Country_Name>Chad</Country_Name>' +
  '<Child_Labor>Yes</Child_Labor><Forced_Labor>No</Forced_Labor></Country></Countries></Good></Goods>';
const AREAS = JSON.stringify({
  meta: { reportsUpdated: '2026-06-27', version: 'June 2026' },
  entries: [
    { countryName: 'Chad', iso2: 'TD', iso3: 'TCD', regions: null, wholeCountry: true },
    {
      countryName: 'Mali',
      iso2: 'ML',
      regions: [{ name: 'Kidal', code: 'ML-8', conflictAffected: true }],
      wholeCountry: false,
    },
  ],
});
const SEEDS = [CPI, WGI, UCDP, GOODS, XML, AREAS].map((text) => Buffer.from(text));

const columns: readonly Column[] = TABLES.facts.columns;

/** Columns whose cell our own tables would refuse. */
function unfit(fact: FactRow): string[] {
  const cells = fact as unknown as Record<string, string | number | undefined>;
  return columns
    .filter(({ name }) => cells[name] !== undefined)
    .filter((column) => CELL_PARSERS[column.kind](String(cells[column.name]), column) instanceof CellFault)
    .map(({ name }) => name);
}

async function outcomeOf(content: Buffer): Promise<ReadList | undefined> {
  try {
    return await readText(content, 'list');
  } catch (error) {
    if (error instanceof OrepathError || /is not recognised$/.test(String(error))) return undefined;
    throw error;
  }
}

it(`${COUNT} broken lists`, async () => {
  let read = 0;
  let facts = 0;
  for (let number = 0; number < COUNT; number++) {
    const list = await outcomeOf(mutant(SEEDS, number));
    if (!list) continue;
    read++;
    const { rows } = list.reading;
    expect(rows.read, `list ${number}`).toBe(rows.kept + rows.refused);
    expect(list.facts.flatMap(unfit), `list ${number}`).toEqual([]);
    facts += list.facts.length;
  }
  expect(read).toBeGreaterThan(COUNT / 4);
  expect(facts).toBeGreaterThan(COUNT / 4);
});

it('a text that no table holds has its row refused: too long, or with a control character', async () => {
  const line = (year: number, rank: string) => `Chad,TCD,${year},20,${rank}\n`;
  const header = 'Country,ISO3,Year,CPI score,Rank\n';
  const long = [2021, 2022, 2023].map((year) => line(year, 'x'.repeat(32_000))).join('');
  // the control character stands beyond what tells text from other files
  const text = header + long + line(2024, '\u0007') + line(2020, 'x'.repeat(33_000));
  const { reading } = await readText(text);
  expect(reading.rows).toEqual({ read: 5, kept: 3, refused: 2 });
  expect(reading.findings.map(({ row }) => row)).toEqual([5, 6]);
});

it('more rows than any list has are refused at the bound', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `Chad,TCD,${1800 + (i % 400)},${i % 100}`);
  const text = `Country,ISO3,Year,CPI score\n${lines.join('\n')}\n`;
  await expect(readText(text)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
});

it('a file beyond all size is refused before it is read', async () => {
  const text = Buffer.concat([Buffer.from(CPI), Buffer.alloc(17 * 2 ** 20, 'x')]);
  await expect(readText(text)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
});
