/** RMI's exports as SpreadsheetML 2003, generated: the columns are RMI's, the smelters are made up. */

export type CellInput = string | { index: number; text: string } | { date: string } | null;

export interface ExportInput {
  sheet?: string;
  created?: string;
  header: readonly string[];
  rows: readonly (readonly CellInput[])[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\t', '&#9;');

function cellXml(cell: CellInput): string {
  if (cell === null) return '<Cell/>';
  if (typeof cell === 'string') return `<Cell><Data ss:Type="String">${escaped(cell)}</Data></Cell>`;
  if ('date' in cell)
    return `<Cell ss:StyleID="d"><Data ss:Type="DateTime">${cell.date}T00:00:00.000</Data></Cell>`;
  return `<Cell ss:Index="${cell.index}"><Data ss:Type="String">${escaped(cell.text)}</Data></Cell>`;
}

/** The bytes of an export. */
export function exported({ sheet = 'Sheet1', created, header, rows }: ExportInput): Buffer {
  const made = created ? `<Created>${created}T08:00:00Z</Created>` : '';
  const lines = [header, ...rows].map((row) => `<Row>${row.map(cellXml).join('')}</Row>`);
  return Buffer.from(
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n` +
      `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">` +
      `<DocumentProperties xmlns="urn:schemas-microsoft-com:office:office">${made}</DocumentProperties>` +
      `<Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>` +
      `<Worksheet ss:Name="${sheet}"><Table>${lines.join('\n')}</Table></Worksheet></Workbook>`,
  );
}

export const LOOKUP = [
  'Metal',
  'Smelter Reference',
  'Standard Smelter Name',
  'Country',
  'Smelter ID',
  'City',
  'State Province',
];
export const CONFORMANT = [
  'Metal',
  'Smelter ID',
  'Standard Smelter Name',
  'State/ Province/ Region',
  'Country Location',
  'Company Website with CM Policy',
  'Last Audit Date',
  'Audit Cycle',
  'Reaudit In Progress',
  'LBMA RG',
  'RJC',
];
export const ACTIVE = [
  'Metal',
  'Smelter_ID',
  'Standard_Smelter_Name',
  'State_Province_Region',
  'Country_Location',
];
export const REVISIONS = [
  'Metal',
  'Smelter ID',
  'Standard Smelter Name',
  'Country',
  'Basis',
  'Details',
  'Revision Date',
  'Smelter Added Date',
];
