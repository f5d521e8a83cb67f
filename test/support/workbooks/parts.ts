/** The parts of an .xlsx beside its sheets. */
import type { ZipPart } from '../../ingest/archive/zip-bytes.ts';
import { HEADER, xml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const NAMESPACES = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

export interface Tab {
  name: string;
  hidden: boolean;
}

const relationships = (items: readonly string[]): string =>
  `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;

const relationship = (id: string, kind: string, target: string, outside = false): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${xml(target)}"${outside ? ' TargetMode="External"' : ''}/>`;

function contentTypes(tabs: readonly Tab[], shared: boolean): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const sheets = tabs.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet'));
  return (
    `${HEADER}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook.xml', 'sheet.main') +
    override('styles.xml', 'styles') +
    (shared ? override('sharedStrings.xml', 'sharedStrings') : '') +
    `${sheets.join('')}</Types>`
  );
}

function workbookXml(tabs: readonly Tab[], date1904: boolean): string {
  const sheets = tabs.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${xml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const properties = `<workbookPr${date1904 ? ' date1904="1"' : ''}/><workbookProtection lockStructure="1"/>`;
  return `${HEADER}<workbook ${NAMESPACES}>${properties}<sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Cell formats: 0 general, 1 the template's date, 2 a built-in date, 3 percent. */
const STYLES =
  `${HEADER}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d\\-mmm\\-yyyy"/></numFmts>` +
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/>' +
  '<xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/>' +
  '<xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>';

export function workbookParts(
  tabs: readonly Tab[],
  strings: readonly string[] | undefined,
  date1904: boolean,
): ZipPart[] {
  const related = tabs.map((_, index) =>
    relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  related.push(relationship(`rId${tabs.length + 1}`, 'styles', 'styles.xml'));
  const parts: ZipPart[] = [
    { path: '[Content_Types].xml', content: contentTypes(tabs, strings !== undefined) },
    {
      path: '_rels/.rels',
      content: relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
    },
    { path: 'xl/workbook.xml', content: workbookXml(tabs, date1904) },
    { path: 'xl/styles.xml', content: STYLES },
  ];
  if (strings) {
    related.push(relationship(`rId${tabs.length + 2}`, 'sharedStrings', 'sharedStrings.xml'));
    const items = strings.map((item) => `<si>${item}</si>`).join('');
    const content = `${HEADER}<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${items}</sst>`;
    parts.push({ path: 'xl/sharedStrings.xml', content });
  }
  parts.push({ path: 'xl/_rels/workbook.xml.rels', content: relationships(related) });
  return parts;
}

/** Where the links of a sheet lead. */
export function linkPart(sheet: number, urls: readonly string[]): ZipPart {
  const items = urls.map((url, index) => relationship(`rId${index + 1}`, 'hyperlink', url, true));
  return { path: `xl/worksheets/_rels/sheet${sheet}.xml.rels`, content: relationships(items) };
}
