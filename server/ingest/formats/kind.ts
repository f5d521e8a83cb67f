import type { Archive } from '../archive/zip.ts';
import type { Kind, TextHead } from './probe.ts';

const IMAGES: readonly Buffer[] = [
  Buffer.from('\x89PNG\r\n', 'latin1'),
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from('GIF8'),
  Buffer.from('BM'),
  Buffer.from('II*\0'),
  Buffer.from('MM\0*'),
];
const PDF_WITHIN = 1024;

const startsWith = (head: Buffer, start: Buffer): boolean => head.subarray(0, start.length).equals(start);

const ZIPS: readonly Buffer[] = [Buffer.from('PK\x03\x04'), Buffer.from('PK\x05\x06')];

export const isZip = (head: Buffer): boolean => ZIPS.some((start) => startsWith(head, start));

function isImage(head: Buffer): boolean {
  const webp = head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP';
  return webp || IMAGES.some((start) => startsWith(head, start));
}

/** Kind of a file that is neither a zip nor an old Office container. */
export function kindByHead(head: Buffer, text: TextHead | undefined): Kind {
  if (head.length === 0) return 'empty';
  if (head.subarray(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  if (!text) return isImage(head) ? 'image' : 'binary';
  const start = text.head.trimStart();
  if (/^<(?:\?xml|!--|!DOCTYPE(?!\s+html)|(?!html|!)[\p{L}_])/iu.test(start)) return 'xml';
  return /^(?:\{\s*["}]|\[\s*[[{"\]\d-])/.test(start) ? 'json' : 'text';
}

/** Kind of a zip whose directory cannot be read, by the name of its first entry. */
export function kindByFirstEntry(head: Buffer): Kind {
  const name = head.toString('latin1', 30, 30 + 20);
  return /^(?:\[Content_Types\]|_rels\/|xl\/|docProps\/)/i.test(name) ? 'xlsx' : 'zip';
}

const MIMETYPE = 'mimetype';
const CONTENT_TYPES = '[content_types].xml';
/** What the types of an Office file's parts say that it is; the first that fits. */
const OFFICE: readonly [RegExp, Kind][] = [
  [/sheet\.binary\.macroEnabled\.main/i, 'xlsb'],
  [/spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macroEnabled\.main/i, 'xlsx'],
  [/wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/i, 'office'],
];
const MOST_READ = 2 ** 18;

/** Kind of a zip by its entries. Throws what reading one of them throws. */
export async function kindByEntries({ entries }: Archive): Promise<Kind> {
  const named = (name: string) => entries.find(({ path }) => path.toLowerCase() === name);
  const read = async (name: string): Promise<string> => {
    const entry = named(name);
    if (!entry || entry.bytes > MOST_READ) return '';
    let text = '';
    for await (const chunk of (await entry.open()) as AsyncIterable<Buffer>) text += chunk.toString('latin1');
    return text;
  };
  const mime = await read(MIMETYPE);
  if (mime.includes('opendocument')) return mime.includes('spreadsheet') ? 'ods' : 'office';
  const types = await read(CONTENT_TYPES);
  const told = OFFICE.find(([type]) => type.test(types))?.[1];
  return told ?? (named('xl/workbook.xml') ? 'xlsx' : 'zip');
}
