import { OrepathError } from '../../errors.ts';
import { materialOf } from '../declarations/materials.ts';
import { recogniseTemplate } from '../declarations/recognise.ts';
import type { Format, Reading, Recognition } from '../formats/format.ts';
import { outsideLinks } from '../formats/outside-links.ts';
import type { Probe } from '../formats/probe.ts';
import { exportRecords, listOf } from './export-file.ts';
import { lookupList, lookupOf } from './lists.ts';
import { LOOKUP_SHEET, readLookupSheet } from './look-up-sheet.ts';
import { readList } from './read-list.ts';
import { headOfXmlTable, readXmlTable, SPREADSHEETML } from './spreadsheetml.ts';

const FORMAT = 'smelter-list';

const recognition = (title: string): Recognition => ({ format: FORMAT, title, language: 'en' });

const named = async (probe: Probe): Promise<{ path: string; hash: string }> => ({
  path: probe.input.path,
  hash: await probe.sha256(),
});

const noList = (file: string): OrepathError =>
  new OrepathError({
    code: 'UNRECOGNISED_INPUT',
    message: 'this file has no list of smelters',
    expected: `a workbook with the sheet ${LOOKUP_SHEET}, or an export of RMI's`,
    where: { file },
  });

/** The look-up sheet of a workbook, whatever else the workbook is. Throws UNRECOGNISED_INPUT where it has none. */
async function readWorkbook(probe: Probe, recognised: Recognition): Promise<Reading> {
  const workbook = await probe.workbook();
  const file = workbook && (await readLookupSheet(workbook));
  if (!file) throw noList(probe.input.path);
  const materials = file.records.map(({ texts }) => materialOf(texts.material ?? ''));
  const template = await recogniseTemplate(workbook, probe.input.path);
  const of = template?.template ?? lookupOf(materials.filter((material) => material !== undefined));
  const version = file.version ?? template?.version;
  const source = { ...(await named(probe)), findings: outsideLinks(workbook) };
  return readList(lookupList(of), { ...file, ...(version && { version }) }, recognised, source);
}

async function readExport(probe: Probe, recognised: Recognition): Promise<Reading> {
  const { path } = probe.input;
  const table = await readXmlTable(await probe.input.open(), path);
  const list = listOf(table, path);
  if (!list) throw noList(path);
  return readList(list, exportRecords(table, path), recognised, await named(probe));
}

/**
 * RMI's lists of smelters. Asked after the declarations: a workbook of a template is a declaration unless somebody asks
 * for its list.
 */
export const smelterList: Format = {
  name: FORMAT,
  informs: true,
  known:
    'RMI lists of smelters: look-up sheets of templates, and exports of look-ups, conformant, active, revisions (XML)',

  async recognise(probe) {
    if (probe.kind === 'xlsx') {
      const workbook = await probe.workbook();
      return workbook?.sheetNames.includes(LOOKUP_SHEET)
        ? recognition('Smelter look-up of a workbook')
        : undefined;
    }
    if (probe.kind !== 'xml' || !probe.text?.head.includes(SPREADSHEETML)) return undefined;
    const list = listOf(headOfXmlTable(probe.head, probe.input.path), probe.input.path);
    return list && recognition(list.title);
  },

  read: (probe, recognised) =>
    probe.kind === 'xlsx' ? readWorkbook(probe, recognised) : readExport(probe, recognised),
};
