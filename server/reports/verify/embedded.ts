/** Finds the content that a report's file carries: every format has the JSON of it inside. */

import { text } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { openArchive } from '../../ingest/archive/zip.ts';
import type { FormatName } from '../formats/formats.ts';

export interface Embedded {
  format: FormatName;
  json: string;
}

/** Larger contents are not read: a report of a million rows has less. */
const MOST_BYTES = 400_000_000;

/** Where the formats that are zips keep it. */
const IN_ZIP = { csv: 'report.json', xlsx: 'customXml/item1.xml' } as const;

/** undefined where nothing of the kind is in it. Throws what reading a broken file throws. */
export async function embeddedIn(bytes: Buffer, file: string): Promise<Embedded | undefined> {
  const start = bytes.subarray(0, 1_024).toString('latin1').trimStart();
  if (start.startsWith('{')) return { format: 'json', json: bytes.toString('utf8') };
  if (start.startsWith('PK')) return inZip(bytes, file);
  if (start.startsWith('%PDF-')) return found('pdf' as FormatName, attachedTo(bytes));
  if (/^<!doctype html/i.test(start)) return found('html' as FormatName, inHtml(bytes.toString('utf8')));
  return undefined;
}

const found = (format: FormatName, json: string | undefined): Embedded | undefined =>
  json === undefined ? undefined : { format, json };

async function inZip(bytes: Buffer, file: string): Promise<Embedded | undefined> {
  const archive = await openArchive(bytes, file);
  try {
    for (const [format, path] of Object.entries(IN_ZIP)) {
      const entry = archive.entries.find((one) => one.path === path);
      if (!entry) continue;
      if (entry.bytes > MOST_BYTES) throw new RangeError(`${path} is larger than any report`);
      const content = await text(await entry.open());
      return { format: format as FormatName, json: format === 'xlsx' ? textOfXml(content) : content };
    }
    return undefined;
  } finally {
    await archive.close();
  }
}

function textOfXml(xml: string): string {
  let content = '';
  const parser = new SaxesParser();
  parser.on('text', (part) => (content += part));
  parser.on('cdata', (part) => (content += part));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return content;
}

function inHtml(html: string): string | undefined {
  return /<script type="application\/json" id="report">([\s\S]*?)<\/script>/.exec(html)?.[1];
}

/** The one file attached to a PDF of ours: an object of its own, compressed or not. */
function attachedTo(bytes: Buffer): string | undefined {
  const at = bytes.indexOf('/Type /EmbeddedFile');
  if (at < 0) return undefined;
  const stream = bytes.indexOf('stream', at);
  const dictionary = bytes.subarray(at, stream).toString('latin1');
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  const from = stream + /^stream\r?\n/.exec(bytes.subarray(stream, stream + 8).toString('latin1'))![0].length;
  const content = bytes.subarray(from, from + length);
  const plain = dictionary.includes('/FlateDecode')
    ? inflateSync(content, { maxOutputLength: MOST_BYTES })
    : content;
  return plain.toString('utf8');
}
