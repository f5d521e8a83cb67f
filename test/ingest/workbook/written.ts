/** Workbooks written part by part, as other programs write them and as no library would. */
import { openArchive } from '../../../server/ingest/archive/zip.ts';
import { openWorkbook } from '../../../server/ingest/workbook/open.ts';
import type { Sheet, Workbook } from '../../../server/ingest/workbook/workbook.ts';
import { zip } from '../archive/zip-bytes.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export interface Written {
  /** Content of `sheetData`, by name of the sheet. */
  sheets: Readonly<Record<string, string>>;
  /** Content of `sst`. */
  strings?: string;
  /** Content of `styleSheet`. */
  styles?: string;
  since1904?: boolean;
  hidden?: readonly string[];
  /** More parts, or others in the place of those made here; undefined leaves one out. */
  parts?: Readonly<Record<string, string | Buffer | undefined>> | undefined;
}

export const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${more}/>`;
export const relations = (...inner: string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner.join('')}</Relationships>`;
export const worksheet = (rows: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

/** The parts of a workbook by path. */
export function workbookParts(written: Written): Record<string, string | Buffer> {
  const names = Object.keys(written.sheets);
  const tabs = names.map((name, i) => {
    const state = written.hidden?.includes(name) ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const epoch = written.since1904 ? '<workbookPr date1904="1"/>' : '';
  const targets = names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  if (written.strings !== undefined) targets.push(relation('s', 'sharedStrings', 'sharedStrings.xml'));
  if (written.styles !== undefined) targets.push(relation('t', 'styles', 'styles.xml'));
  const parts: Record<string, string | Buffer | undefined> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPE}"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${epoch}<sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(...targets),
    'xl/sharedStrings.xml': written.strings && `${HEAD}<sst xmlns="${MAIN}">${written.strings}</sst>`,
    'xl/styles.xml': written.styles && `${HEAD}<styleSheet xmlns="${MAIN}">${written.styles}</styleSheet>`,
    ...Object.fromEntries(
      names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(written.sheets[name]!)]),
    ),
    ...written.parts,
  };
  const there = Object.entries(parts).filter(([, content]) => content !== undefined);
  return Object.fromEntries(there) as Record<string, string | Buffer>;
}

export const zipOf = (parts: Readonly<Record<string, string | Buffer>>): Buffer =>
  zip(Object.entries(parts).map(([path, content]) => ({ path, content })));

/** The bytes of a workbook. */
export const workbookBytes = (written: Written): Buffer => zipOf(workbookParts(written));

export async function opened(written: Written): Promise<Workbook> {
  return openWorkbook(await openArchive(workbookBytes(written), 'a.xlsx'), 'a.xlsx');
}

/** A workbook of one sheet, which is read. */
export async function sheetOf(rows: string, written: Omit<Written, 'sheets'> = {}): Promise<Sheet> {
  const workbook = await opened({ ...written, sheets: { S: rows } });
  try {
    return (await workbook.sheet('S'))!;
  } finally {
    await workbook.close();
  }
}
