/** The roll-up in the columns of the templates' sheet "Smelter List": to be copied there as it is. */
import { regionName } from '../../places/index.ts';
import { isWithheld, nameText, text } from '../document/cells.ts';
import type { Cell, Table } from '../document/document.ts';
import type { Listed } from '../report.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { RollUpRow } from './content.ts';
import {
  NOT_LISTED,
  NOT_YET_IDENTIFIED,
  RECYCLED,
  SMELTER_LIST_COLUMNS,
  templateCountry,
  templateMetal,
  templateRecycled,
} from './template.ts';

/** Fields that nothing is on record for stay empty, as the sheet has them. */
export function smelterListTable({ rows, total }: Listed<RollUpRow>, words: ReportWords): Table {
  return {
    type: 'table',
    id: 'smelter-list',
    title: words.t('rollUp.smelterList'),
    columns: SMELTER_LIST_COLUMNS,
    rows: rows.map((row) => fieldsOf(row, words).map((field): Cell => text(field))),
    total,
    onlyData: true,
    form: true,
  };
}

const BETWEEN = '; ';

function fieldsOf(row: RollUpRow, words: ReportWords): string[] {
  const { smelter, cid, material, identification, origins, recycled } = row;
  const unknown = identification === 'not-identified';
  const name = nameText(smelter, words);
  const mines = origins.flatMap((origin) => origin.mines.map((mine) => nameText(mine, words)));
  const countries = origins.flatMap(({ country }) => (country === null ? [] : templateCountry(country)));
  const all = recycled.status?.value ?? null;
  const scrap = all === 'yes' || recycled.claims > 0 ? [RECYCLED] : [];
  return [
    cid ?? '',
    material === null ? '' : templateMetal(material),
    cid !== null ? name : unknown ? NOT_YET_IDENTIFIED : NOT_LISTED,
    unknown ? 'Unknown' : name,
    smelter.country === null || isWithheld(smelter.country) ? '' : templateCountry(smelter.country),
    cid ?? '',
    cid === null ? '' : 'RMI',
    '',
    '',
    smelter.region === null || isWithheld(smelter.region) ? '' : (regionName(smelter.region) ?? ''),
    '',
    '',
    '',
    [...mines, ...scrap].join(BETWEEN),
    [...countries, ...scrap].join(BETWEEN),
    templateRecycled(all),
    '',
  ];
}
