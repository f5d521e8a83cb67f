/**
 * The content of a report within its workbook: a part of custom XML (ECMA-376 part 1, 15.2.5), which Excel keeps when it
 * saves and shows nowhere.
 */
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { sha256 } from '../../canonical.ts';
import { type ZipPart, zipOf } from '../zip.ts';

export const CONTENT_NAMESPACE = 'urn:orepath:report:1';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\ufffe': '\\ufffe',
  '\uffff': '\\uffff',
};

/** JSON as text of XML: it has no other control characters, and the two that XML refuses have escapes of its own. */
const xmlText = (json: string): string => json.replace(/[&<>\ufffe\uffff]/g, (one) => ESCAPES[one]!);

/** A GUID that is the same for the same content: parts of custom XML must have one. */
function guidOf(json: string): string {
  const hex = sha256(json).slice(0, 32).toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}}`;
}

function contentParts(json: string): ZipPart[] {
  const properties = `<ds:datastoreItem ds:itemID="${guidOf(json)}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${CONTENT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  const relationship = `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/>`;
  const parts = {
    'customXml/item1.xml': `<report xmlns="${CONTENT_NAMESPACE}">${xmlText(json)}</report>`,
    'customXml/itemProps1.xml': properties,
    'customXml/_rels/item1.xml.rels': `<Relationships xmlns="${PACKAGE}">${relationship}</Relationships>`,
  };
  return Object.entries(parts).map(([path, xml]) => ({ path, bytes: Buffer.from(HEAD + xml) }));
}

/** What must be said of the part elsewhere, before the end of a part that the workbook has. */
const SAID: Readonly<Record<string, { before: string; said: string }>> = {
  '[Content_Types].xml': {
    before: '</Types>',
    said: '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  },
  'xl/_rels/workbook.xml.rels': {
    before: '</Relationships>',
    said: `<Relationship Id="rIdContent" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`,
  },
};

function said({ path, bytes }: ZipPart): ZipPart {
  const add = SAID[path];
  if (!add) return { path, bytes };
  const text = Buffer.from(bytes).toString('utf8');
  const at = text.lastIndexOf(add.before);
  if (at < 0) throw new RangeError(`no ${add.before} in ${path}`);
  return { path, bytes: Buffer.from(text.slice(0, at) + add.said + text.slice(at)) };
}

async function partsOf(workbook: Uint8Array): Promise<ZipPart[]> {
  const zip = await fromBufferPromise(Buffer.from(workbook.buffer, workbook.byteOffset, workbook.byteLength));
  const parts: ZipPart[] = [];
  for await (const entry of zip.eachEntry()) {
    parts.push({ path: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  }
  return parts;
}

/** The workbook with a content in it. */
export async function withContent(workbook: Uint8Array, json: string): Promise<Uint8Array> {
  const parts = await partsOf(workbook);
  return zipOf([...parts.map(said), ...contentParts(json)]);
}
