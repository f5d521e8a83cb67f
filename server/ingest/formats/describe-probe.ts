/** What a file looks like, in one English phrase, for a person whose file was not recognised. */
import type { Kind, Probe } from './probe.ts';

/** As much of a header or of a list of sheets as a person will read. */
const MOST_SHOWN = 160;

const KINDS: Readonly<Record<Kind, string>> = {
  xlsx: 'a workbook (.xlsx)',
  xlsb: 'a binary workbook (.xlsb): save it as .xlsx',
  ods: 'an OpenDocument sheet (.ods): save it as .xlsx',
  office: 'a document or presentation',
  zip: 'a zip of other files',
  xls: 'a workbook of Excel 97-2003 (.xls): save it as .xlsx',
  'encrypted-office': 'a workbook that is encrypted: save it without a password to open',
  xml: 'XML',
  json: 'JSON',
  text: 'text',
  pdf: 'a PDF',
  image: 'an image',
  binary: 'a binary file',
  empty: 'an empty file',
};

/** Files that people have beside those that are read, told so that nobody looks for a fault in them. */
const NOT_READ: readonly [RegExp, string][] = [
  [
    /<(?:\w+:)?Main\b[^>]*"http:\/\/std\.iec\.ch\/iec62474/,
    'a declaration of substances (chemSHERPA, IEC 62474), which names no origin of minerals',
  ],
  [/^mine_fac,sub_site,owners,operators,/, 'the owners of the compilation of mines by Jasansky et al.'],
  [
    /^mine_fac,sub_site,product,transport_to,/,
    'the transports of the compilation of mines by Jasansky et al.',
  ],
  [/^facility_id,mine_fac,sub_site\b/, 'the numbers of the compilation of mines by Jasansky et al.'],
  [
    /^material_category[,;]material_category_2[,;]/,
    'the materials of the compilation of mines by Jasansky et al.',
  ],
];

const cut = (text: string): string =>
  text.length <= MOST_SHOWN ? text : `${[...text.slice(0, MOST_SHOWN)].slice(0, -1).join('')}…`;

/** Control characters would disturb a terminal. */
const shown = (text: string): string => cut(text.replaceAll(/\p{Cc}+/gu, ' ').trim());

/** Name of the first element that is neither declaration, comment nor instruction. */
const rootOf = (head: string): string | undefined => /<(?![?!])([^\s/>]{1,100})/.exec(head)?.[1];

function textDetail({ kind, text }: Probe): string {
  if (!text || !['xml', 'json', 'text'].includes(kind)) return '';
  if (kind === 'xml') {
    const root = rootOf(text.head.replaceAll(/<!--[\s\S]*?-->/g, ''));
    return root ? ` (${text.encoding}) with the root element ${shown(root)}` : ` (${text.encoding})`;
  }
  if (kind === 'json')
    return ` (${text.encoding}) that begins ${JSON.stringify(shown(text.head.slice(0, 60)))}`;
  const first = text.head.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '';
  return ` (${text.encoding}) whose first line is ${JSON.stringify(shown(first))}`;
}

async function sheetDetail(probe: Probe): Promise<string> {
  const workbook = await probe.workbook();
  return workbook ? ` with the sheets ${shown(workbook.sheetNames.join(', '))}` : '';
}

/** Blank for what is no such file. */
function notRead({ text }: Probe): string {
  const head = text?.head.trimStart() ?? '';
  const told = NOT_READ.find(([pattern]) => pattern.test(head))?.[1];
  return told ? `: ${told}; not read` : '';
}

/** Its kind, with its sheets, its root element or its first line. Throws what opening a workbook throws. */
export async function describeProbe(probe: Probe): Promise<string> {
  const detail = probe.kind === 'xlsx' ? await sheetDetail(probe) : textDetail(probe);
  return KINDS[probe.kind] + detail + notRead(probe);
}
