/**
 * The content of a report within its workbook: a part of custom XML (ECMA-376 part 1, 15.2.5), which Excel keeps when it
 * saves and shows nowhere.
 */
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { sha256 } from '../../canonical.ts';
import { changedPieces } from '../pieces.ts';
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
function guidOf(json: Uint8Array): string {
  const hex = sha256(json).slice(0, 32).toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}}`;
}

function contentParts(json: Uint8Array): ZipPart[] {
  const properties = `<ds:datastoreItem ds:itemID="${guidOf(json)}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${CONTENT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  const relationship = `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/>`;
  const relationships = `<Relationships xmlns="${PACKAGE}">${relationship}</Relationships>`;
  return [
    { path: 'customXml/item1.xml', bytes: async () => Readable.from(contentXml(json)) },
    { path: 'customXml/itemProps1.xml', bytes: Buffer.from(HEAD + properties) },
    { path: 'customXml/_rels/item1.xml.rels', bytes: Buffer.from(HEAD + relationships) },
  ];
}

function* contentXml(json: Uint8Array): Generator<Buffer> {
  yield Buffer.from(`${HEAD}<report xmlns="${CONTENT_NAMESPACE}">`);
  yield* changedPieces(json, xmlText);
  yield Buffer.from('</report>');
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

function said(path: string, xml: string, { before, said: added }: (typeof SAID)[string]): Readable {
  const at = xml.lastIndexOf(before);
  if (at < 0) throw new RangeError(`no ${before} in ${path}`);
  return Readable.from([Buffer.from(xml.slice(0, at) + added + xml.slice(at))]);
}

async function partsOf(workbook: Uint8Array): Promise<ZipPart[]> {
  const zip = await fromBufferPromise(Buffer.from(workbook.buffer, workbook.byteOffset, workbook.byteLength));
  const parts: ZipPart[] = [];
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName;
    const add = SAID[path];
    const open = (): Promise<Readable> => zip.openReadStreamPromise(entry);
    parts.push({ path, bytes: add ? async () => said(path, await text(await open()), add) : open });
  }
  return parts;
}

/** The workbook with a content in it. `json`: in lines. */
export async function withContent(workbook: Uint8Array, json: Uint8Array): Promise<Uint8Array> {
  const parts = await partsOf(workbook);
  return zipOf([...parts, ...contentParts(json)]);
}
